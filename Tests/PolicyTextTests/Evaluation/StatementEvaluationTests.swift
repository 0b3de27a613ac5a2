import Foundation
import Testing

@testable import PolicyText

/// Scores statements against counts that were made by hand.
@Suite struct StatementEvaluationTests {
  private static func evaluation() throws -> StatementEvaluation {
    let reader = AnnotationReader()
    let gold = try reader.readStatements(contentsOf: Fixture.path("evaluation/statements.jsonl"))
    let predicted = try reader.readStatements(
      contentsOf: Fixture.path("evaluation/statements.predicted.jsonl"), for: gold)
    return StatementEvaluation(of: gold, predicted: predicted)
  }

  @Test func countsAreThoseMadeByHand() throws {
    let evaluation = try Self.evaluation()
    let rows =
      [
        ("gold", evaluation.rows.gold), ("found", evaluation.rows.predicted),
        ("matched", evaluation.rows.hits),
        ("figures right", evaluation.figuresRight), ("context right", evaluation.contextRight),
        ("texts without rows", evaluation.emptyTexts),
        ("texts without rows in which one was read", evaluation.emptyTextsWithRows),
      ] + StatementRow.Field.allCases.map { ($0.rawValue, evaluation.right[$0] ?? 0) }
    #expect(
      try rows.map { "\($0)\t\($1)" }
        == Fixture.rows("evaluation/statements.tsv").map { $0.joined(separator: "\t") })
    #expect(evaluation.figureAccuracy == 0.5)
    #expect(evaluation.accuracy(of: .name) == 1)
  }

  @Test func mistakesSayWhatDiffers() throws {
    let mistakes = try Self.evaluation().mistakes
    #expect(mistakes.map(\.document.id) == ["a", "b", "b", "c"])
    #expect(mistakes.map(\.fields) == [[.change, .subject], [], [], []])
    #expect(mistakes.map { $0.gold == nil } == [false, false, true, true])
    #expect(mistakes.map { $0.predicted == nil } == [false, true, false, false])
    let first = try #require(mistakes.first)
    #expect(first.gold?.text(of: .change, in: first.document.text) == "increase 3 %")
    #expect(first.gold?.text(of: .subject, in: first.document.text) == "全市")
    #expect(first.predicted?.text(of: .subject, in: first.document.text) == nil)
  }

  @Test func whatAnExtractorReadsIsScored() throws {
    let text = "全市职工医保、居民医保住院率相比去年同期下降2.88%、2.81%。"
    let extractor = Extractor()
    let rows = extractor.extract(from: text).statements.map(StatementRow.init)
    try #require(rows.count == 2)
    let gold = [AnnotatedText(id: "a", text: text, statements: rows)]
    let evaluation = StatementEvaluation(of: gold) {
      extractor.extract(from: $0.text).statements.map(StatementRow.init)
    }
    #expect(evaluation.rows == Agreement(gold: 2, predicted: 2, hits: 2))
    #expect(evaluation.figuresRight == 2 && evaluation.contextRight == 2)
    #expect(evaluation.mistakes.isEmpty)
  }

  @Test func ofRowsWithOneFigureTheOneOfTheSameNameCounts() {
    func row(_ indicator: TextSpan, _ name: String) -> StatementRow {
      var row = StatementRow(indicator: indicator, name: name)
      row.value = .init(span: TextSpan(start: 8, end: 10), value: "3", unit: "项")
      return row
    }
    let short = row(TextSpan(start: 0, end: 4), "甲")
    let long = row(TextSpan(start: 0, end: 6), "甲和乙")
    let other = row(TextSpan(start: 6, end: 8), "乙")
    func matched(_ gold: StatementRow, _ read: [StatementRow]) -> [StatementRow?] {
      let document = AnnotatedText(id: "a", text: "", statements: [gold])
      return StatementEvaluation(of: [document]) { _ in read }.mistakes.filter { $0.gold == nil }.map(
        \.predicted)
    }
    #expect(matched(short, [long, short]) == [long])
    #expect(matched(row(TextSpan(start: 0, end: 6), "丙"), [short, long]) == [short])
    #expect(matched(short, [other]) == [other])
  }

  @Test(arguments: [
    ("5.20", "5.2", true), ("+5", "5", true), ("52e-1", "5.2", true), ("0.0", "-0", true),
    ("1e3", "1000", true),
    ("-5", "5", false), ("5", "50", false), ("1/3", "1/3", true), ("1/3", "2/6", false), ("", "0", false),
    (".5", "0.5", true), ("1E+2", "100", true), ("5.", "5", true), ("1e", "1", false),
  ])
  func numbersAreComparedByWhatTheySay(_ one: String, _ other: String, _ same: Bool) {
    func row(_ value: String) -> StatementRow {
      var row = StatementRow(indicator: TextSpan(start: 0, end: 1), name: "甲")
      row.value = .init(span: TextSpan(start: 1, end: 2), value: value)
      return row
    }
    #expect(row(one).agrees(with: row(other), in: .value) == same)
  }
}
