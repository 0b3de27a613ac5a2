/// What is wrong with an input, and where: facts only. `Problem+Message.swift` words them.
struct Problem: Error {
  enum Fact: Error {
    case unreadable(System.Failure)
    case empty
    /// A folder without a file that is asked for.
    case emptyFolder
    /// A stream of documents without one.
    case noDocuments
    /// A document is larger than may be read.
    case tooLarge(limit: ByteCount)
    /// A document is so much larger that its end was not looked for.
    case endless(limit: ByteCount)
    /// Another program makes text of it.
    case foreign(ForeignFormat)

    /// The text was read with U+FFFD in place of what is no UTF-8, first at `byte`.
    case replaced(byte: Int)
    /// The same, of another encoding.
    case unreadableCharacters(count: Int, encoding: String)
    /// It is no UTF-8, and what it is can't be told.
    case undecided(byte: Int)
    case notUTF8(byte: Int)

    case brokenJSON(JSONFault)
    case notAnObject(found: JSONScanner.Kind)
    case missing(key: String, among: [String])
    /// Of two members with one key the last counts.
    case repeatedKey(String)
    /// Half a pair of surrogates was read as U+FFFD.
    case loneSurrogate
    case wrongType(key: String, found: JSONScanner.Kind, wanted: String)

    case noColumn(String, isText: Bool, among: [String])
    case shortRow(fields: Int, wanted: Int)
    case unclosedQuote

    /// `isCut` where the end is missing.
    case brokenGzip(isCut: Bool)
    case brokenZip
    case noWordDocument
    /// `line` is nil where it is not known.
    case brokenXML(line: Int?)
    /// Elements lie in each other beyond all measure.
    case tooDeep

    /// Something in a folder that is no file: a pipe, a device.
    case special
    /// A link to a folder that it lies in itself.
    case loop
    /// Files in a folder whose names tell no format, one of them for example.
    case otherFiles(count: Int, example: String)
  }

  /// The path as it was given.
  let input: String
  /// The line, from 1, where the input has documents by the line.
  var line: Int?
  let fact: Fact
  /// Whether a document is lost by what else would be a warning, as `--strict` wants it.
  var isRefusal = false

  /// Whether no document is lost by it.
  var isWarning: Bool {
    switch fact {
    case .noDocuments, .special, .loop, .otherFiles: true
    case .replaced, .unreadableCharacters, .repeatedKey, .loneSurrogate: !isRefusal
    default: false
    }
  }

  /// The same as the reason why a document is not read.
  var refusal: Problem { Problem(input: input, line: line, fact: fact, isRefusal: true) }
}
