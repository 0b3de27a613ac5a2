/// What is wrong with an input, and where: facts only. `Problem+Message.swift` words them.
struct Problem: Error {
  enum Fact {
    case unreadable(System.Failure)
    /// `textFiles` says how to name what lies in it, nil where no text does.
    case directory(textFiles: String?)
    case empty
    /// A stream of documents without one.
    case noDocuments
    /// Two zero bytes or a mark at the start say that it is UTF-16.
    case utf16
    /// The text was read with U+FFFD in place of what is no UTF-8, first at `byte`.
    case replaced(byte: Int)
    /// So much of the file is no UTF-8 that it must be something else.
    case notText(byte: Int)
    case notUTF8(byte: Int)
    case brokenJSON(JSONFault)
    case notAnObject(found: JSONScanner.Kind)
    case missing(key: String)
    case wrongType(key: String, found: JSONScanner.Kind, wanted: String)
  }

  /// The path as it was given.
  let input: String
  /// The line, from 1, where the input has documents by the line.
  var line: Int?
  let fact: Fact

  /// Whether the document was worked on all the same.
  var isWarning: Bool {
    switch fact {
    case .noDocuments, .replaced: true
    default: false
    }
  }
}
