internal import ArgumentParser
internal import PolicyText

/// `policytext rules check`: reads rule files and says what is wrong with them.
struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read rule files and say what is wrong with them, without running anything.",
    discussion: """
      EXAMPLES
        policytext rules check my.rules.yaml
        policytext rules check *.rules.yaml && echo all of them are right

      Everything is told at once, as FILE:LINE:COLUMN: error: what is wrong and how to mend it, with the line \
      and a caret under the place. The exit status is 1 if there is an error.
      """)

  @Argument(help: "The rule files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  func run() throws {
    let output = Output()
    var failed = false
    for path in files {
      guard let file = try ConfigurationOptions.file(path, showsWarnings: true) else {
        failed = true
        continue
      }
      for line in Self.lines(of: file) { try output.writeLine(line) }
      try output.flush()
    }
    if failed { throw ExitCode.failure }
  }

  private static func lines(of file: RuleFile) -> [String] {
    let entries = file.lexicons.reduce(0) { $0 + $1.entries.count }
    let parts = [
      Style.count(file.rules.count, "rule"), Style.count(file.lexicons.count, "lexicon"),
      Style.count(entries, "word"),
    ]
    let base = file.extendsBuiltIn ? "beside the built-in rules" : "without the built-in rules"
    let builtIn = Set(Extractor.Configuration.builtInLexiconNames)
    let added = file.lexicons.filter { builtIn.contains($0.name) }.map {
      "  adds \(Style.count($0.entries.count, "word")) to the built-in lexicon \(VisibleText.of($0.name))"
    }
    return ["\(VisibleText.of(file.name)): \(parts.joined(separator: ", ")); \(base)"] + added
  }
}
