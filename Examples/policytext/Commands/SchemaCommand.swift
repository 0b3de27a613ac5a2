internal import ArgumentParser
internal import PolicyText

/// `policytext schema`: the JSON Schema of results.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of results.",
    discussion: """
      EXAMPLES
        policytext schema > result.schema.json

      It holds for a line that extract, statements and duties write with --format jsonl, and for one of \
      numbers. Its version changes when a program that reads results may have to. policytext rules schema \
      prints that of rule files.
      """)

  func run() throws {
    let output = Output()
    try output.write(Array(ResultSchema.json.utf8))
    try output.flush()
  }
}
