import Foundation
import Testing

@testable import PolicyTextCommand

/// `policytext evaluate`.
struct EvaluateTests {
  private static let gold = Fixture.path("evaluation/gold.jsonl")
  private static let predicted = Fixture.path("evaluation/predicted.jsonl")
  private static let statements = Fixture.path("evaluation/statements.jsonl")
  private static let predictedStatements = Fixture.path("evaluation/statements.predicted.jsonl")

  @Test func tableOfNames() throws {
    let run = try Tool.run("evaluate", "--gold", Self.gold, "--predicted", Self.predicted, "--errors", "2")
    #expect(run.status == 0)
    #expect(
      run.output == """
        4 documents, 7 names in the gold

        Names
          type          gold  found  right      P      R     F1  overlapping      P      R     F1
          company          3      3      0  0.000  0.000  0.000            2  0.667  0.667  0.667
          agency           2      2      2  1.000  1.000  1.000            2  1.000  1.000  1.000
          institution      1      0      0      –  0.000  0.000            0      –  0.000  0.000
          programme        1      1      0  0.000  0.000  0.000            1  1.000  1.000  1.000
          document         0      1      0  0.000      –  0.000            0  0.000      –  0.000
          all              7      7      2  0.286  0.286  0.286            5  0.714  0.714  0.714
          organisation     6      5      3  0.600  0.500  0.545            5  1.000  0.833  0.909
          right: type and both edges; overlapping: the type, and at least one character is shared
          organisation: company,agency,institution taken as one type

        What was taken for what
          gold         company  agency  institution  programme  document  missed
          company            2       ·            ·          ·         ·       1
          agency             ·       2            ·          ·         ·       ·
          institution        1       ·            ·          ·         ·       ·
          programme          ·       ·            ·          1         ·       ·
          document           ·       ·            ·          ·         ·       ·
          spurious           ·       ·            ·          ·         1
          a row for each type of the gold, a column for each type found, over names that overlap

        note: the gold has no names of type document: all that were found count as spurious; --types \
        company,agency,institution,programme leaves them out

        Mistakes
        1:1:7  edges
          gold   company      市数据局走访⟦湖南明川科技有限公司⟧和明川大学。
          found  company      市数据局走访湖南⟦明川科技有限公司⟧和明川大学。  company.b
        1:1:18  type
          gold   institution  市数据局走访湖南明川科技有限公司和⟦明川大学⟧。
          found  company      市数据局走访湖南明川科技有限公司和⟦明川大学⟧。
        and 4 more; --errors 6 shows all

        """)
  }

  @Test func tableOfStatements() throws {
    let run = try Tool.run(
      "evaluate", "--gold", Self.statements, "--predicted", Self.predictedStatements, "--statements", "--by",
      "document")
    #expect(run.status == 0)
    #expect(run.lines.contains("  rows     3      4        2  0.500  0.667  0.571"))
    #expect(run.lines.contains("  figures        1  0.500"))
    #expect(run.lines.contains("    subject      1  0.500"))
    #expect(run.lines.contains("note: of 2 texts that state nothing, a row was read in 1"))
    #expect(run.lines.contains("  d            0      0        0      –      –      –"))
    #expect(
      run.output.hasSuffix(
        """
        Mistakes
        a:1:3  change, subject
          gold   粮食产量     全市⟦粮食产量5.20万吨，同比增长3%⟧。
            change: increase 3 % in the gold, decrease 3 % found
            subject: 全市 in the gold, – found
        b:1:9  missed
          gold   建成水厂     建成粮库12座、⟦水厂3座⟧。
        b:1:9  spurious
          found  建成水厂     建成粮库12座、⟦水厂3座⟧。
        c:1:1  spurious
          found  道路         ⟦道路通车⟧。

        """))
  }

  @Test func jsonOfNames() throws {
    let run = try Tool.run("evaluate", "--gold", Self.gold, "--predicted", Self.predicted, "--format", "json")
    let document = try #require(try run.documents.first)
    #expect(
      Set(document.keys) == [
        "documents", "types", "all", "groups", "confusion", "by_document", "errors",
      ])
    let types = try #require(document["types"] as? [[String: Any]])
    let institution = try #require(types[2]["exact"] as? [String: Any])
    #expect(types[2]["type"] as? String == "institution")
    #expect(institution["precision"] is NSNull)
    #expect(institution["recall"] as? Double == 0)
    #expect(institution["gold"] as? Int == 1)
    let errors = try #require(document["errors"] as? [[String: Any]])
    #expect(
      errors.map { $0["kind"] as? String } == ["edges", "type", "edges", "edges", "missed", "spurious"])
    #expect(errors[4]["predicted"] is NSNull)
    let found = try #require(errors[0]["predicted"] as? [String: Any])
    #expect(found["rule"] as? String == "company.b")
    #expect(found["start"] as? Int == 8 && found["end"] as? Int == 16)
    #expect(found["text"] as? String == "明川科技有限公司")
    #expect(run.output.contains(#"{"gold":null,"predicted":"document","count":1}"#))
    #expect(run.output.contains(#""hits":2,"precision":0.286,"recall":0.286,"f1":0.286}"#))
  }

  @Test func jsonOfStatements() throws {
    let run = try Tool.run(
      "evaluate", "--gold", Self.statements, "--predicted", Self.predictedStatements, "--statements",
      "--format",
      "json", "--errors", "1")
    #expect(run.status == 0)
    #expect(run.output.contains(#"{"field":"subject","right":1,"share":0.500}"#))
    #expect(run.output.contains(#""empty_texts":2,"empty_texts_with_rows":1"#))
    #expect(
      run.output.hasSuffix(
        #""fields":[{"field":"change","gold":"increase 3 %","predicted":"decrease 3 %"},"#
          + #"{"field":"subject","gold":"全市","predicted":null}]}]}"# + "\n"))
  }

  @Test func pagesHoldNothingButText() throws {
    let scratch = try Scratch()
    try scratch.write(
      "a.jsonl",
      #"{"id": "<i>&\"'", "text": "走访<b>\u001b明川</b>公司", "entities": [{"type": "<u>", "start": 2, "end": 8}]}"#
    )
    let run = try Tool.run("evaluate", "--gold", "a.jsonl", "--format", "html", "--rules-only", in: scratch)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("<!DOCTYPE html>\n"))
    #expect(run.output.hasSuffix("</html>\n"))
    #expect(run.output.contains(##"&lt;i&gt;&amp;&quot;&#39;:1:3 <b>missed</b>"##))
    #expect(run.output.contains(#"走访<span class="gold">&lt;b&gt;␛明川</span>&lt;/b&gt;公司"#))
    for bad in ["<i>", "<u>", "\u{1B}", "http", "src=", "<script"] { #expect(!run.output.contains(bad)) }
    let page = try Tool.run(
      "evaluate", "--gold", Self.gold, "--predicted", Self.predicted, "--format", "html")
    #expect(page.output.contains(#"<span class="gold">湖南</span><span class="gold found">明川科技有限公司</span>和"#))
  }

  @Test func whatTheRulesFindIsScored() throws {
    let scratch = try Scratch()
    try scratch.write(
      "own.rules.yaml",
      "lexicons: { tail: [平台] }\nrules:\n  - { id: own, type: platform, head: tail, stem: 1-4, matches: [⟦数据平台⟧] }\n"
    )
    try scratch.write("a.conll", "。 O\n数 B-PLAT\n据 I-PLAT\n平 I-PLAT\n台 I-PLAT\n。 O\n")
    let run = try Tool.run(
      "evaluate", "--gold", "a.conll", "--map", "PLAT=platform", "--types", "platform", "--rules",
      "own.rules.yaml", "--at-least", "platform=0.5", in: scratch)
    #expect(run.lines.contains { $0.hasPrefix("  platform     1      1") })
    #expect(run.errors == "")
  }

  @Test func unknownLabelsAreNoted() throws {
    let scratch = try Scratch()
    try scratch.write("a.conll", "甲 B-ORG\n乙 O\n")
    let run = try Tool.run("evaluate", "--gold", "a.conll", in: scratch)
    #expect(
      run.lines.contains(
        "note: no names of type ORG were found; if it is another name for a type, say so: --map ORG=company"))
    let other = try Tool.run("evaluate", "--gold", "a.conll", "--types", "compny", in: scratch)
    #expect(other.lines.contains("note: neither side has names of type compny; did you mean company?"))
  }

  @Test func scoresCanBeTooLow() throws {
    let arguments = ["evaluate", "--gold", Self.gold, "--predicted", Self.predicted, "--errors", "0"]
    #expect(
      try Tool.run(arguments + ["--at-least", "agency=1", "--at-least", "organisation=0.54"]).status == 0)
    let low = try Tool.run(arguments + ["--at-least", "all=0.9", "--at-least", "document=0"])
    #expect(low.status == 1)
    #expect(low.errors == "policytext: F1 of all is 0.286, and 0.9 at least is wanted\n")
    let unknown = try Tool.run(arguments + ["--at-least", "agancy=1"])
    #expect(unknown.status == 64)
    #expect(unknown.errors.hasPrefix("Error: nothing is scored as agancy; did you mean agency?"))
  }

  @Test func brokenFilesEndTheRun() throws {
    let scratch = try Scratch()
    try scratch.write(
      "a.jsonl", #"{"id": "a", "text": "甲", "entities": [{"type": "x", "start": 0, "end": 2}]}"#)
    let run = try Tool.run("evaluate", "--gold", "a.jsonl", in: scratch)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix(
        "a.jsonl:1:39: error: 0 to 2 lies outside of the text, which has 1 characters; offsets count Unicode "
          + "scalars from 0"))
    let missing = try Tool.run("evaluate", "--gold", Self.gold, "--predicted", "a.jsonl", in: scratch)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("a.jsonl: error: there is no document `4`, which the gold has"))
  }

  @Test(arguments: [
    ["--statements", "--types", "company"], ["--statements", "--gold-format", "brat"], ["--errors", "-1"],
    ["--predicted", "p.jsonl", "--rules-only"], ["--at-least", "company=2"], ["--map", "ORG"],
  ])
  func commandsWithoutSense(_ arguments: [String]) throws {
    #expect(try Tool.run(["evaluate", "--gold", Self.gold] + arguments).status == 64)
  }

  @Test func predictionsComeThroughPipes() throws {
    let lines = try Data(contentsOf: URL(fileURLWithPath: Self.predicted))
    let run = try Tool.run("evaluate", "--gold", Self.gold, "--predicted", "-", input: lines)
    #expect(run.status == 0)
  }

  @Test func sharesAreRoundedAsPythonDoes() {
    #expect(ShareText.of(nil) == "–")
    #expect(ShareText.json(nil) == "null")
    for whole in 1...700 {
      for part in 0...whole {
        let share = Double(part) / Double(whole)
        let expected = String(format: "%.3f", share)
        if ShareText.of(share) != expected {
          Issue.record("\(part)/\(whole) is \(ShareText.of(share)), not \(expected)")
        }
      }
    }
    for share in [0x1p-12, 0x1p-11, 0x1p-80, 0.0005, 0.0015, 0.9995, 1 - 0x1p-53] {
      #expect(ShareText.of(share) == String(format: "%.3f", share))
    }
  }
}
