internal import ArgumentParser

@main
struct PolicyTextTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policytext",
    abstract: "Names and figures out of Chinese policy text.",
    usage: """
      policytext [extract] [<options>] [<file> ...]
      policytext <subcommand> [<options>] [<file> ...]
      """,
    discussion: """
      EXAMPLES
        policytext report.txt                     a table of what report.txt holds
        policytext *.txt > found.jsonl            a line of JSON for each file
        policytext statements report.txt          what rose, by how much
        policytext reports/ --output found.jsonl  all files of a folder

      extract is meant where no subcommand is named; policytext help extract tells its options.

      \(HelpText.exitStatus)
      """,
    version: "0.1.0-dev",
    subcommands: [
      ExtractCommand.self, StatementsCommand.self, DutiesCommand.self, ExplainCommand.self,
      RulesCommand.self, NumbersCommand.self, TokenizeCommand.self, EvaluateCommand.self, SchemaCommand.self,
    ],
    defaultSubcommand: ExtractCommand.self)
}
