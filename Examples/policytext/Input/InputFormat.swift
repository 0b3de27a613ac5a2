/// How the documents lie in an input.
enum InputFormat: String, CaseIterable, Sendable {
  /// One document of plain text.
  case text
  /// A document a line.
  case jsonl
  /// A document a row, with commas between the fields.
  case csv
  /// A document a row, with tabs between the fields.
  case tsv
  /// One document, the words of a web page.
  case html
  /// One document, the paragraphs of a Word document.
  case docx

  /// Whether an input of this kind is one document.
  var isWhole: Bool { self == .text || self == .html || self == .docx }
}

extension InputFormat {
  private static let endings: [(ending: String, format: InputFormat)] = [
    (".txt", .text), (".text", .text), (".md", .text), (".jsonl", .jsonl), (".ndjson", .jsonl),
    (".csv", .csv),
    (".tsv", .tsv), (".tab", .tsv), (".html", .html), (".htm", .html), (".xhtml", .html), (".docx", .docx),
  ]

  /// The format that the name of a file tells, whether it is compressed or not; nil where it says nothing.
  static func ofFile(named name: String) -> InputFormat? {
    let name = name.lowercased()
    let plain = name.hasSuffix(".gz") ? name.dropLast(3) : name[...]
    return endings.first { plain.hasSuffix($0.ending) }?.format
  }

  /// The format that the first bytes tell: text, where they don't look like anything else.
  ///
  /// - Parameter key: the member of a line of JSON that has the text.
  static func ofBytes(_ head: ArraySlice<UInt8>, textKey key: String) -> InputFormat {
    if head.starts(with: ZipArchive.magic) { return .docx }
    let start = String(decoding: UTF8Text.withoutByteOrderMark(head).prefix(256), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace }
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .html }
    if start.hasPrefix("{"), isLineOfJSON(head, textKey: key) { return .jsonl }
    return .text
  }

  private static func isLineOfJSON(_ head: ArraySlice<UInt8>, textKey key: String) -> Bool {
    let line = UTF8Text.withoutByteOrderMark(head).prefix { $0 != 0x0A }
    guard case .object(let members) = try? JSONScanner.value(of: line, keeping: [key]) else { return false }
    return members[key] != nil
  }
}

/// Files that other programs make text of.
enum ForeignFormat {
  case pdf
  /// The old format of Word and its sisters.
  case oldOffice
  /// Zero bytes and control characters.
  case binary

  /// What the first bytes tell; nil for what may be text.
  init?(_ head: ArraySlice<UInt8>) {
    if head.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .oldOffice
    } else if Self.isBinary(head) {
      self = .binary
    } else {
      return nil
    }
  }

  private static func isBinary(_ head: ArraySlice<UInt8>) -> Bool {
    if case .named? = TextEncoding.detected(in: head) { return false }
    let controls = head.count { $0 == 0 || (1..<9).contains($0) || (14..<27).contains($0) }
    return controls * 10 > head.count
  }
}
