import Foundation
import Testing

@testable import PolicyTextCommand

/// What `policytext` reads: formats and encodings, and what it says of files that it can't read.
struct InputFormatTests {
  private static let folder = Fixture.folder.appendingPathComponent("inputs")

  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appendingPathComponent(folder).path
    ).sorted()
  }

  /// The text of the only document in a file, as the tokens have it.
  private func text(of name: String) throws -> String {
    let path = Self.folder.appendingPathComponent("same/\(name)").path
    let run = try Tool.run("tokenize", "--by", "sentence", "--format", "jsonl", path)
    #expect(run.errors == "", "\(name)")
    let documents = try run.documents
    try #require(documents.count == 1, "\(name)")
    let tokens = try #require(documents[0]["tokens"] as? [[String: Any]])
    return tokens.compactMap { $0["text"] as? String }.joined()
  }

  @Test func everyFormAndEncodingGivesTheSameText() throws {
    let names = try Self.names(in: "same")
    #expect(names.count > 20)
    for name in names {
      let expected = try Fixture.text("inputs/\(name.contains("traditional") ? "traditional" : "text").txt")
      let ends = name.hasPrefix("crlf") ? expected.replacing("\n", with: "\r\n") : expected
      #expect(try text(of: name) == ends, "\(name)")
    }
  }

  @Test func whatIsBrokenIsNamedWithTheMend() throws {
    let folder = Self.folder.appendingPathComponent("broken")
    let rows = try Fixture.rows("inputs/messages.tsv")
    #expect(rows.map { String($0[0]) } == (try Self.names(in: "broken")))
    for row in rows {
      let process = Process()
      let errors = Pipe()
      process.executableURL = Tool.url
      process.arguments = [String(row[0])]
      process.currentDirectoryURL = folder
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(message.split(separator: "\n").first == row[1])
      #expect(process.terminationStatus == 1)
    }
  }

  @Test func encodingCanBeForced() throws {
    let gbk = Data([0xB9, 0xFA, 0x32, 0x25])
    let run = try Tool.run("tokenize", "--encoding", "gbk", "-", input: gbk)
    #expect(run.lines.first?.hasPrefix("国\t") == true)
    let wrong = try Tool.run("--encoding", "gb1803", "-", input: gbk)
    #expect(wrong.errors.contains("no encoding is called gb1803; did you mean gb18030?"))
    #expect(wrong.status == 64)
  }

  @Test func columnsAndKeysCanBeNamed() throws {
    let table = try Tool.run(
      "--input", "csv", "--text-column", "正文", "--id-column", "编号", "-",
      input: Data("正文,id,编号\n占2%,x,七\n".utf8))
    #expect(try table.documents.map { $0["id"] as? String } == ["七"])
    let lines = try Tool.run(
      "--input", "jsonl", "--text-column", "body", "--id-column", "nr", "-",
      input: Data(#"{"nr": 7, "id": 1, "body": "占2%"}"#.utf8))
    #expect(try lines.documents.map { $0["id"] as? Int } == [7])
  }

  @Test func linesAfterOneThatIsTooLongAreRead() throws {
    let long = #"{"text":"\#(String(repeating: "a", count: 200_000))"}"#
    let input = Data("\(long)\n{\"text\":\"占2%\"}\n".utf8)
    let run = try Tool.run("--input", "jsonl", "--max-size", "100K", "-", input: input)
    #expect(
      run.errors.hasPrefix("standard input:1 is larger than 100 KB: --max-size lets more be read\n"))
    #expect(try run.documents.count == 1)
    let rows = Data("text\n\"\(String(repeating: "a\n", count: 100_000))\"\n占2%\n".utf8)
    let table = try Tool.run("--input", "csv", "--max-size", "100K", "-", input: rows)
    #expect(table.errors.hasPrefix("standard input:2 is larger than 100 KB"))
    #expect(try table.documents.count == 1)
  }

  @Test(arguments: ["text", "jsonl", "csv"]) func whatNeverEndsIsNotReadToItsEnd(_ format: String) throws {
    guard FileManager.default.fileExists(atPath: "/dev/zero") else { return }
    let run = try Tool.run("--input", format, "--max-size", "1M", "/dev/zero")
    #expect(run.errors.contains("larger than 1 MB"))
    #expect(run.status == 1)
  }
}

struct TextEncodingTests {
  private static let page = "全区规模工业增加值同比增长14.2%，其中高技术产业增长百分之五，新建项目三十个。"

  @Test func prefixesOfUTF8AreUTF8() {
    let bytes = Array(Self.page.utf8)
    for count in bytes.indices { #expect(TextEncoding.detected(in: bytes[..<count]) == .utf8) }
  }

  @Test func strayBytesLeaveItUTF8() {
    let bytes = Array(Self.page.utf8) + [0xFF, 0xB9, 0xFA] + Array(Self.page.utf8) + [0x80]
    #expect(TextEncoding.detected(in: bytes[...]) == .utf8)
  }

  @Test func converterKeepsWhatBlocksCutApart() throws {
    let converter = try #require(TextConverter("UTF-16LE"))
    let units = Self.page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    var output: [UInt8] = []
    for byte in units { converter.convert([byte], isLast: false, appendingTo: &output) }
    converter.convert([], isLast: true, appendingTo: &output)
    #expect(String(decoding: output, as: UTF8.self) == Self.page)
    #expect(converter.replaced == 0)
  }

  @Test func converterCountsWhatItReplaces() throws {
    let converter = try #require(TextConverter("GB18030"))
    var output: [UInt8] = []
    converter.convert([0xB9, 0xFA, 0xFF, 0x61, 0xB9], isLast: true, appendingTo: &output)
    #expect(String(decoding: output, as: UTF8.self) == "国\u{FFFD}a\u{FFFD}")
    #expect(converter.replaced == 2)
  }
}

struct ByteCountTests {
  @Test(
    arguments: [
      ("500", 500), ("64K", 65536), ("256MB", 256 << 20), ("1.5g", 3 << 29), ("0", nil), ("x", nil),
      ("1X", nil),
      ("-1", nil), ("1e9", nil), ("9999999999999999999G", nil),
    ] as [(String, Int?)])
  func sizes(_ argument: String, _ bytes: Int?) {
    #expect(ByteCount(argument: argument)?.bytes == bytes)
  }
}
