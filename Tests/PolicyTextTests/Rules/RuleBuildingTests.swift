import Testing

@testable import PolicyText

@Suite struct RuleBuildingTests {
  /// A rule file in Swift and the same in YAML.
  @Test func swiftAndYAMLSayTheSame() throws {
    let code = RuleFile("x.yaml", disabled: ["company.owner"]) {
      Lexicon(name: "tail", entries: [.init("共享平台"), .init("政务云")])
      Rule(
        "platform", type: "platform",
        .head(
          "tail", headOutside: true, start: ["place@1"], needsStart: true, stop: ["stop-word", "connective"],
          protect: "protect", joins: "place", extend: "zone", crosses: "）”", stem: 2...10)
      )
      .priority(60).confidence(.low).tentative().role("host")
      .before("each", within: 3).after("zone").notBefore("stop-word").notAfter("level", within: 2)
      .notStem(["place", "zone"]).notWithin("protect").notCrossing("unit").trim("connective")
      .matches("建设⟦共享平台⟧", "建⟦政务云⟧").rejects("平台")
      Rule("quoted", type: "q", .quoted("“”", heads: "tail", marksInside: true, length: 2...9))
      Rule("quoted2", type: "q", .quoted("《》", endsIn: "tail", oneOf: "tail"))
      Rule(
        "list", type: "l",
        .list(
          cueBefore: "each", cueAfter: ["'等'", "#numeral{0,4}"], ownsThings: true, oneOf: "tail",
          needsAnchor: false, leastItems: 2, anchors: "zone", stop: "stop-word", protect: "protect",
          item: 2...6))
      Rule("lexicon", type: "x", .lexicon(["tail", "place/city@1"]))
      Rule("sequence", type: .company, .compose(["place*", "'|'|tail?", "#han{2,3}", "#letter+"]))
      Rule("learned", type: .company, .learned)
    }
    let yaml = try RuleReader.read(
      """
      extends: built-in
      disable: [company.owner]
      lexicons: { tail: [共享平台, 政务云] }
      rules:
        - id: platform
          type: platform
          head: tail
          head_outside: true
          start: [place@1]
          needs_start: true
          stop: [stop-word, connective]
          protect: protect
          joins: place
          extend: zone
          crosses: ）”
          stem: 2-10
          priority: 60
          confidence: low
          tentative: true
          role: host
          before: { lexicon: each, within: 3 }
          after: zone
          not_before: stop-word
          not_after: { lexicon: level, within: 2 }
          not_stem: [place, zone]
          not_within: protect
          not_crossing: unit
          trim: connective
          matches: [建设⟦共享平台⟧, 建⟦政务云⟧]
          rejects: 平台
        - { id: quoted, type: q, quoted: “”, heads: tail, marks: inside, length: 2-9 }
        - { id: quoted2, type: q, quoted: 《》, ends_in: tail, one_of: tail }
        - id: list
          type: l
          list: true
          cue_before: each
          cue_after: ["'等'", "#numeral{0,4}"]
          owns_things: true
          one_of: tail
          needs_anchor: false
          least_items: 2
          anchors: zone
          stop: stop-word
          protect: protect
          item: 2-6
        - { id: lexicon, type: x, lexicon: [tail, place/city@1] }
        - { id: sequence, type: company, compose: [place*, "'|'|tail?", "#han{2,3}", "#letter+"] }
        - { id: learned, type: company, learned: true }
      """, file: "x.yaml")
    #expect(yaml.warnings.isEmpty)
    #expect(code.disabled == yaml.disabled && code.extendsBuiltIn == yaml.extendsBuiltIn)
    #expect(code.lexicons == yaml.lexicons)
    for (one, other) in zip(code.rules, yaml.rules) {
      var other = other
      #expect(other.source == .file("x.yaml", line: other.source.line))
      other.source = .code
      #expect(one == other)
    }
    #expect(code.rules.count == yaml.rules.count)
  }

  @Test func buildersTakeLoopsAndConditions() {
    let file = RuleFile("loops") {
      for name in ["a", "b"] { Rule(name, type: "x", .lexicon("place")) }
      if named("c").rules.isEmpty { Lexicon("words", ["词"]) } else { Rule("no", type: "x", .learned) }
      if false as Bool { Lexicon("never", []) }
      named("d")
    }
    #expect(file.rules.map(\.id) == ["a", "b"])
    #expect(file.lexicons.map(\.name) == ["words", "d"])
  }

  private func named(_ name: String) -> RuleFile {
    var file = RuleFile(name)
    file.lexicons = [Lexicon(name, ["词"])]
    return file
  }

  @Test func lengthsAreBounded() {
    let rule = Rule("a", type: "x", .head("place", stem: -5...Int.max)).before("place", within: 9999)
    guard case .head(let head) = rule.form.kind else {
      Issue.record("no head")
      return
    }
    #expect(head.stem == 0...Rule.greatestLength)
    #expect(rule.conditions.before?.within == Rule.Context.furthest)
  }

  @Test func whatIsNoReferenceIsNamedByTheExtractor() {
    let file = RuleFile("bad") { Rule("a", type: "x", .compose(["place{9,2}"])) }
    let thrown = #expect(throws: Extractor.ConfigurationError.self) { try Extractor(.builtIn.adding(file)) }
    #expect(thrown?.description.contains("place{9,2}") == true)
    #expect(throws: Extractor.ConfigurationError.self) {
      try Extractor(.init(rules: [Rule("a", type: "x", .lexicon("place@x"))]))
    }
  }
}

extension Rule.Source {
  fileprivate var line: Int { if case .file(_, let line) = self { line } else { 0 } }
}
