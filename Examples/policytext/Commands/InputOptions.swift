internal import ArgumentParser

extension InputFormat: ExpressibleByArgument {}

/// What every command knows of its inputs.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The files to work on; - is standard input, as is none.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the files are: text is a document a file, jsonl a document {\"id\", \"text\"} a line. "
        + "Without it, jsonl for names that end in .jsonl or .ndjson.",
      valueName: "format"))
  var input: InputFormat?

  func validate() throws {
    if files.isEmpty, System.isTerminal(.input) {
      throw ValidationError(
        "Name a file, or - to type or paste text and end it with Ctrl-D: policytext report.txt")
    }
  }

  /// The inputs in order, and how to read each.
  var inputs: [(name: String, format: InputFormat)] {
    (files.isEmpty ? [InputFile.standardInput] : files).map { ($0, input ?? .ofFile(named: $0)) }
  }
}
