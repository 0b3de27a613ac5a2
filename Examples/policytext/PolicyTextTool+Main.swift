internal import ArgumentParser
internal import PolicyText

extension PolicyTextTool {
  /// Runs the command that the arguments name.
  static func main() {
    System.keepFailuresOfWriting()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if arguments.isEmpty, System.isTerminal(.input) { throw welcome() }
      try checkName(arguments.first ?? "")
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let failure as System.Failure {
      // Whoever reads has seen enough.
      if failure == .brokenPipe { exit() }
      Reporter().report(output: failure)
      exit(withError: ExitCode.failure)
    } catch {
      exit(withError: error)
    }
  }

  /// Says how to begin to somebody who has typed the name of the tool alone.
  private static func welcome() -> ExitCode {
    Reporter().say(
      """
      policytext finds the names and the figures in Chinese policy text.

        policytext report.txt                     a table of what report.txt holds
        policytext statements report.txt          what rose, by how much, against what
        policytext reports/ --output found.jsonl  a line of JSON for each file of a folder

      policytext --help tells the rest.
      """)
    return .validationFailure
  }

  /// Refuses what is meant as the name of a command and would be taken for the name of a file.
  private static func checkName(_ name: String) throws {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    if commands.contains(name) || name.contains(where: { "-./".contains($0) }) { return }
    guard let meant = commands.nearest(to: name), System.status(of: name) == nil else { return }
    throw ValidationError("no file is named \(VisibleText.of(name)); did you mean the command `\(meant)`?")
  }
}
