import Foundation
import Testing

@testable import PolicyText

@Suite struct RuleReaderTests {
  @Test func readsLexiconsAndRules() throws {
    let file = try RuleReader.read(
      """
      lexicons:
        park-tail: [产业园, 科技园]
      rules:
        - id: park
          type: park
          priority: 70
          role: host
          head: park-tail
          start: [place@1, region]
          needs_start: true
          stop: stop-word/strong
          stem: 2-12
          not_before: { lexicon: connective, within: 3 }
          matches: [走进⟦长沙智能装备产业园⟧]
          rejects: [各类产业园]
        - id: number
          type: nothing
          compose: [place*, "'第'?", "#numeral{1,4}", "#han|#letter+", '''号''']
      """, file: "park.yaml")
    #expect(file.lexicons == [Lexicon(name: "park-tail", entries: [.init("产业园"), .init("科技园")])])
    #expect(file.rules.map(\.id) == ["park", "number"])
    let park = try #require(file.rules.first)
    #expect(park.type == "park")
    #expect(park.priority == 70)
    #expect(park.role == "host")
    #expect(
      park.references.map { "\($0.key.rawValue): \($0.reference)" } == [
        "head: park-tail", "start: place@1", "start: region", "stop: stop-word/strong",
        "not_before: connective",
      ])
    guard case .compose(let elements) = try #require(file.rules.last).form.kind else {
      Issue.record("not read as a sequence")
      return
    }
    #expect(elements.map(\.count) == [0...6, 0...1, 1...4, 1...6, 1...1])
    #expect(elements[3].units == [.han, .letter])
  }

  /// The files with mistakes, each with what is said of it in a file beside it.
  static let badFiles = [
    "colon", "comment", "double", "examples", "extends", "forms", "indent", "keys", "lexicons", "never",
    "tab",
    "values", "yaml",
  ]

  @Test(arguments: badFiles)
  func tellsEverythingAtOnce(name: String) throws {
    let path = "rules/bad/\(name).rules.yaml"
    let text = try Fixture.text(path)
    let folder = Fixture.folder.path + "/"
    let thrown = #expect(throws: Diagnostics.self) {
      try RuleReader.read(text, file: folder + path)
    }
    let said = (thrown?.description ?? "").replacingOccurrences(of: folder + "rules/bad/", with: "")
    #expect(said + "\n" == (try Fixture.text("rules/bad/\(name).expected.txt")))
  }

  @Test func warnsOfWhatIsHardlyMeant() throws {
    let file = try RuleReader.read(Fixture.text("rules/bad/slips.rules.yaml"), file: "slips.rules.yaml")
    let said = file.warnings.map(\.description).joined(separator: "\n") + "\n"
    #expect(said == (try Fixture.text("rules/bad/slips.expected.txt")))
  }

  @Test(arguments: ["rules: [", "rules:\n\t- id: a", "a: &x [*x]", "- - -\n: :", "rules: 3", "x: 1"])
  func refusesWhatIsNoRuleFile(text: String) {
    #expect(throws: Diagnostics.self) { try RuleReader.read(text, file: "x.yaml") }
  }

  @Test func anEmptyFileHasNoRules() throws {
    #expect(try RuleReader.read("", file: "x.yaml") == RuleFile("x.yaml", extendsBuiltIn: false))
    #expect(try RuleReader.read("# nothing\n", file: "x.yaml") == RuleFile("x.yaml", extendsBuiltIn: false))
  }

  @Test func rulesSurviveTheirCompiledForm() {
    let rules = Extractor.Configuration.builtIn.rules
    #expect(rules.count > 30)
    var writer = ByteWriter()
    writer.write(rules) { $1.write(to: &$0) }
    let blob = Blob(writer.bytes)
    var reader = ByteReader(blob.table(of: UInt8.self, at: 0, count: blob.count))
    #expect(reader.readList { Rule(from: &$0) } == rules)
  }
}
