import Foundation
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

  @Test func fullDiskIsTold() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let scratch = try Scratch()
    process.arguments = ["-c", #"echo a | "$0" - 2>err >/dev/full"#, Tool.url.path]
    process.currentDirectoryURL = scratch.url
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(try scratch.read("err").hasPrefix("policytext: the output can't be written: "))
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
