/// One text to be worked on.
struct Document: Sendable {
  /// The name of a document, kept as it came.
  enum ID: Hashable, Sendable {
    case text(String)
    /// A number of a JSON document, in the digits that it was written with.
    case number(String)
    /// A JSON document without one.
    case none
  }

  let id: ID
  let text: String
}

extension Document.ID: CustomStringConvertible {
  var description: String {
    switch self {
    case .text(let text): text
    case .number(let digits): digits
    case .none: "(no id)"
    }
  }
}
