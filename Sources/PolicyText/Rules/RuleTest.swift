/// What came of one example of a rule.
public struct RuleTestResult: Hashable, Sendable {
  /// The rule.
  public let rule: Rule
  /// The example as the rule has it, with ⟦ ⟧.
  public let example: String
  /// The example with ⟦ ⟧ around what the rule finds.
  public let found: String
  /// Whether the example is one of ``Rule/rejects``.
  public let isReject: Bool
  /// What the rule has looked at in an example that does not hold.
  public let findings: [Explanation.Finding]

  /// Whether the rule finds what the example marks and nothing else.
  public var passed: Bool { found == example }
}

extension Extractor.Configuration {
  /// Tries rules on their own examples, with the lexicons of this configuration.
  ///
  /// A rule is tried alone. One that finds lists is tried together with all others of the configuration,
  /// whose names the lists may have; one of the form `learned` with these and the tagger.
  ///
  /// - Parameter rules: the rules, all of the configuration unless told.
  /// - Throws: ``Extractor/ConfigurationError`` if a rule names a lexicon that is not there.
  public func testExamples(of rules: [Rule]? = nil) throws(Extractor.ConfigurationError) -> [RuleTestResult] {
    let bench = try RuleTestBench(self)
    return (rules ?? self.rules).flatMap { rule in
      let recognizer = bench.recognizer(for: rule)
      return rule.matches.map { bench.result($0, isReject: false, of: rule, recognizer) }
        + rule.rejects.map { bench.result($0, isReject: true, of: rule, recognizer) }
    }
  }
}

/// What rules are tried with.
private struct RuleTestBench {
  private let lexicons: LexiconSet
  private let together: NameRecognizer
  private let withTagger: NameRecognizer

  init(_ configuration: Extractor.Configuration) throws(Extractor.ConfigurationError) {
    lexicons = try configuration.compiledLexicons()
    let rules = RuleSet(
      configuration.rules, recognizers: configuration.recognizers, lexicons: lexicons)
    together = NameRecognizer(rules: rules, lexicons: lexicons, tagger: nil)
    withTagger = NameRecognizer(
      rules: rules, lexicons: lexicons, tagger: Tagger(.builtIn, lexicons: lexicons))
  }

  func recognizer(for rule: Rule) -> NameRecognizer {
    switch rule.form.kind {
    case .learned: withTagger
    case .list: together
    default: NameRecognizer(rules: RuleSet([rule], lexicons: lexicons), lexicons: lexicons, tagger: nil)
    }
  }

  func result(
    _ example: String, isReject: Bool, of rule: Rule, _ recognizer: NameRecognizer
  ) -> RuleTestResult {
    let text = example.filter { $0 != "⟦" && $0 != "⟧" }
    let source = SourceText(text)
    let scan = Scan(source.folded, lexicons: lexicons)
    let names = recognizer.names(in: scan)
      .filter { recognizer.rules.proposers[$0.rule].type == rule.type }
      .map { source.span(ofFolded: $0.range) }
    let found = Self.marked(source, names)
    return RuleTestResult(
      rule: rule, example: example, found: found, isReject: isReject,
      findings: found == example ? [] : findings(of: rule, recognizer, source, scan))
  }

  private func findings(
    of rule: Rule, _ recognizer: NameRecognizer, _ source: SourceText, _ scan: Scan
  ) -> [Explanation.Finding] {
    Explanation(of: scan, source, by: recognizer, minimumConfidence: .low).findings
      .filter { $0.rule == rule.id && $0.outcome != .found }
  }

  /// The text with ⟦ ⟧ around some places, which are in order and do not overlap.
  private static func marked(_ source: SourceText, _ places: [TextSpan]) -> String {
    var marked = ""
    var end = 0
    for place in places {
      marked += source.text(of: TextSpan(start: end, end: place.start)) + "⟦\(source.text(of: place))⟧"
      end = place.end
    }
    return marked + source.text(of: TextSpan(start: end, end: source.utf16Count))
  }
}
