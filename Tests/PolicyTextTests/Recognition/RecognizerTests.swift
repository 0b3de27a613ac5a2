import Testing

@testable import PolicyText

/// Finds #…#.
private struct HashtagRecognizer: Recognizer {
  let id = "topic.hashtag"
  let type: EntityType
  var priority = 50

  func names(in text: ScannedText) -> [RecognizedName] {
    var names: [RecognizedName] = []
    var start: Int?
    for (at, unit) in text.units.enumerated() where unit == 0x23 {
      if let open = start, at > open + 1 {
        names.append(
          RecognizedName(
            range: open + 1..<at, canonicalName: text.text(in: open..<at + 1), confidence: .medium,
            evidence: [Clue(kind: .marks, range: open..<at + 1)]))
        start = nil
      } else {
        start = at
      }
    }
    return names
  }
}

/// Gives whatever it is told to.
private struct FixedRecognizer: Recognizer {
  let id = "fixed"
  let type: EntityType = "fixed"
  var found: [RecognizedName]
  func names(in text: ScannedText) -> [RecognizedName] { found }
}

@Suite struct RecognizerTests {
  private func extraction(of text: String, by recognizer: any Recognizer) throws -> Extraction {
    var configuration = Extractor.Configuration.builtIn
    configuration.recognizers.append(recognizer)
    return try Extractor(configuration).extract(from: text)
  }

  @Test func namesStandBesideThoseOfRules() throws {
    let text = "话题＃数字湖南＃由长沙市数据局发起"
    let page = try extraction(of: text, by: HashtagRecognizer(type: "topic"))
    #expect(page.entities.map(\.text) == ["数字湖南", "长沙市数据局"])
    let topic = try #require(page.entities.first)
    #expect(topic.type == "topic")
    #expect(topic.rule == "topic.hashtag")
    #expect(topic.canonicalName == "#数字湖南#")
    #expect(topic.confidence == .medium)
    #expect(topic.evidence.map(\.text) == ["＃数字湖南＃"])
    #expect(text[page.range(of: topic)] == "数字湖南")
  }

  @Test func priorityDecidesBetweenItAndRules() throws {
    let text = "#长沙市数据局#"
    let weak = try extraction(of: text, by: HashtagRecognizer(type: "topic", priority: 10))
    #expect(weak.entities.map(\.type) == [.agency])
    let strong = try extraction(of: text, by: HashtagRecognizer(type: "topic", priority: 90))
    #expect(strong.entities.map(\.type) == ["topic"])
    let nothing = try extraction(of: text, by: HashtagRecognizer(type: Rule.nothing, priority: 90))
    #expect(nothing.entities.isEmpty)
  }

  @Test func placesOutsideOfTheTextArePassedOver() throws {
    let ranges = [-1..<2, 0..<0, 2..<99, 99..<100, Int.min..<Int.max, 1..<2]
    var found = ranges.map { RecognizedName(range: $0) }
    found.append(RecognizedName(range: 0..<1, evidence: [Clue(kind: .cue, range: 5..<900)]))
    let page = try extraction(of: "国务院", by: FixedRecognizer(found: found))
    #expect(page.entities.filter { $0.type == "fixed" }.map(\.text).count <= 1)
    #expect(page.entities.allSatisfy { $0.span.end <= 3 })
  }

  @Test func seesTheWordsOfLexicons() {
    let source = SourceText("长沙市（湖南）有限公司，“数据”")
    let text = ScannedText(scan: Scan(source.folded, lexicons: .builtIn))
    #expect(text.words(of: "company-tail/registered").map { text.text(in: $0.range) } == ["有限公司"])
    let place = text.word(of: "place/province", startingAt: 4)
    #expect(place?.range == 4..<6)
    #expect(place?.canonicalName == "湖南省" && place?.group == "province")
    #expect(text.word(of: "place", endingAt: 6)?.range == 4..<6)
    #expect(text.word(of: "place", startingAt: -3) == nil && text.word(of: "place", endingAt: 999) == nil)
    #expect(text.words(of: "no-such-lexicon").isEmpty)
    #expect(text.partner(ofMarkAt: 3) == 6 && text.partner(ofMarkAt: 99) == nil)
    #expect(text.startOfClause(at: 14) == 12 && text.startOfClause(at: -5) == 0)
    #expect(text.text(in: -5..<3) == "长沙市")
  }
}
