import Foundation
import Testing

@testable import PolicyTextCommand

/// Runs over many documents: order, files, interruption.
struct RunTests {
  private static func documents(_ count: Int) -> String {
    (1...count).map { #"{"id": \#($0), "text": "第\#($0)号：占\#($0)%。"}"# + "\n" }.joined()
  }

  private func start(_ arguments: [String], in scratch: Scratch) throws -> Process {
    let process = Process()
    process.executableURL = Tool.url
    process.arguments = arguments
    process.currentDirectoryURL = scratch.url
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: scratch.write("err", Data()))
    try process.run()
    return process
  }

  @Test(arguments: ["1", "2", "7"]) func orderIsThatOfTheInputs(_ jobs: String) throws {
    // The first is much longer than the others.
    let first = #"{"id": 0, "text": "\#(String(repeating: "全区占比近2%。", count: 5000))"}"# + "\n"
    let run = try Tool.run(
      "--jobs", jobs, "--input", "jsonl", input: Data((first + Self.documents(400)).utf8))
    #expect(try run.documents.map { $0["id"] as? Int } == (0...400).map { $0 })
  }

  @Test func fileHasItsNameWhenItIsWhole() throws {
    let scratch = try Scratch()
    try scratch.write("in.jsonl", Self.documents(3))
    let plain = try Tool.run("in.jsonl", in: scratch)
    let run = try Tool.run("in.jsonl", "--output", "out.jsonl", in: scratch)
    #expect(run.output == "")
    #expect(try scratch.read("out.jsonl") == plain.output)
    #expect(try names(in: scratch) == ["in.jsonl", "out.jsonl"])
    // It is written over by the next run.
    try scratch.write("in.jsonl", Self.documents(2))
    #expect(try Tool.run("in.jsonl", "--output", "out.jsonl", in: scratch).status == 0)
    #expect(try scratch.read("out.jsonl").split(separator: "\n").count == 2)
  }

  /// What a run leaves that is broken off in the middle of its fifth document.
  private func interrupted(_ arguments: [String]) throws -> (scratch: Scratch, whole: String) {
    let scratch = try Scratch()
    for name in ["a.txt", "b.txt", "c.txt", "d.txt"] { try scratch.write("in/\(name)", "\(name)占2%。") }
    let whole = try Tool.run(arguments + ["in"], in: scratch).output
    let broken = try Tool.run(
      arguments + ["in", "none.txt", "--fail-fast", "--output", "out"], in: scratch)
    #expect(broken.status == 1)
    #expect(try names(in: scratch) == ["in", "out.partial", "out.progress"])
    let partial = try scratch.read("out.partial")
    try scratch.write("out.partial", partial + "half a li")
    let journal = try scratch.read("out.progress")
    try scratch.write("out.progress", journal + "file 12 34 in/e.txt\nat 1 5")
    return (scratch, whole)
  }

  private func names(in scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
      .sorted()
  }

  @Test(arguments: [["extract"], ["statements", "--format", "csv"], ["tokenize"]])
  func resumedRunsEndLikeOthers(_ arguments: [String]) throws {
    let (scratch, whole) = try interrupted(arguments)
    try scratch.write("none.txt", "none.txt占2%。")
    let last = try Tool.run(arguments + ["none.txt"], in: scratch).output
    let run = try Tool.run(arguments + ["in", "none.txt", "--output", "out", "--resume"], in: scratch)
    #expect(run.errors == "")
    #expect(run.status == 0)
    // Titles stand once, and an empty line between documents of tokens.
    let joint = arguments == ["tokenize"] ? "\n" : ""
    let rest =
      arguments[0] == "statements"
      ? last.split(separator: "\r\n").dropFirst().map { $0 + "\r\n" }.joined() : last
    #expect(try scratch.read("out") == whole + joint + rest)
    #expect(try names(in: scratch) == ["in", "none.txt", "out"])
  }

  @Test func whatCantBeGoneOnWithIsRefused() throws {
    let (scratch, _) = try interrupted(["extract"])
    func errors(_ arguments: String...) throws -> String {
      let run = try Tool.run(arguments + ["--output", "out"], in: scratch)
      #expect(run.status == 1)
      return run.errors
    }
    #expect(try errors("extract", "in", "none.txt").contains("--resume goes on with it"))
    #expect(
      try errors("extract", "in", "--resume").contains("was another one: policytext extract in none.txt"))
    try scratch.write("in/b.txt", "占三成。")
    #expect(
      try errors("extract", "in", "none.txt", "--resume").hasPrefix(
        "in/b.txt is new or has changed since the run was interrupted; removing "))
    let input = try Tool.run("-", "--output", "out", "--resume", in: scratch)
    #expect(input.errors.hasPrefix("--resume needs inputs that can be read again"))
  }

  @Test func devicesAreNoOutput() throws {
    let run = try Tool.run("-", "--output", "/dev/null", input: Data("占2%".utf8))
    #expect(run.errors.hasPrefix("/dev/null is no file"))
    #expect(run.status == 1)
  }

  @Test func interruptedRunsSayHowFarTheyCame() throws {
    let scratch = try Scratch()
    try scratch.write("in.jsonl", Self.documents(200_000))
    let process = try start(["in.jsonl", "--output", "out.jsonl"], in: scratch)
    while (try? scratch.read("out.jsonl.partial"))?.isEmpty != false { usleep(10_000) }
    usleep(200_000)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    let errors = try scratch.read("err")
    #expect(errors.hasPrefix("interrupted: "))
    #expect(errors.hasSuffix("; --resume goes on from there\n"))
    #expect(try scratch.read("out.jsonl.partial").last == "\n")
  }

  @Test func progressIsShownWhenItIsAskedFor() throws {
    let input = Data(Self.documents(20).utf8)
    let quiet = try Tool.run("--input", "jsonl", input: input)
    #expect(quiet.errors == "")
    let line = ProgressBar.line(
      ProgressBar.State(documents: 1200, textBytes: 3_000_000, inputBytes: 25),
      of: ProgressBar.Total(documents: 5000, inputBytes: 100), seconds: 2, columns: 100)
    #expect(line == "[=======                       ] 1,200 of 5,000 documents, 1.5 MB/s, 0:06 left")
    let unknown = ProgressBar.line(
      ProgressBar.State(documents: 7, textBytes: 0, inputBytes: 25),
      of: ProgressBar.Total(documents: nil, inputBytes: nil), seconds: 2, columns: 100)
    #expect(unknown == "7 documents, 0.0 MB/s")
  }

  @Test func optionsThatChangeNothingAreNoOtherCommand() {
    let text = RunCommand.text(
      ["policytext", "extract", "--jobs", "4", "in", "--resume", "--progress=never", "--offsets", "utf8"])
    #expect(text == "extract in --offsets utf8")
  }
}
