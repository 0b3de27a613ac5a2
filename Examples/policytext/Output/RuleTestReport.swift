internal import PolicyText

/// The report on the examples of one file's rules: what does not hold, and a line that sums it up.
struct RuleTestReport {
  /// The number of examples that do not hold.
  let failed: Int
  private let name: String
  private let results: [RuleTestResult]
  private let rules: [Rule]
  private let style: Style

  init(_ name: String, _ results: [RuleTestResult], _ rules: [Rule], style: Style) {
    self.name = name
    self.results = results
    self.rules = rules
    self.style = style
    failed = results.count { !$0.passed }
  }

  /// The lines: each example that does not hold, rules without examples, the sum.
  var lines: [String] {
    results.filter { !$0.passed }.flatMap(lines) + withoutExamples + [sum]
  }

  private func lines(of result: RuleTestResult) -> [String] {
    let place =
      if case .file(let file, let line) = result.rule.source { "\(VisibleText.of(file)):\(line): " } else {
        ""
      }
    let failure =
      style.apply(.red, to: "\(place)rule \(VisibleText.of(result.rule.id)) does not hold")
    let why = result.findings.map { finding in
      "  \(style.apply(.faint, to: "why"))       ⟦\(VisibleText.collapsed(finding.text))⟧ "
        + OutcomeText.of(finding.outcome) + "; " + EvidenceText.of(finding.evidence)
    }
    return [
      failure,
      "  \(style.apply(.faint, to: result.isReject ? "rejects " : "matches "))  \(shown(result.example))",
      "  \(style.apply(.faint, to: "found   "))  \(shown(result.found))",
    ] + why + [""]
  }

  private func shown(_ example: String) -> String { VisibleText.of(example) }

  private var withoutExamples: [String] {
    let ids = rules.filter { $0.matches.isEmpty }.map { VisibleText.of($0.id) }
    return ids.isEmpty ? [] : ["\(name): no `matches` in \(ids.joined(separator: ", "))"]
  }

  private var sum: String {
    let counts = "\(Style.count(rules.count, "rule")), \(Style.count(results.count, "example"))"
    let verdict =
      failed == 0
      ? style.apply(.green, to: results.isEmpty ? "nothing to try" : "all hold")
      : style.apply(.red, to: failed == 1 ? "1 does not hold" : "\(failed) do not hold")
    return "\(name): \(counts): \(verdict)"
  }
}
