import Foundation
import Testing

@testable import PolicyTextCommand

/// Folders as inputs.
struct FolderTests {
  private func ids(_ run: Tool.Result) throws -> [String?] { try run.documents.map { $0["id"] as? String } }

  private func reports() throws -> Scratch {
    let scratch = try Scratch()
    for name in ["b.txt", "a/z.txt", "a/y.md", "a-b.txt", "a/deep/x.text", ".hidden/h.txt", "a/.h.txt"] {
      try scratch.write("in/\(name)", "占2%。")
    }
    try scratch.write("in/a/picture.png", "占2%。")
    return scratch
  }

  @Test func filesComeInTheOrderOfTheirNames() throws {
    let run = try Tool.run("in", in: try reports())
    #expect(
      try ids(run) == ["in/a/deep/x.text", "in/a/y.md", "in/a/z.txt", "in/a-b.txt", "in/b.txt"])
    #expect(
      run.errors == "in: warning: 1 file passed over whose name tells no format (in/a/picture.png): "
        + "--include '*' takes all files\n")
    #expect(run.status == 0)
  }

  @Test func patternsChoose() throws {
    let scratch = try reports()
    let some = try Tool.run(
      "in/", "--include", "*.txt", "--include", "*.png", "--exclude", "a-*", in: scratch)
    #expect(try ids(some) == ["in/a/picture.png", "in/a/z.txt", "in/b.txt"])
    #expect(some.errors == "")
    let none = try Tool.run("in", "--exclude", "*", in: scratch)
    #expect(none.errors == "in: there is no file in this folder that is asked for\n")
    #expect(none.status == 1)
  }

  @Test func loopsPipesAndDeadLinksAreTold() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "占2%。")
    let files = FileManager.default
    let path = scratch.url.appendingPathComponent("in").path
    try files.createSymbolicLink(atPath: path + "/loop", withDestinationPath: "..")
    try files.createSymbolicLink(atPath: path + "/dead.txt", withDestinationPath: "none")
    try files.createSymbolicLink(atPath: path + "/other.txt", withDestinationPath: "a.txt")
    try #require(mkfifo(path + "/pipe.txt", 0o600) == 0)
    let run = try Tool.run("in", in: scratch)
    #expect(try ids(run) == ["in/a.txt", "in/other.txt"])
    #expect(run.errors.contains("in/dead.txt can't be read: there is no such file\n"))
    #expect(run.errors.contains("in/pipe.txt: warning: passed over, it is no file\n"))
    #expect(run.errors.contains("passed over, it is a link to a folder that it lies in\n"))
    #expect(run.errors.hasSuffix("1 of 3 documents failed\n"))
    #expect(run.status == 1)
  }
}

struct GlobTests {
  @Test(arguments: [
    ("*.txt", "a/b.txt", true), ("*.txt", "a/b.txt.gz", false), ("?.txt", "国.txt", true),
    ("?.txt", "ab.txt", false),
    ("[a-c]*", "x/beta", true), ("[!a-c]*", "x/beta", false), ("[]x]", "]", true), ("[a", "[a", true),
    ("2024/*.txt", "2024/a.txt", true), ("2024/*.txt", "2024/b/a.txt", false),
    ("2024/**/*.txt", "2024/b/c/a.txt", true), ("2024/**/*.txt", "2024/a.txt", true),
    ("**/draft/**", "a/draft/b", true), ("", "a", false), ("*", "a", true), ("**", "a/b", true),
  ])
  func patterns(_ pattern: String, _ path: String, _ matches: Bool) {
    #expect(Glob(pattern).matches(path) == matches)
  }

  @Test func manyStarsAreNoTrouble() {
    let pattern = String(repeating: "*a", count: 30) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 2000)))
  }
}
