import Foundation
import PolicyText
import Testing

/// Scores names against counts that were made by hand.
@Suite struct NameEvaluationTests {
  private static func evaluation() throws -> NameEvaluation {
    let reader = AnnotationReader()
    let gold = try reader.read(contentsOf: Fixture.path("evaluation/gold.jsonl"))
    let predicted = try reader.read(contentsOf: Fixture.path("evaluation/predicted.jsonl"), for: gold)
    return NameEvaluation(of: gold, predicted: predicted)
  }

  @Test func countsAreThoseMadeByHand() throws {
    let evaluation = try Self.evaluation()
    func row(_ name: String, _ score: NameEvaluation.Score) -> String {
      let exact = score.exact
      let shares = [exact.precision, exact.recall, exact.f1].map { share in
        share.map { String(format: "%.3f", $0) } ?? "–"
      }
      let counts = [exact.gold, exact.predicted, exact.hits, score.overlapping.hits].map(String.init)
      return ([name] + counts + shares).joined(separator: "\t")
    }
    let rows =
      evaluation.types.map { row($0.rawValue, evaluation.byType[$0] ?? .init()) }
      + [row("all", evaluation.all)] + evaluation.groups.map { row($0.group.name, $0.score) }
    #expect(try rows == Fixture.rows("evaluation/scores.tsv").map { $0.joined(separator: "\t") })
    #expect(evaluation.documents.map(\.score.exact.hits) == [1, 1, 0, 0])
    #expect(evaluation.all.overlapping.gold == 7 && evaluation.all.overlapping.predicted == 7)
  }

  @Test func confusionIsThatMadeByHand() throws {
    let expected = try Fixture.rows("evaluation/confusion.tsv").map { row in
      let types = row.prefix(2).map { $0 == "-" ? nil : EntityType(String($0)) }
      return (NameEvaluation.Confusion(gold: types[0], predicted: types[1]), Int(row[2]) ?? 0)
    }
    #expect(try Self.evaluation().confusion == Dictionary(uniqueKeysWithValues: expected))
  }

  @Test func mistakesStandAtTheirPlaces() throws {
    let mistakes = try Self.evaluation().mistakes
    let rows = mistakes.map { mistake in
      let words = [mistake.gold, mistake.predicted].map { name in
        name.map { String(mistake.document.text[$0.span]) } ?? "-"
      }
      return ([mistake.document.id, mistake.kind.rawValue] + words).joined(separator: "\t")
    }
    #expect(try rows == Fixture.rows("evaluation/mistakes.tsv").map { $0.joined(separator: "\t") })
    #expect(mistakes.first?.predicted?.rule == "company.b")
    #expect(mistakes[3].span == TextSpan(start: 0, end: 9))
  }

  @Test func extractorsAreScored() throws {
    let text = "走访湖南中子新能源有限公司。"
    let name = AnnotatedText.Name(type: .company, span: TextSpan(start: 2, end: 13))
    let extractor = Extractor()
    let evaluation = NameEvaluation(of: [AnnotatedText(id: "a", text: text, names: [name])]) { document in
      extractor.extract(from: document.text).entities.map(AnnotatedText.Name.init)
    }
    #expect(evaluation.all.exact == Agreement(gold: 1, predicted: 1, hits: 1))
    #expect(evaluation.mistakes.isEmpty)
    #expect(evaluation.groups.isEmpty)
  }

  /// Names at places that are given as digits, `2-4`.
  private static func names(_ places: String, _ type: EntityType = .company) -> [AnnotatedText.Name] {
    places.split(separator: " ").map { place in
      let edges = place.split(separator: "-").compactMap { Int($0) }
      return AnnotatedText.Name(type: type, span: TextSpan(start: edges[0], end: edges[1]))
    }
  }

  @Test(arguments: [
    ("", "", 0, 0), ("0-2", "0-2", 1, 1), ("0-2", "2-4", 0, 0), ("0-2 2-4", "0-4", 0, 1),
    ("0-4", "0-2 2-4", 0, 1), ("0-3 4-8", "2-5 6-9", 0, 2), ("4-8 0-3", "6-9 2-5", 0, 2),
    ("0-4 5-9", "2-6 5-9", 1, 2), ("0-2 0-2", "0-2 0-2 0-2", 1, 1),
  ])
  func eachNameIsPairedOnce(_ gold: String, _ predicted: String, _ exact: Int, _ overlapping: Int) {
    let document = AnnotatedText(id: "a", text: "一二三四五六七八九", names: Self.names(gold))
    let evaluation = NameEvaluation(of: [document]) { _ in Self.names(predicted) }
    #expect(evaluation.all.exact.hits == exact)
    #expect(evaluation.all.overlapping.hits == overlapping)
    #expect(evaluation.all.exact.gold == Set(gold.split(separator: " ")).count)
  }

  @Test func namesOfOneTypeComeFirst() {
    let document = AnnotatedText(
      id: "a", text: "一二三四五六", names: Self.names("0-3", .agency) + Self.names("3-6"))
    let evaluation = NameEvaluation(of: [document]) { _ in Self.names("2-5") }
    #expect(evaluation.byType[.company]?.overlapping.hits == 1)
    #expect(evaluation.confusion[.init(gold: .agency, predicted: nil)] == 1)
  }

  @Test func sharesOfNothingAreNil() {
    let none = Agreement()
    #expect(none.precision == nil && none.recall == nil && none.f1 == nil)
    let missed = Agreement(gold: 1)
    #expect(missed.precision == nil && missed.recall == 0 && missed.f1 == 0)
    let some = Agreement(gold: 3, predicted: 4, hits: 2) + Agreement(gold: 1, predicted: 0, hits: 0)
    #expect(some.precision == 0.5 && some.recall == 0.5 && some.f1 == 0.5)
    #expect(some.missed == 2 && some.spurious == 2)
  }

  @Test func timeIsLinear() {
    func work(_ count: Int) -> Double {
      let gold = (0..<count).map {
        AnnotatedText.Name(type: .company, span: TextSpan(start: $0 * 4, end: $0 * 4 + 3))
      }
      let found = gold.map {
        AnnotatedText.Name(type: .agency, span: TextSpan(start: $0.span.start + 2, end: $0.span.end + 3))
      }
      let document = AnnotatedText(id: "a", text: "", names: gold)
      return threadSeconds { #expect(NameEvaluation(of: [document]) { _ in found }.mistakes.count >= count) }
    }
    #expect(work(40_000) < work(5_000) * 8 * 2)
  }
}
