internal import ArgumentParser
internal import PolicyText

/// `policytext rules test`: tries rules on their own examples.
struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Try the rules of files on their own examples; without a file, the built-in ones.",
    discussion: """
      EXAMPLES
        policytext rules test my.rules.yaml                  all rules of a file
        policytext rules test my.rules.yaml --rule platform  one of them
        policytext rules test                                the built-in rules

      A rule is tried alone, one that finds lists together with all others. An example that does not hold is \
      shown with what the rule finds instead and why. The exit status is 1 if one does not.
      """)

  @Argument(help: "The rule files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  @Option(help: "Try this rule alone; may be given several times.")
  var rule: [String] = []

  @Option(help: "Whether the report is coloured: auto, always or never. NO_COLOR=1 turns it off.")
  var color: ColorChoice = .auto

  func run() throws {
    let output = Output()
    let style = Style(isOn: color.isOn(isTerminal: output.isTerminal))
    var failed = 0
    var known: [Rule] = []
    for (name, configuration, rules) in try subjects() {
      known += rules
      let chosen = rule.isEmpty ? rules : rules.filter { rule.contains($0.id) }
      if chosen.isEmpty, !rule.isEmpty { continue }
      let report = RuleTestReport(name, try configuration.testExamples(of: chosen), chosen, style: style)
      failed += report.failed
      for line in report.lines { try output.writeLine(line) }
    }
    for id in rule where !known.contains(where: { $0.id == id }) {
      throw ValidationError("there is no rule `\(id)`")
    }
    try output.flush()
    if failed > 0 { throw ExitCode.failure }
  }

  /// What is tried: each file with what it builds on.
  private func subjects() throws -> [(name: String, configuration: Extractor.Configuration, rules: [Rule])] {
    if files.isEmpty { return [("built-in rules", .builtIn, Extractor.Configuration.builtIn.rules)] }
    let read = try files.compactMap { try ConfigurationOptions.file($0, showsWarnings: true) }
    if read.count < files.count { throw ExitCode.failure }
    return read.map { (VisibleText.of($0.name), Extractor.Configuration([$0]), $0.rules) }
  }
}
