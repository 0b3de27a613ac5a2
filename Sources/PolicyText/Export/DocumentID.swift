/// The name of a document, kept as it came.
public enum DocumentID: Hashable, Sendable {
  /// A text: the path of a file, or what a JSON document is named by.
  case text(String)
  /// A number of a JSON document, in the digits that it was written with.
  case number(String)
  /// A document without a name.
  case none
}

extension DocumentID: CustomStringConvertible {
  /// The name for people to read; `(no id)` where there is none.
  public var description: String {
    switch self {
    case .text(let text): text
    case .number(let digits): digits
    case .none: "(no id)"
    }
  }
}
