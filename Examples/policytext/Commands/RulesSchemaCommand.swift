internal import ArgumentParser
internal import PolicyText

/// `policytext rules schema`: the JSON Schema of rule files.
struct RulesSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of rule files, for editors.",
    discussion: """
      EXAMPLES
        policytext rules schema > rules.schema.json

      An editor with YAML support takes it by a line at the start of the rule file:
        # yaml-language-server: $schema=rules.schema.json
      """)

  func run() throws {
    let output = Output()
    try output.writeLine(try RuleSchema.json())
    try output.flush()
  }
}
