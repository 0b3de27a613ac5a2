import Testing

@testable import PolicyText

/// Which mentions belong together, and what speaks for each.
@Suite struct LinkingTests {
  /// A document and the entities that it must have: the name in full, and the mentions.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var entities: [String]
    var testDescription: String { text }
  }

  static func cases() throws -> [Case] {
    var cases: [Case] = []
    for row in try Fixture.rows("names/entities.txt") {
      let line = row.joined(separator: "\t")
      if line.hasPrefix("  ") {
        cases[cases.count - 1].entities.append(String(line.dropFirst(2)))
      } else {
        cases.append(Case(text: line.replacing("⏎", with: "\n"), entities: []))
      }
    }
    return cases
  }

  @Test(arguments: try cases())
  func mentionsOfOneEntityBelongTogether(_ expected: Case) {
    let page = Extractor().extract(from: expected.text)
    let found = page.distinctEntities.map { entity in
      let mentions = entity.mentions.map { String(expected.text[$0]).withoutLineBreaks }
      return "\(entity.canonicalName): \(mentions.joined(separator: " | "))"
    }
    #expect(found == expected.entities)
    #expect(page.distinctEntities.map(\.id) == Array(found.indices))
    for entity in page.distinctEntities {
      let mentions = page.entities.filter { $0.id == entity.id }
      #expect(mentions.map(\.span) == entity.mentions)
      #expect(mentions.allSatisfy { $0.canonicalName == entity.canonicalName && $0.type == entity.type })
    }
  }

  @Test(arguments: try Fixture.rows("names/evidence.tsv"))
  func eachNameSaysWhatSpeaksForIt(_ row: [Substring]) throws {
    let page = Extractor().extract(from: String(row[0]))
    let entity = try #require(page.entities.first { $0.text == row[1] })
    #expect(entity.rule == row[2])
    #expect(entity.confidence.rawValue == row[3])
    #expect(entity.evidence.map { "\($0.kind.rawValue):\($0.text)" }.joined(separator: " ") == row[4])
    for evidence in entity.evidence { #expect(String(row[0][evidence.span]) == evidence.text) }
  }

  @Test func namesOfLittleConfidenceCanBeLeftOut() throws {
    let text = "引进宁德时代、恒越。恒越电驱总经理钟启源说，湖南云岭新能源有限公司投产"
    func names(_ least: Confidence) throws -> [String] {
      var configuration = Extractor.Configuration.builtIn
      configuration.minimumConfidence = least
      return try Extractor(configuration).extract(from: text).entities.map(\.text)
    }
    #expect(try names(.low) == ["宁德时代", "恒越", "恒越电驱", "湖南云岭新能源有限公司"])
    #expect(try names(.medium) == ["宁德时代", "恒越电驱", "湖南云岭新能源有限公司"])
    #expect(try names(.high) == ["宁德时代", "湖南云岭新能源有限公司"])
  }

  /// Thousands of names and aliases of one document.
  @Test func linkingIsLinear() {
    let extractor = Extractor()
    func seconds(_ count: Int) -> Double {
      let text = (0..<count).map { number in
        let name = String(number).map { "零甲乙丙丁戊己庚辛壬".map(String.init)[$0.wholeNumberValue ?? 0] }.joined()
        return "走访湖南云\(name)新能源有限公司（以下简称“云\(name)”）。长沙市\(name)局、市\(name)局，"
      }.joined()
      return threadSeconds { _ = extractor.extract(from: text).distinctEntities }
    }
    _ = seconds(100)
    let (one, four) = (seconds(500), seconds(2000))
    #expect(four < one * 9 + 0.01, "\(one) s for n, \(four) s for 4n")
  }
}
