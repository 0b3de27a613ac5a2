internal import ArgumentParser
internal import PolicyText

/// `policytext explain`: what rules have looked at, and why each became a name or not.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show what rules have looked at, what became a name, and why the rest did not.",
    discussion: """
      EXAMPLES
        policytext explain report.txt              what rules have looked at
        policytext explain report.txt --at 数据局  the places with these words
        policytext explain report.txt --rules my.rules.yaml --rule platform

      Each line is something that a rule has looked at: its type, the words, the rule with its priority; \
      below it the evidence, and what became of it.

      \(HelpText.exitStatus)
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Runs") var running: RunOptions

  @Option(help: ArgumentHelp("Show only what touches these words.", valueName: "text"))
  var at: String?

  @Option(help: "Show only what this rule has looked at; may be given several times.")
  var rule: [String] = []

  @OptionGroup var own: ConfigurationOptions

  @Option(help: "Whether the report is coloured: auto, always or never. NO_COLOR=1 turns it off.")
  var color: ColorChoice = .auto

  func validate() throws {
    if at?.isEmpty == true { throw ValidationError("--at is empty: give words of the text") }
  }

  func run() throws {
    let (configuration, paths) = try own.read()
    for id in rule where configuration[rule: id] == nil {
      let hint = configuration.rules.map(\.id).nearest(to: id).map { "; did you mean `\($0)`?" } ?? ""
      throw ValidationError("there is no rule `\(id)`\(hint)")
    }
    let extractor = try Extractor(configuration)
    let text = ExplanationText(
      style: Style(isOn: color.isOn(isTerminal: running.isForPerson)), columns: System.tableColumns,
      words: at, rules: rule)
    let form = DocumentForm(lines: { text.lines(of: extractor.explain($0.text), of: $0) })
    try DocumentRun(input: input, options: running, form: form, configurationPaths: paths).run()
  }
}
