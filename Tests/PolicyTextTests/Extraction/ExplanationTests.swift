import Testing

@testable import PolicyText

@Suite struct ExplanationTests {
  /// `rule text: outcome`.
  private func lines(_ text: String, _ file: RuleFile) throws -> [String] {
    try Extractor(.init([file])).explain(text).findings.map { finding in
      let outcome =
        switch finding.outcome {
        case .found: "found"
        case .withheld: "withheld"
        case .belowConfidence: "below confidence"
        case .lost(let rival): "lost to \(rival.rule) \(rival.text) by \(rival.advantage.rawValue)"
        case .refused(let refusal): "refused by \(refusal.key) \(refusal.word ?? "–")"
        case .overruled: "overruled"
        case .improbable: "improbable"
        }
      return "\(finding.rule) \(finding.text): \(outcome)"
    }
  }

  private func file(_ rules: Rule...) -> RuleFile {
    var file = RuleFile("test", extendsBuiltIn: false)
    file.lexicons = [
      Lexicon("tail", ["平台"]), Lexicon("stop", ["建设", "各"]), Lexicon("cover", ["平台期"]),
      Lexicon("kind", ["共享"]), Lexicon("more", ["数据平台化"]), Lexicon("words", ["数据平台", "据平", "台"]),
    ]
    file.rules = rules
    return file
  }

  @Test func losersSayToWhomAndWhy() throws {
    let found = try lines(
      "数据平台",
      file(
        Rule("whole", type: "a", .lexicon("tail")).priority(70),
        Rule("words", type: "b", .lexicon("words")),
        Rule("same", type: "c", .lexicon("tail")).priority(70)))
    #expect(
      found == [
        "words 数据平台: lost to whole 平台 by priority", "words 据平: lost to whole 平台 by priority",
        "whole 平台: found", "same 平台: lost to whole 平台 by order", "words 台: lost to whole 平台 by priority",
      ])
  }

  @Test func longerAndEarlierOnesWin() throws {
    let found = try lines("数据平台", file(Rule("words", type: "b", .lexicon("words"))))
    #expect(
      found == [
        "words 数据平台: found", "words 据平: lost to words 数据平台 by length",
        "words 台: lost to words 数据平台 by length",
      ])
  }

  @Test func refusalsNameTheConditionAndTheWord() throws {
    func refusal(_ text: String, _ form: Rule.Form, _ change: (Rule) -> Rule = { $0 }) throws -> [String] {
      try lines(text, file(change(Rule("r", type: "a", form))))
    }
    let head = Rule.Form.head("tail", stop: "stop", protect: "cover", stem: 2...4)
    #expect(try refusal("建设平台", head) == ["r 平台: refused by stem –"])
    #expect(try refusal("建设数据共享交换的平台", head) == ["r 享交换的平台: refused by stem –"])
    #expect(try refusal("进入平台期", head) == ["r 平台: refused by protect –"])
    #expect(try refusal("建设共享平台", head) { $0.notStem("kind") } == ["r 共享平台: refused by not_stem 共享"])
    #expect(try refusal("建设数据平台", head) { $0.notBefore("stop") } == ["r 数据平台: refused by not_before 建设"])
    #expect(try refusal("建设数据平台", head) { $0.before("kind") } == ["r 数据平台: refused by before –"])
    #expect(try refusal("建设数据平台", head) { $0.after("kind") } == ["r 数据平台: refused by after –"])
    #expect(
      try refusal("建设数据平台化", .lexicon("tail")) { $0.notWithin("more") } == [
        "r 平台: refused by not_within 数据平台化"
      ])
    #expect(
      try refusal("数据平台", .lexicon("tail")) { $0.notCrossing("words") } == [
        "r 平台: refused by not_crossing 据平"
      ])
    let start = Rule.Form.head("tail", start: "kind", needsStart: true)
    #expect(try refusal("数据平台", start) == ["r 数据平台: refused by needs_start –"])
  }

  @Test func whatIsFoundIsWhatIsExtracted() throws {
    let text = try Fixture.text("seed/pages/01.txt")
    let extractor = Extractor()
    let explanation = extractor.explain(text)
    let entities = extractor.extract(from: text).entities
    let found = explanation.findings.filter { $0.outcome == .found }
    #expect(found.map(\.span) == entities.map(\.span))
    #expect(found.map(\.rule) == entities.map(\.rule))
    #expect(found.map(\.evidence) == entities.map(\.evidence))
    #expect(explanation.findings.count > entities.count)
    for entity in entities {
      #expect(explanation.findings(at: entity.span).contains { $0.span == entity.span })
    }
  }

  @Test func theTaggerAndTheThresholdAreTold() throws {
    var configuration = Extractor.Configuration.builtIn
    configuration.minimumConfidence = .high
    let extractor = try Extractor(configuration)
    let text = "隔壁的砾风光电也来了，国务院常务会议强调"
    let outcomes = extractor.explain(text).findings.map(\.outcome)
    #expect(outcomes.contains(.belowConfidence))
    #expect(outcomes.contains(.withheld))
    #expect(!outcomes.contains(.found))
    #expect(extractor.extract(from: text).entities.isEmpty)
  }
}
