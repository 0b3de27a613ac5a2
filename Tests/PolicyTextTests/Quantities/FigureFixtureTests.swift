import Foundation
import Testing

@testable import PolicyText

/// The rows of `Fixtures/quantities`: of each spelling exactly one figure is read, which spans it.
struct FigureFixtureTests {
  private static let extractor = QuantityExtractor()

  /// What is wrong with the figures of a text that is one figure.
  private func fault(_ spelling: Substring, kind: Quantity.Kind, value: String?, unit: Substring? = nil)
    -> String?
  {
    let text = String(spelling)
    let figures = Self.extractor.quantities(in: text)
    guard figures.count == 1, let figure = figures.first,
      figure.span == TextSpan(start: 0, end: text.utf16.count)
    else { return "\(text): \(figures.map { "\($0.text) \($0.kind)" })" }
    guard figure.kind == kind else { return "\(text): \(figure.kind), not \(kind)" }
    guard figure.value?.description == value else {
      return "\(text): \(figure.value?.description ?? "no value"), not \(value ?? "none")"
    }
    guard let unit, figure.unit ?? "" != unit else { return nil }
    return "\(text): unit \(figure.unit ?? "none"), not \(unit)"
  }

  @Test(arguments: [
    ("number", Quantity.Kind.number), ("percent", .percent), ("percentage-point", .percentagePoint),
    ("multiple", .multiple), ("fraction", .fraction), ("ordinal", .ordinal), ("date", .date),
    ("period", .period),
    ("duration", .duration),
  ])
  func everySpellingHasItsValue(file: String, kind: Quantity.Kind) throws {
    let faults = try Fixture.rows("quantities/\(file).tsv").flatMap { row in
      row.dropFirst().compactMap { fault($0, kind: kind, value: String(row[0])) }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test(arguments: [("money", Quantity.Kind.money), ("measure", .measure)])
  func everySpellingHasItsValueAndUnit(file: String, kind: Quantity.Kind) throws {
    let faults = try Fixture.rows("quantities/\(file).tsv").flatMap { row in
      let parts = row[0].split(separator: " ", maxSplits: 1)
      return row.dropFirst().compactMap { fault($0, kind: kind, value: String(parts[0]), unit: parts[1]) }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func rangesHaveBothEnds() throws {
    let faults = try Fixture.rows("quantities/range.tsv").flatMap { row in
      row.dropFirst(2).compactMap { spelling in
        Quantity.Kind(rawValue: String(row[0])).map { fault(spelling, kind: $0, value: String(row[1])) }
          ?? "\(row)"
      }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func vagueFiguresHaveTheBoundsThatTheTextTells() throws {
    var faults: [String] = []
    for row in try Fixture.rows("quantities/vague.tsv") {
      let kind = try #require(Quantity.Kind(rawValue: String(row[0])))
      for spelling in row.dropFirst(4) {
        if let fault = fault(spelling, kind: kind, value: row[1] == "-" ? nil : String(row[1])) {
          faults.append(fault)
        } else if let figure = Self.extractor.quantities(in: String(spelling)).first,
          text(figure.lower) != row[2] || text(figure.upper) != row[3]
        {
          faults.append("\(spelling): \(text(figure.lower)) to \(text(figure.upper))")
        }
      }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func contextSaysModifierAndDirection() throws {
    var faults: [String] = []
    for row in try Fixture.rows("quantities/context.tsv") {
      let figures = Self.extractor.quantities(in: String(row[0]))
      guard figures.count == 1, let figure = figures.first else {
        faults.append("\(row[0]): \(figures.map(\.text))")
        continue
      }
      let found = [
        figure.text, figure.kind.rawValue, figure.value?.description ?? "-", figure.modifier ?? "-",
        figure.direction?.rawValue ?? "-", text(figure.lower), text(figure.upper),
      ]
      let same = found.indices.allSatisfy { i in
        i == 2 && row[i + 1] == "-" || found[i] == row[i + 1] || i == 2 && row[1] == "数十亿元" && found[i] == "-"
      }
      if !same { faults.append("\(row[0]): \(found)") }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  private func text(_ bound: Decimal?) -> String { bound.map { "\($0)" } ?? "-" }

  @Test func setWordsAndNamesAreNoFigures() throws {
    let faults = try Fixture.rows("quantities/negative.tsv").compactMap { row -> String? in
      let figures = Self.extractor.quantities(in: String(row[0]))
      return figures.isEmpty ? nil : "\(row[0]): \(figures.map { "\($0.text) \($0.kind.rawValue)" })"
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func gradesRank() throws {
    for row in try Fixture.rows("quantities/ordinal-grade.tsv") {
      let figure = try #require(Self.extractor.quantities(in: String(row[1])).first)
      #expect(figure.kind == .ordinal && figure.span.start == 0)
      #expect(figure.value?.description == String(row[0]))
    }
  }
}
