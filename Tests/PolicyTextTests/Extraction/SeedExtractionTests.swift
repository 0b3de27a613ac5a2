import Foundation
import Testing

@testable import PolicyText

/// The extraction of the seed pages against their marks, mark by mark.
///
/// What differs is kept in `Fixtures/seed/differences.txt`: a change of rules shows there line by line,
/// for better or worse.
@Suite struct SeedExtractionTests {
  struct Mark: Hashable {
    var start: Int
    var end: Int
    var what: String
  }

  struct Figure: Decodable {
    var doc: String
    var start: Int
    var end: Int
    var kind: String
    var value: String?
  }

  /// A page without its marks, and the marks, in Unicode scalars.
  static func page(_ number: String) throws -> (text: String, marks: Set<Mark>) {
    let marked = try Fixture.text("seed/marked/\(number).txt")
    let body = try #require(marked.range(of: "\n\n")).upperBound
    var text = String.UnicodeScalarView()
    var marks: Set<Mark> = []
    var open: (start: Int, type: String)?
    var rest = marked[body...].unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "⟦":
        let type = rest.prefix { $0 != ":" }
        rest = rest.dropFirst(type.count + 1)
        open = (text.count, String(type))
      case "⟧":
        let mark = try #require(open)
        marks.insert(Mark(start: mark.start, end: text.count, what: mark.type))
      default: text.append(scalar)
      }
    }
    return (String(text), marks)
  }

  /// Lines that say what one of two sets of marks has and the other has not, in the order of the text.
  static func differences(_ number: String, _ text: String, gold: Set<Mark>, found: Set<Mark>) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return gold.symmetricDifference(found).sorted { ($0.start, $0.end) < ($1.start, $1.end) }.map { mark in
      var mention = String.UnicodeScalarView()
      mention.append(contentsOf: scalars[mark.start..<mark.end])
      let shown = String(mention).replacingOccurrences(of: "\n", with: "⏎")
      return "\(gold.contains(mark) ? "missed" : "false ") \(number) \(mark.what) \(shown)"
    }
  }

  /// A value without zeros at its end: 98.0 is 98.
  static func plain(_ value: String) -> String {
    guard value.allSatisfy({ $0.isNumber || $0 == "." }), let number = Decimal(string: value) else {
      return value
    }
    return "\(number)"
  }

  static let numbers = ["01", "02", "03", "04"]

  @Test func differencesAreThoseThatAreKnown() throws {
    let figures = try Fixture.text("seed/figures.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(Figure.self, from: Data($0.utf8))
    }
    let extractor = Extractor()
    var lines: [String] = []
    for number in Self.numbers {
      let (text, marks) = try Self.page(number)
      let page = extractor.extract(from: text)
      func mark(_ span: TextSpan, _ what: String) -> Mark {
        Mark(
          start: page.source.offset(of: span.start, in: .scalars),
          end: page.source.offset(of: span.end, in: .scalars), what: what)
      }
      let names = Set(page.entities.map { mark($0.span, $0.type.rawValue) })
      lines += Self.differences(number, text, gold: marks, found: names)
      let goldFigures = figures.filter { $0.doc == "seed-\(number)" }.map {
        Mark(start: $0.start, end: $0.end, what: "\($0.kind) \(Self.plain($0.value ?? "vague"))")
      }
      let foundFigures = page.quantities.map {
        mark($0.span, "\($0.kind.rawValue) \($0.value?.description ?? "vague")")
      }
      lines += Self.differences(number, text, gold: Set(goldFigures), found: Set(foundFigures))
    }
    let known = try Fixture.text("seed/differences.txt").split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
    let difference = lines.difference(from: known).map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
    #expect(
      lines == known, "changed against Fixtures/seed/differences.txt:\n\(difference.joined(separator: "\n"))")
  }
}
