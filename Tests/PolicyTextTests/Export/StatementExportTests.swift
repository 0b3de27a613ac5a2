import PolicyText
import Testing

/// How statements are written.
struct StatementExportTests {
  private static let document = ExtractedDocument(
    id: .number("7"),
    extraction: Extractor().extract(from: "市职工医保、居民医保住院率相比去年同期下降2.88%、2.81%。", about: "娄底\n=市"))

  private func csv(_ form: RowForm) -> [Substring] {
    StatementCSVExporter(form: form, offsets: .utf8).string(of: [Self.document]).split(separator: "\r\n")
  }

  @Test func rowsHaveWhatTheTitlesSay() throws {
    let rows = csv(.csv)
    let titles = try #require(rows.first?.split(separator: ","))
    #expect(rows.count == 1 + Self.document.extraction.statements.count && rows.count == 3)
    #expect(titles.count == 23 && titles.first == "document" && titles.last == "end")
    for (row, statement) in zip(rows.dropFirst(), Self.document.extraction.statements) {
      let fields = row.replacing("\"娄底\n=市\"", with: "place").split(
        separator: ",", omittingEmptySubsequences: false)
      #expect(fields.count == titles.count && fields.first == "7")
      #expect(
        fields[2] == statement.indicator.name
          && fields[10] == statement.change?.figure.value?.description ?? "")
      let source = Self.document.extraction.source
      #expect(fields[22] == "\(source.offset(of: statement.span.end, in: .utf8))")
    }
  }

  @Test func formsOfRowsHoldForStatements() {
    #expect(csv(RowForm(hasByteOrderMark: true)).first?.hasPrefix("\u{FEFF}document,") == true)
    let tabs = StatementCSVExporter(form: .tsv).string(of: [Self.document])
    #expect(
      tabs.split(separator: "\n").allSatisfy {
        $0.split(separator: "\t", omittingEmptySubsequences: false).count == 23
      })
  }

  @Test func aLineHoldsADocument() {
    let lines = StatementJSONLinesExporter().string(of: [Self.document, Self.document]).split(separator: "\n")
    #expect(lines.count == 2 && lines[0] == lines[1])
    #expect(lines[0].hasPrefix(#"{"id":7,"statements":[{"start":"#))
    #expect(lines[0].contains(#""decimal":"2.88","unit":"%"}"#))
    let none = ExtractedDocument(
      id: .none, extraction: Extraction(source: SourceText(""), entities: [], quantities: []))
    #expect(StatementJSONLinesExporter().string(of: [none]) == "{\"id\":null,\"statements\":[]}\n")
  }
}
