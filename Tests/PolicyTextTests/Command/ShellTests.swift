import Foundation
import PolicyText
import Testing

/// How `policytext` behaves in a shell.
struct ShellTests {
  @Test(arguments: [["--foo"], ["--format", "xml", "a.txt"], ["extract", "--offsets", "bytes", "a.txt"]])
  func misuseEndsWith64(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = Tool.url
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
  }

  @Test func versionAndHelp() throws {
    let version = try Tool.run("--version")
    #expect(version.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+(-[a-z]+)?\n/) != nil)
    let help = try Tool.run("--help")
    #expect(help.output.contains("EXAMPLES"))
    #expect(help.output.contains("policytext [extract] [<options>] [<file> ...]"))
    #expect(help.status == 0)
  }

  @Test func closedPipeEndsQuietly() throws {
    let scratch = try Scratch()
    let line = #"{"id": "a", "text": "占2%"}"# + "\n"
    try scratch.write("docs.jsonl", String(repeating: line, count: 5000))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", #""$0" docs.jsonl 2>err | head -n 1 >out"#, Tool.url.path]
    process.currentDirectoryURL = scratch.url
    try process.run()
    process.waitUntilExit()
    #expect(try scratch.read("err") == "")
    #expect(try scratch.read("out").hasPrefix(#"{"id":"a""#))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["-", "rules list", "evaluate --gold gold.jsonl"])
  func fullDiskIsTold(_ arguments: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let scratch = try Scratch()
    try scratch.write("gold.jsonl", #"{"id": 1, "text": "甲", "entities": []}"#)
    process.arguments = ["-c", #"echo a | "$0" \#(arguments) 2>err >/dev/full"#, Tool.url.path]
    process.currentDirectoryURL = scratch.url
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(try scratch.read("err").hasPrefix("policytext: the output can't be written: "))
  }

  @Test(.enabled(if: Shell.has("python3"))) func nameOfTheToolAloneIsGreetedOnATerminal() throws {
    let said = try Shell.terminal(#""$1"; echo $?"#, Tool.url.path)
    #expect(said.hasPrefix("policytext finds ") && said.contains("\n  policytext report.txt "))
    #expect(said.hasSuffix("\n64\n"))
    // From a pipe, text is read.
    #expect(try Tool.run(input: Data("占2%".utf8)).output.hasPrefix(#"{"id":"-","#))
  }

  @Test func everyHelpHasExamplesThatFitALine() throws {
    struct Help: Decodable {
      let command: Command
      struct Command: Decodable {
        let commandName: String
        let discussion: String?
        let subcommands: [Command]?
        var all: [Command] { [self] + (subcommands ?? []).flatMap(\.all) }
      }
    }
    let output = try Tool.run("--experimental-dump-help").output
    let commands = try JSONDecoder().decode(Help.self, from: Data(output.utf8)).command.all
    #expect(commands.count > 13)
    for command in commands where command.commandName != "help" {
      let lines = (command.discussion ?? "").split(separator: "\n")
      #expect(lines.contains("EXAMPLES"), "\(command.commandName)")
      // Pages of the manual shift them by three more columns.
      for line in lines where line.hasPrefix("  ") { #expect(DisplayWidth.of(String(line)) <= 77, "\(line)") }
    }
  }

  @Test(arguments: [
    (["evalute", "x"], "evaluate"), (["statments", "--about", "郴州市", "a.txt"], "statements"),
    (["rule", "list"], "rules"), (["hepl"], "help"),
  ])
  func mistypedCommandsAreNoFiles(_ arguments: [String], _ meant: String) throws {
    let run = try Tool.run(arguments)
    #expect(
      run.errors.hasPrefix("Error: no file is named \(arguments[0]); did you mean the command `\(meant)`?\n"))
    #expect(run.status == 64)
  }

  @Test func filesMayBeNamedLikeCommands() throws {
    let scratch = try Scratch()
    try scratch.write("evalute", "占2%")
    #expect(try Tool.run("evalute", in: scratch).status == 0)
    for name in ["extract.txt", "./rule", "report"] {
      let run = try Tool.run(name, in: scratch)
      #expect(run.status == 1 && run.errors == "\(name) can't be read: there is no such file\n")
    }
  }

  /// A peer that sends a line and waits for the answer before it sends the next gets it.
  @Test func answersComeBeforeMoreIsRead() throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = Tool.url
    process.arguments = ["--input", "jsonl"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for id in 1...3 {
      input.fileHandleForWriting.write(Data("{\"id\": \(id), \"text\": \"占2%\"}\n".utf8))
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(answer.hasPrefix("{\"id\":\(id),"))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
