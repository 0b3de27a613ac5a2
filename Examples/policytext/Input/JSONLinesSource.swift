internal import PolicyText

/// JSON Lines: a document a line, `{"id": …, "text": …}`, other keys passed over; blank lines count as lines.
struct JSONLinesSource: DocumentSource {
  private var lines: LineReader
  private let textKey: String
  private let idKey: String
  private let isStrict: Bool
  private var isEmpty = true
  private(set) var warning: Problem?

  init(_ lines: LineReader, textKey: String, idKey: String, isStrict: Bool = false) {
    self.lines = lines
    self.textKey = textKey
    self.idKey = idKey
    self.isStrict = isStrict
  }

  mutating func next() throws(Problem) -> Document? {
    warning = nil
    while let line = try nextLine() {
      if line.allSatisfy(JSONCursor.isSpace) { continue }
      isEmpty = false
      return try document(of: line)
    }
    warning = (isEmpty ? .noDocuments : lines.loss).map { Problem(input: lines.name, fact: $0) }
    return nil
  }

  private mutating func nextLine() throws(Problem) -> ArraySlice<UInt8>? {
    do {
      return try lines.next()
    } catch {
      isEmpty = false
      throw error
    }
  }

  private mutating func document(of line: ArraySlice<UInt8>) throws(Problem) -> Document {
    if let byte = UTF8Text.decode(line).firstInvalid { throw problem(.notUTF8(byte: byte)) }
    if isStrict, let loss = lines.loss, UTF8Text.hasReplacement(line) { throw problem(loss).refusal }
    var scanner = JSONScanner(line)
    let value: JSONScanner.Value
    do {
      value = try scanner.value(keeping: [idKey, textKey])
    } catch {
      throw problem(.brokenJSON(error))
    }
    guard case .object(let members) = value else { throw problem(.notAnObject(found: value.kind)) }
    if let key = scanner.repeatedKey {
      warning = problem(.repeatedKey(key))
    } else if scanner.cursor.hasLoneSurrogate {
      warning = problem(.loneSurrogate)
    }
    if isStrict, let warning { throw warning.refusal }
    return Document(id: try id(in: members), text: try text(in: members, of: line))
  }

  private func id(in members: [String: JSONScanner.Value]) throws(Problem) -> DocumentID {
    switch members[idKey] {
    case nil: .none
    case .string(let text): .text(text)
    case .number(let digits): .number(digits)
    case let other?:
      throw problem(.wrongType(key: idKey, found: other.kind, wanted: "a string or a number"))
    }
  }

  private func text(
    in members: [String: JSONScanner.Value], of line: ArraySlice<UInt8>
  ) throws(Problem) -> String {
    switch members[textKey] {
    case nil: throw problem(.missing(key: textKey, among: JSONScanner.keys(of: line)))
    case .string(let text): text
    case let other?: throw problem(.wrongType(key: textKey, found: other.kind, wanted: "a string"))
    }
  }

  private func problem(_ fact: Problem.Fact) -> Problem {
    Problem(input: lines.name, line: lines.lineNumber, fact: fact)
  }
}
