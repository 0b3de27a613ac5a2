import Testing

@testable import PolicyText

@Suite struct BuiltInRuleTests {
  @Test func everyExampleHolds() throws {
    let results = try Extractor.Configuration.builtIn.testExamples()
    #expect(results.count > 300)
    for result in results {
      #expect(result.passed, "\(result.rule.id): \(result.example), found: \(result.found)")
    }
  }

  @Test(arguments: Extractor.Configuration.builtIn.rules)
  func ruleHasExamples(_ rule: Rule) {
    #expect(rule.matches.count >= 3, "\(rule.id)")
    #expect(rule.rejects.count >= 2, "\(rule.id)")
  }
}
