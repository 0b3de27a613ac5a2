import PolicyText
import Testing

/// What all exporters share.
struct ExporterTests {
  /// Writes the ids alone.
  private struct IDs: Exporter {
    let head = "<"
    let separator = "|"
    let tail = ">"

    func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
      output += document.id.description.utf8
    }
  }

  private func document(_ id: DocumentID, _ text: String = "") -> ExtractedDocument {
    ExtractedDocument(
      id: id, extraction: Extraction(source: SourceText(text), entities: [], quantities: []))
  }

  @Test func documentsStandBetweenHeadAndTail() {
    #expect(IDs().string(of: []) == "<>")
    #expect(IDs().string(of: [document(.text("a"))]) == "<a>")
    #expect(
      IDs().string(of: [document(.text("a")), document(.number("1.50")), document(.none)])
        == "<a|1.50|(no id)>")
  }

  @Test func idsOfJSONStayAsTheyCame() {
    let ids = [document(.text("中\n\"")), document(.number("12345678901234567890")), document(.none)]
    #expect(
      JSONLinesExporter().string(of: ids) == """
        {"id":"中\\n\\"","entities":[],"quantities":[]}
        {"id":12345678901234567890,"entities":[],"quantities":[]}
        {"id":null,"entities":[],"quantities":[]}

        """)
  }

  @Test func whatIsWrittenStaysBehindWhatIsThere() {
    var output = Array("before\n".utf8)
    JSONLinesExporter().append(document(.none), to: &output)
    #expect(
      String(decoding: output, as: UTF8.self) == """
        before
        {"id":null,"entities":[],"quantities":[]}

        """)
  }
}
