/// The forms of files that texts with marks are read from.
public enum AnnotationFormat: String, CaseIterable, Sendable, Codable {
  /// A document a line: `{"id", "text", "entities": [{"type", "start", "end"}]}`, offsets in Unicode scalars,
  /// end exclusive; it is what `policytext extract` writes, with the text.
  case jsonl
  /// What doccano exports, a document a line: `{"id", "text", "label": [[start, end, "type"]]}`, or `labels`,
  /// or `entities` with `label`, `start_offset` and `end_offset`.
  case doccano
  /// Standoff files of brat: a text (`.txt`) and beside it its marks (`.ann`), one pair or a folder of them.
  case brat
  /// A character or word a line and behind it, in the last column, its tag of BIO or BIOES. An empty line
  /// ends a document, or a sentence where lines `-DOCSTART-` begin documents.
  case conll

  /// The format that a file's first record tells, of those that are one file.
  init(of bytes: [UInt8], file: String) {
    let first = ByteLines(bytes, ends: .lineFeeds).first { !$0.isBlank }
    guard let first, let mark = first.bytes.first(where: { $0 > 0x20 }), mark == 0x7B || mark == 0x5B else {
      let isNamedJSON = [".jsonl", ".ndjson", ".json"].contains { file.hasSuffix($0) }
      self = isNamedJSON ? .jsonl : .conll
      return
    }
    self = Self.isDoccano(first) ? .doccano : .jsonl
  }

  private static func isDoccano(_ line: ByteLine) -> Bool {
    guard let node = try? JSONParser.parse(line.bytes), let fields = try? JSONFields(node) else {
      return false
    }
    if case .array(let names) = fields["entities"]?.value {
      guard let first = names.first, let name = try? JSONFields(first) else { return false }
      return name["start_offset"] != nil
    }
    return fields["label"] != nil || fields["labels"] != nil
  }
}
