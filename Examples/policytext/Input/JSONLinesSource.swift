internal import PolicyText

/// JSON Lines: a document a line, `{"id": …, "text": …}`, other keys passed over; blank lines count as lines.
struct JSONLinesSource: DocumentSource {
  private let name: String
  private var lines: LineReader
  private var isEmpty = true
  private(set) var warning: Problem?

  init(_ file: InputFile, beforeWaiting: @escaping () throws -> Void) {
    name = file.name
    lines = LineReader(file, beforeWaiting: beforeWaiting)
  }

  mutating func next() throws -> Document? {
    while var line = try lines.next() {
      if lines.lineNumber == 1 {
        try refuseUTF16(line)
        line = UTF8Text.withoutByteOrderMark(line)
      }
      if line.allSatisfy(JSONScanner.isSpace) { continue }
      isEmpty = false
      return try document(of: line)
    }
    if isEmpty { warning = Problem(input: name, fact: .noDocuments) }
    return nil
  }

  private mutating func refuseUTF16(_ line: ArraySlice<UInt8>) throws(Problem) {
    if !UTF8Text.isUTF16(line) { return }
    isEmpty = false
    lines.finish()
    throw Problem(input: name, fact: .utf16)
  }

  private func document(of line: ArraySlice<UInt8>) throws(Problem) -> Document {
    if let byte = UTF8Text.decode(line).firstInvalid { throw problem(.notUTF8(byte: byte)) }
    let value: JSONScanner.Value
    do {
      value = try JSONScanner.value(of: line, keeping: ["id", "text"])
    } catch {
      throw problem(.brokenJSON(error))
    }
    guard case .object(let members) = value else { throw problem(.notAnObject(found: value.kind)) }
    return Document(id: try id(in: members), text: try text(in: members))
  }

  private func id(in members: [String: JSONScanner.Value]) throws(Problem) -> DocumentID {
    switch members["id"] {
    case nil: .none
    case .string(let text): .text(text)
    case .number(let digits): .number(digits)
    case let other?: throw problem(.wrongType(key: "id", found: other.kind, wanted: "a string or a number"))
    }
  }

  private func text(in members: [String: JSONScanner.Value]) throws(Problem) -> String {
    switch members["text"] {
    case nil: throw problem(.missing(key: "text"))
    case .string(let text): text
    case let other?: throw problem(.wrongType(key: "text", found: other.kind, wanted: "a string"))
    }
  }

  private func problem(_ fact: Problem.Fact) -> Problem {
    Problem(input: name, line: lines.lineNumber, fact: fact)
  }
}
