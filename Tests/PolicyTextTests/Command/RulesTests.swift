import Foundation
import Testing

@testable import PolicyText

/// `policytext rules`, and rules and lexicons of the user's own in other commands.
struct RulesTests {
  private static let repository = Fixture.folder.deletingLastPathComponent()

  private static let rules = """
    lexicons: { tail: [平台] }
    rules:
      - id: platform
        type: platform
        head: tail
        stem: 1-4
        matches: [⟦数据平台⟧]
        rejects: [各平台]
    """

  @Test func exampleOfTheTutorialHolds() throws {
    let file = Self.repository.appendingPathComponent("Examples/parks/parks.rules.yaml").path
    let run = try Tool.run("rules", "test", file)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.hasSuffix(": 3 rules, 8 examples: all hold\n"))
    let text = Self.repository.appendingPathComponent("Examples/parks/parks.txt").path
    let found = try Tool.run("--rules", file, "--format", "jsonl", text).documents
    let names = (found.first?["entities"] as? [[String: Any]])?
      .filter { $0["type"] as? String == "park" }.compactMap { $0["name"] as? String }
    #expect(names == ["长沙智能制造产业园", "浏阳生物医药产业园", "“云谷”科技园", "湖南湘江基金小镇"])
  }

  @Test func testReportsWhatDoesNotHold() throws {
    let scratch = try Scratch()
    try scratch.write("a.yaml", Self.rules)
    let run = try Tool.run("rules", "test", "a.yaml", in: scratch)
    #expect(run.status == 1)
    #expect(
      run.output == """
        a.yaml:3: rule platform does not hold
          rejects   各平台
          found     ⟦各平台⟧

        a.yaml: 1 rule, 2 examples: 1 does not hold

        """)
    #expect(try Tool.run("rules", "test", "--rule", "no-such", "a.yaml", in: scratch).status == 64)
    #expect(try Tool.run("rules", "test", "--rule", "company.known").status == 0)
  }

  @Test func checkCountsAndTellsWhatIsWrong() throws {
    let scratch = try Scratch()
    try scratch.write("a.yaml", "extends: built-in\n" + Self.rules)
    try scratch.write("b.yaml", "rules:\n  - id: b\n    type: x\n    lexicon: plaec\n")
    let good = try Tool.run("rules", "check", "a.yaml", in: scratch)
    #expect(good.output == "a.yaml: 1 rule, 1 lexicon, 1 word; beside the built-in rules\n")
    let bad = try Tool.run("rules", "check", "a.yaml", "b.yaml", "c.yaml", in: scratch)
    #expect(bad.status == 1)
    #expect(bad.errors.contains("b.yaml:4:14: error: there is no lexicon `plaec`; did you mean `place`?"))
    #expect(bad.errors.contains("c.yaml"))
  }

  @Test func listShowsEveryRuleWithItsSource() throws {
    let scratch = try Scratch()
    try scratch.write("a.yaml", "extends: built-in\ndisable: [company.known]\n" + Self.rules)
    let run = try Tool.run("rules", "list", "--format", "tsv", "--rules", "a.yaml", in: scratch)
    let builtIn = Extractor.Configuration.builtIn.rules
    #expect(run.lines.count == 1 + builtIn.count)
    #expect(run.lines.last == "platform\tplatform\thead\t50\thigh\t1+1\ta.yaml:5")
    #expect(!run.output.contains("company.known\t"))
    #expect(try Tool.run("rules", "list").lines.count == 1 + builtIn.count)
  }

  @Test func schemaIsPrinted() throws {
    let run = try Tool.run("rules", "schema")
    #expect(run.output == (try RuleSchema.json()) + "\n")
  }

  @Test func ownRulesWorkAloneOrBesideTheBuiltInOnes() throws {
    let scratch = try Scratch()
    try scratch.write("alone.yaml", Self.rules)
    try scratch.write("beside.yaml", "extends: built-in\n" + Self.rules)
    try scratch.write("a.txt", "数据平台，长沙市数据局")
    func types(_ file: String) throws -> [String?] {
      let run = try Tool.run("--rules", file, "--format", "jsonl", "a.txt", in: scratch)
      return (try run.documents.first?["entities"] as? [[String: Any]] ?? []).map { $0["type"] as? String }
    }
    #expect(try types("alone.yaml") == ["platform"])
    #expect(try types("beside.yaml") == ["platform", "agency"])
  }

  @Test func ownLexiconsAddWords() throws {
    let scratch = try Scratch()
    try scratch.write("firms.txt", "砾石之星\n")
    try scratch.write("a.txt", "砾石之星的产品")
    func names(_ arguments: String...) throws -> Int {
      let run = try Tool.run(arguments + ["--format", "jsonl", "a.txt"], in: scratch)
      return (try run.documents.first?["entities"] as? [[String: Any]] ?? []).count
    }
    #expect(try names() == 0)
    #expect(try names("--lexicon", "known-company=firms.txt") == 1)
    #expect(try Tool.run("--lexicon", "known-company", "a.txt", in: scratch).status == 64)
    #expect(try Tool.run("--lexicon", "known-company=no.txt", "a.txt", in: scratch).status == 1)
  }
}

/// `policytext explain`.
struct ExplainTests {
  @Test func tellsWhatWonAndWhatLost() throws {
    let text = "走访湖南云岭新能源有限公司"
    let run = try Tool.run("explain", "--at", "云岭", "-", input: Data(text.utf8))
    #expect(run.output.hasPrefix("-:1:3  走访⟦湖南云岭新能源有限公司⟧\n"))
    #expect(
      run.output.contains(
        "  ✓ company  ⟦湖南云岭新能源有限公司⟧  company.registered, priority 60, high\n"
          + "      start “湖南”, head “新能源有限公司”\n"))
  }

  @Test func saysWhenThereIsNothing() throws {
    let text = Data("今天天气很好".utf8)
    #expect(try Tool.run("explain", "-", input: text).output == "-: no rule has looked at anything here\n")
    let missing = try Tool.run("explain", "--at", "数据局", "-", input: text)
    #expect(missing.output == "-: “数据局” is not in the text\n")
    #expect(try Tool.run("explain", "--at", "", "-", input: text).status == 64)
  }

  @Test func showsOneRule() throws {
    let text = Data("省局，市数据局".utf8)
    let run = try Tool.run("explain", "--rule", "agency.own-level", "-", input: text)
    #expect(run.output.contains("agency.own-level") && !run.output.contains("agency.level"))
  }
}
