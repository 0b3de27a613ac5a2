import Testing

@testable import PolicyText

@Suite struct ExtractorTests {
  static func names(_ extraction: Extraction, _ type: EntityType) -> [String] {
    extraction.entities(of: type).map(\.text)
  }

  @Test func pointsAtTheTextAsItCameIn() throws {
    let text = "１２月，有关方面负责人一行率队先后走访了园区内的湖南中子新\n能源有限公司、娄底市数据局。😀由（省数据局）牵头"
    let page = Extractor().extract(from: text)
    for entity in page.entities {
      #expect(String(text[entity.span]) == entity.text)
      #expect(String(text[page.range(of: entity)]) == entity.text)
    }
    #expect(Self.names(page, .company) == ["湖南中子新\n能源有限公司"])
    #expect(page.entities(of: .company).first?.canonicalName == "湖南中子新能源有限公司")
    #expect(Self.names(page, .agency) == ["娄底市数据局", "省数据局"])
  }

  @Test func namesDoNotBeginOrEndWithBlanks() throws {
    let rule = Rule("plan", type: "plan", .quoted("“”"))
    let page = try Extractor(Extractor.Configuration(rules: [rule])).extract(from: "“ 链长制\u{7F}”和“\t”")
    #expect(Self.names(page, "plan") == ["链长制"])
  }

  @Test func takesWordsOfTheCallersOwn() throws {
    var custom = Extractor.Configuration.builtIn
    custom.lexicons["known-company"].insert("明何泰", canonical: "明何泰科技有限公司")
    let page = try Extractor(custom).extract(from: "明何泰的产品")
    #expect(Self.names(page, .company) == ["明何泰"])
    #expect(page.entities.first?.canonicalName == "明何泰科技有限公司")
    #expect(Self.names(Extractor().extract(from: "明何泰的产品"), .company) == [])
  }

  @Test func takesRulesOfTheCallersOwn() throws {
    let file = try RuleReader.read(
      """
      lexicons: { platform-tail: [共享平台, 政务云] }
      rules:
        - { id: platform, type: platform, head: platform-tail, stop: [stop-word, connective], protect: protect, stem: 2-10 }
        - { id: company.known, type: company, lexicon: platform-tail }
      """, file: "platform.yaml")
    var configuration = Extractor.Configuration.builtIn.adding(file)
    configuration.usesTagger = false
    let page = try Extractor(configuration).extract(from: "推进数据资源共享平台，支持比亚迪")
    #expect(Self.names(page, "platform") == ["数据资源共享平台"])
    // The rule with the id of a built-in one takes its place.
    #expect(Self.names(page, .company) == [])
  }

  @Test func namesALexiconThatIsNotThere() throws {
    let file = RuleFile("a") { Rule("a", type: "b", .lexicon("known-compani")) }
    let thrown = #expect(throws: Extractor.ConfigurationError.self) {
      try Extractor(Extractor.Configuration.builtIn.adding(file))
    }
    #expect(
      thrown?.description
        == "rule a: the lexicon `known-compani` is not there; did you mean `known-company`?")
  }

  @Test func oneExtractorServesManyTasks() async {
    let extractor = Extractor()
    let text = "⟦走访⟧湖南中子新能源有限公司，由娄底市数据局牵头，增长14.2%。"
    let expected = extractor.extract(from: text).entities
    await withTaskGroup(of: [Entity].self) { group in
      for _ in 0..<16 { group.addTask { extractor.extract(from: text).entities } }
      for await entities in group { #expect(entities == expected) }
    }
  }

  @Test(arguments: 0..<40)
  func anyTextIsFine(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces =
      SourceTextTests.pieces + [
        "有限公司", "省", "市", "湖南", "数据局", "大学", "等企业", "2家", "行动", "的", "实施", "十四五",
      ]
    let text = random.text(of: pieces, count: 300)
    let page = Extractor().extract(from: text)
    var last = 0
    for entity in page.entities {
      #expect(entity.span.start >= last && entity.span.end <= page.source.utf16Count)
      #expect(String(text[entity.span]) == entity.text)
      last = entity.span.end
    }
    last = 0
    for figure in page.quantities {
      #expect(figure.span.start >= last && figure.span.end <= page.source.utf16Count)
      #expect(String(text[figure.span]) == figure.text)
      last = figure.span.end
    }
  }

  /// Texts that are the worst for one form of rule or another.
  static let adversaries = [
    "list marks": "、", "open quotes": "“", "titles": "《", "heads": "有限公司", "stops": "的", "places": "湖南",
    "levels": "省", "numerals": "一", "digits": "7", "quotes": "“工程”行动", "names": "三一集团、", "lines": "长\n",
    "cues": "等企业、",
  ]

  @Test(arguments: adversaries.keys.sorted())
  func timeIsLinear(_ kind: String) throws {
    let piece = try #require(Self.adversaries[kind])
    let extractor = Extractor()
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: piece, count: count / piece.utf16.count)
      return threadSeconds { _ = extractor.extract(from: text) }
    }
    _ = seconds(500)
    let (one, four) = (seconds(1_500), seconds(6_000))
    // Four times the text: 4 is linear, 16 is quadratic.
    #expect(four < one * 9 + 0.01, "\(one) s for n, \(four) s for 4n")
  }
}
