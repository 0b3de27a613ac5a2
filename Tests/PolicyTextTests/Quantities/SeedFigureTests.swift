import Foundation
import Testing

@testable import PolicyText

/// The figures of the seed pages, as they are marked by hand.
struct SeedFigureTests {
  private struct Gold: Decodable {
    var doc: String
    var start: Int
    var end: Int
    var text: String
    var kind: String
    var value: String?
  }

  @Test func everyMarkedFigureIsFound() throws {
    let gold = try Fixture.text("seed/figures.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(Gold.self, from: Data($0.utf8))
    }
    #expect(gold.count == 79)
    for (doc, marked) in Dictionary(grouping: gold, by: \.doc) {
      let page = doc.split(separator: "-").last.map(String.init) ?? doc
      let source = SourceText(try Fixture.text("seed/pages/\(page).txt"))
      let found = QuantityExtractor().quantities(in: source)
      for figure in marked {
        let match = found.first {
          source.offset(of: $0.span.start, in: .scalars) == figure.start
            && source.offset(of: $0.span.end, in: .scalars) == figure.end
        }
        #expect(match?.kind.rawValue == figure.kind, "\(doc) \(figure.text)")
        #expect(
          match?.value?.description == figure.value
            || Decimal(string: figure.value ?? "") == Decimal(string: match?.value?.description ?? ""),
          "\(doc) \(figure.text): \(match?.value?.description ?? "none")")
      }
      // What stands in the names of programmes is left out where names are found too.
      #expect(found.count <= marked.count + 3, "\(doc): \(found.map(\.text))")
    }
  }
}
