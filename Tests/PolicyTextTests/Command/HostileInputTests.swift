import Foundation
import Testing

/// Inputs, places to write to and texts that are made to harm who runs the command or reads what it writes:
/// `Documentation/reliability.md` has what happens to each.
struct HostileInputTests {
  @Test func offsetsAreThoseOfTheBytesThatAreNoUTF8() throws {
    let scratch = try Scratch()
    let bytes = Data("占".utf8) + [0xB9] + Data("2%".utf8)
    try scratch.write("a.txt", bytes)
    let run = try Tool.run("--offsets", "utf8", "a.txt", in: scratch)
    let figures = try #require(run.documents.first?["quantities"] as? [[String: Any]])
    #expect(figures.first?["start"] as? Int == 4)
    let tokens = try Tool.run("tokenize", "--offsets", "utf8", "a.txt", in: scratch)
    #expect(tokens.lines.last == "%\tpunctuation\t5\t6")
  }

  @Test(arguments: [
    ("占\u{FFFD}2%", "a.txt: not valid UTF-8 at byte 3; --encoding names another encoding, e.g. gb18030"),
    (#"{"id": 1, "id": 2, "text": "占2%"}"#, #"a.jsonl:1: "id" is there twice"#),
    (#"{"text": "占\ud842 2%"}"#, #"a.jsonl:1: half a pair of surrogates (\ud800)"#),
  ])
  func strictRefusesWhatElseIsReadWithAWarning(_ content: String, _ message: String) throws {
    let scratch = try Scratch()
    let name = String(message.prefix { $0 != ":" })
    // A stray byte stands for U+FFFD.
    let bytes = content.unicodeScalars.flatMap { $0 == "\u{FFFD}" ? [0xB9] : Array(String($0).utf8) }
    try scratch.write(name, Data(bytes))
    let lenient = try Tool.run(name, in: scratch)
    #expect(lenient.errors.contains(": warning: "))
    #expect(try lenient.documents.count == 1)
    #expect(lenient.status == 0)
    let strict = try Tool.run("--strict", name, in: scratch)
    #expect(strict.errors == message + "\n")
    #expect(strict.output == "")
    #expect(strict.status == 1)
  }

  @Test func strictRefusesLinesThatCantBeConverted() throws {
    let line = Data(#"{"text": ""#.utf8) + [0xB9, 0xFA] + Data("2%\"}\n".utf8)
    let broken = Data(#"{"text": ""#.utf8) + [0x81, 0x20] + Data("2%\"}\n".utf8)
    let run = try Tool.run(
      "--strict", "--encoding", "gb18030", "--input", "jsonl", input: line + broken + line)
    #expect(run.errors.hasPrefix("standard input:2: 1 place can't be read as gb18030\n"))
    #expect(try run.documents.count == 2)
  }

  @Test func tablesShowNoEscapesOfTheTerminal() throws {
    let text = "\u{1B}]0;x\u{7}郴州市数据局\u{202E}走访\u{9B}2J企业，\u{1B}[1m工业增加值增长14.2%\u{1B}[2J。"
    for command in ["extract", "statements"] {
      let run = try Tool.run(command, "--format", "table", "-", input: Data(text.utf8))
      #expect(run.output.contains("14.2%"))
      #expect(!run.output.unicodeScalars.contains { ["\u{1B}", "\u{7}", "\u{9B}", "\u{202E}"].contains($0) })
    }
  }

  @Test func pagesHaveNoMarkupOfDocuments() throws {
    let text = "</script><script>alert(1)</script><img src=x onerror=alert(2)><!--郴州市数据局增长14.2%。"
    let page = try Tool.run("--format", "html", "-", input: Data(text.utf8)).output
    #expect(page.contains("\\u003cimg src=x"))
    #expect(!page.contains("<img src=x") && !page.contains("<script>alert"))
  }

  @Test func tablesGuardFormulasWhenTheyAreAsked() throws {
    let text = "负债率下降-2.5%，“=HYPERLINK(1)工程”启动。"
    let plain = try Tool.run("--format", "csv", "-", input: Data(text.utf8)).output
    let guarded = try Tool.run("--format", "csv", "--guard-formulas", "-", input: Data(text.utf8)).output
    let isFormula = { (row: Substring) in
      row.split(separator: ",").contains { "=+@".contains($0.first ?? " ") }
    }
    #expect(!guarded.split(separator: "\r\n").contains(where: isFormula))
    #expect(guarded.contains("'-2.5%"))
    #expect(!plain.contains("'-2.5%"))
  }

  /// A limit of size stands for a full disk: the file is not there under its name, and `--resume` goes on.
  @Test func runsGoOnWhenThereIsRoomAgain() throws {
    let scratch = try Scratch()
    let line = #"{"id": "a", "text": "全区规模工业增加值同比增长14.2%，由市发改委牵头。"}"# + "\n"
    try scratch.write("docs.jsonl", String(repeating: line, count: 400))
    let whole = try Tool.run("docs.jsonl", in: scratch).output
    #expect(whole.utf8.count > 100_000)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-c", #"ulimit -f 64; exec "$0" extract docs.jsonl --output out.jsonl 2>err"#, Tool.url.path,
    ]
    process.currentDirectoryURL = scratch.url
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 1)
    #expect(try scratch.read("err").hasPrefix("policytext: the output can't be written: "))
    #expect(!FileManager.default.fileExists(atPath: scratch.url.path + "/out.jsonl"))
    let resumed = try Tool.run("extract", "docs.jsonl", "--output", "out.jsonl", "--resume", in: scratch)
    #expect(resumed.status == 0)
    #expect(try scratch.read("out.jsonl") == whole)
  }
}
