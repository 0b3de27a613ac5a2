import Foundation
import PolicyText
import Testing

/// Writes three small documents in every format; `Fixtures/export` has what comes out.
struct ExportFixtureTests {
  /// A text with what makes formats stumble: a character of two UTF-16 units, a name on two lines, CR LF,
  /// commas, quotes, and a line that begins as a formula does. What is found in it is given, not extracted:
  /// no change of a rule moves a fixture.
  static let documents: [ExtractedDocument] = [
    SampleDocument.make(
      .text("reports/a,\"b\".txt"),
      "𠮷市数据局走访“湖南中子新能源有限\n公司”。负债率下降-2.5%，\r\n=阿秒光学, \"ok\"。",
      names: [
        ("agency", "𠮷市数据局", nil, nil), ("company", "湖南中子新能源有限\n公司", "湖南中子新能源有限公司", nil),
        ("company", "=阿秒光学", "湖南阿秒光学有限公司", "lead"),
      ], percents: ["-2.5%"]),
    SampleDocument.make(.number("17"), "无。", names: [], percents: []),
    SampleDocument.make(.none, "见 Foxconn 3%", names: [("company", "Fox", nil, nil)], percents: ["3%"]),
  ]

  /// A format, and the file that has it.
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let exporter: any Exporter
    /// Where Chinese words begin and end moves with the version of ICU: these cases have but one text.
    var isOfWords = false

    var testDescription: String { file }
    var documents: [ExtractedDocument] {
      isOfWords ? [ExportFixtureTests.documents[2]] : ExportFixtureTests.documents
    }
  }

  static let cases: [Case] = [
    Case(file: "found.jsonl", exporter: JSONLinesExporter()),
    Case(file: "found-utf8.jsonl", exporter: JSONLinesExporter(offsets: .utf8)),
    Case(file: "found.json", exporter: JSONExporter()),
    Case(file: "found.csv", exporter: CSVExporter()),
    Case(
      file: "found-guarded.csv",
      exporter: CSVExporter(form: RowForm(hasByteOrderMark: true, guardsFormulas: true))),
    Case(file: "found.tsv", exporter: CSVExporter(form: .tsv, offsets: .utf16)),
    Case(file: "bio.conll", exporter: CoNLLExporter()),
    Case(
      file: "bioes-words.conll", exporter: CoNLLExporter(scheme: .bioes, token: .word, withFigures: true),
      isOfWords: true),
    Case(file: "spacy.jsonl", exporter: SpacyExporter()),
    Case(
      file: "spacy-words.jsonl", exporter: SpacyExporter(token: .word, withFigures: true), isOfWords: true),
    Case(file: "doccano.jsonl", exporter: DoccanoExporter()),
    Case(file: "label-studio.json", exporter: LabelStudioExporter(withFigures: true)),
  ]

  @Test(arguments: cases)
  func formatsStayAsTheyAre(_ given: Case) throws {
    try Self.compare(given.exporter.string(of: given.documents), with: given.file)
  }

  @Test func annotationsOfBrat() throws {
    let exporter = BratExporter(withFigures: true)
    try Self.compare(exporter.string(of: [Self.documents[0]]), with: "brat.ann")
    try Self.compare(
      BratExporter.configuration(labels: exporter.labels(of: Self.documents[0])), with: "annotation.conf")
  }

  @Test func summary() throws {
    var summary = EntitySummary()
    for document in Self.documents + [Self.documents[0]] { summary.add(document.extraction) }
    #expect(summary.documents == 4)
    try Self.compare(summary.rows(as: .csv), with: "summary.csv")
  }

  /// Fails where a fixture is another, and writes it anew if that is asked for.
  private static func compare(_ found: String, with file: String) throws {
    let path = "export/\(file)"
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
      try found.write(to: Fixture.folder.appendingPathComponent(path), atomically: true, encoding: .utf8)
    }
    let expected = try Data(contentsOf: Fixture.folder.appendingPathComponent(path))
    #expect(Data(found.utf8) == expected, "\(file):\n\(found)")
  }
}
