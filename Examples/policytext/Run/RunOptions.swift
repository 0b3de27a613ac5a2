internal import ArgumentParser

/// When to show how far a run is.
enum ProgressChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never
}

/// How a command goes through its documents.
struct RunOptions: ParsableArguments {
  @Option(help: "How many documents are worked on side by side. Without it, one for each processor.")
  var jobs: Int?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write, instead of standard output. The file appears when all is done.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Go on with a run into the same --output that was interrupted; without one, start it.")
  var resume = false

  @Flag(help: "Stop at the first document that fails, instead of passing over it.")
  var failFast = false

  @Option(help: "Whether to show how far the run is: auto (on a terminal), always or never.")
  var progress: ProgressChoice = .auto

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs has to be from 1 to 1024") }
    if resume, output == nil {
      throw ValidationError("--resume needs to know the file that the run wrote to: --output found.jsonl")
    }
  }

  /// Whether a person reads along on a terminal.
  var isForPerson: Bool { output == nil && System.isTerminal(.output) }
}
