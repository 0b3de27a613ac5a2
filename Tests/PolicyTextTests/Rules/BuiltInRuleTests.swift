import Testing

@testable import PolicyText

@Suite struct BuiltInRuleTests {
  /// One example of a rule: the text, and what must be found in it.
  struct Example: CustomTestStringConvertible {
    let rule: Rule
    let text: String
    let marked: [String]
    var testDescription: String { "\(rule.id): \(text)" }

    /// Whether the rule looks at names that others have found.
    var worksOnNames: Bool {
      if case .list = rule.form { true } else { isLearned }
    }

    /// Whether the rule is the tagger's.
    var isLearned: Bool { rule.form == .learned }

    /// Reads ⟦ ⟧.
    init(rule: Rule, _ example: String) {
      self.rule = rule
      text = example.filter { $0 != "⟦" && $0 != "⟧" }
      marked = example.split(separator: "⟦", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "⟧", omittingEmptySubsequences: false).first.map(String.init)
      }
    }
  }

  static let examples = Extractor.Configuration.builtIn.rules.flatMap { rule in
    (rule.matches + rule.rejects).map { Example(rule: rule, $0) }
  }

  @Test(arguments: examples)
  func exampleHolds(_ example: Example) {
    let source = SourceText(example.text)
    let scan = Scan(source.folded, lexicons: .builtIn)
    // A rule is tried alone; one that finds lists needs the names that others find in them, as the tagger does.
    let rules = example.worksOnNames ? RuleSet.builtIn : RuleSet([example.rule], lexicons: .builtIn)
    let tagger = example.isLearned ? Tagger(.builtIn, lexicons: .builtIn) : nil
    let found = NameRecognizer(rules: rules, lexicons: .builtIn, tagger: tagger).names(in: scan)
      .filter { rules.rules[$0.rule].type == example.rule.type }
      .map { source.text(of: source.span(ofFolded: $0.range)) }
    #expect(found == example.marked)
  }

  @Test(arguments: Extractor.Configuration.builtIn.rules)
  func ruleHasExamples(_ rule: Rule) {
    #expect(rule.matches.count >= 3, "\(rule.id)")
    #expect(rule.rejects.count >= 2, "\(rule.id)")
  }
}
