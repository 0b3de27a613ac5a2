internal import ArgumentParser

/// `policytext rules`: rule files are checked, tried on their examples, listed.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Check rule files, try them on their examples, list what works.",
    discussion: """
      EXAMPLES
        policytext rules check my.rules.yaml        is the file right?
        policytext rules test my.rules.yaml         do its own examples hold?
        policytext rules list --rules my.rules.yaml
        policytext rules schema > rules.schema.json

      The form of a rule file is told in the article “Writing rules” of the documentation.
      """,
    subcommands: [
      RulesCheckCommand.self, RulesTestCommand.self, RulesListCommand.self, RulesSchemaCommand.self,
    ])
}
