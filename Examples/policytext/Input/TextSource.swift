internal import PolicyText

/// A file of plain text: one document, named by its path. A mark of byte order is no part of the text.
struct TextSource: DocumentSource {
  private let file: InputFile
  private var isDone = false
  private(set) var warning: Problem?

  init(_ file: InputFile) { self.file = file }

  mutating func next() throws -> Document? {
    warning = nil
    if isDone { return nil }
    isDone = true
    var bytes: [UInt8] = []
    while try file.read(appendingTo: &bytes) {}
    if bytes.isEmpty { throw Problem(input: file.name, fact: .empty) }
    if UTF8Text.isUTF16(bytes[...]) { throw Problem(input: file.name, fact: .utf16) }
    let content = UTF8Text.withoutByteOrderMark(bytes[...])
    let (text, firstInvalid) = UTF8Text.decode(content)
    if let firstInvalid {
      let byte = content.startIndex + firstInvalid
      if UTF8Text.isMostlyReplaced(text) { throw Problem(input: file.name, fact: .notText(byte: byte)) }
      warning = Problem(input: file.name, fact: .replaced(byte: byte))
    }
    return Document(id: .text(file.name), text: text)
  }
}
