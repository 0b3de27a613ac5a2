extension JSONLine {
  /// Writes a line with a document's id and what was found in it.
  static func appendLine<Found>(
    of document: ExtractedDocument, _ key: StaticString, _ found: [Found], to output: inout [UInt8],
    _ body: (inout JSONLine, Found) -> Void
  ) {
    append(to: &output) { line in
      line.object { line in
        line.member("id") { $0.id(document.id) }
        line.member(key) { $0.array(found, body) }
      }
    }
    output.append(UInt8(ascii: "\n"))
  }

  /// Writes the members `start`, `end` and `text`.
  mutating func words(_ text: String, at span: TextSpan, in source: SourceText, _ unit: OffsetUnit) {
    place(span, in: source, unit)
    member("text") { $0.string(text) }
  }

  /// Writes words of the text as a member, where there are any.
  mutating func part(
    _ name: StaticString, _ part: Statement.Part?, in source: SourceText, _ unit: OffsetUnit
  ) {
    guard let part else { return }
    member(name) { line in line.object { $0.words(part.text, at: part.span, in: source, unit) } }
  }
}
