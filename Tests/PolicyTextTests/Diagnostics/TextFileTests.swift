import Foundation
import Testing

@testable import PolicyText

@Suite struct TextFileTests {
  /// Writes a file into a folder of its own and hands its path to `body`.
  static func withFile(_ name: String, _ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    try body(file.path)
  }

  /// What is said of a file, with its name in place of its path.
  static func complaint(_ name: String, _ bytes: [UInt8], limit: Int = TextFile.maximumSize) throws -> String
  {
    var text = ""
    try withFile(name, bytes) { path in
      let thrown = #expect(throws: Diagnostics.self) { try TextFile.read(path, limit: limit) }
      text = thrown?.description.replacingOccurrences(of: path, with: name) ?? ""
    }
    return text
  }

  @Test func readsTextWithoutTheMarkOfByteOrder() throws {
    try Self.withFile("a.txt", [0xEF, 0xBB, 0xBF] + Array("国务院\r\n".utf8)) {
      let text = try TextFile.read($0)
      #expect(text == "国务院\r\n")
    }
    try Self.withFile("empty", []) {
      let text = try TextFile.read($0)
      #expect(text.isEmpty)
    }
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    func complaint(_ path: String) throws -> String? {
      #expect(throws: Diagnostics.self) { try TextFile.read(path) }?.description
    }
    #expect(try complaint("/no/such.tsv") == "/no/such.tsv: error: there is no such file")
    #expect(try complaint("") == ": error: the name of the file is empty")
    #expect(try complaint("a\0b") == "a\0b: error: there is no such file")
    let folder = Fixture.folder.path
    #expect(try complaint(folder) == "\(folder): error: this is a directory; name a file in it")
    #expect(
      try Self.complaint("a.txt", [UInt8](repeating: 0x61, count: 1 << 20 + 1), limit: 1 << 20)
        == "a.txt: error: the file has more than 1 MB, the most that is read; split it")
  }

  @Test func namesThePlaceThatIsNoUTF8AndTheMend() throws {
    let gb: [UInt8] = [0xB9, 0xFA, 0xCE, 0xF1, 0xD4, 0xBA]
    #expect(
      try Self.complaint("a b.txt", Array("# 名\n甲".utf8) + gb + [0x0A, 0x61]) == """
        a b.txt:2:2: error: no UTF-8 at byte 10 of the file (0xb9); if it is GB18030: \
        `iconv -f GB18030 -t UTF-8 'a b.txt' > 'a b.txt.utf8'`
          甲\u{FFFD}…
          　^
        """)
    #expect(
      try Self.complaint("a.txt", [0xFF, 0xFE, 0x3A, 0x4E])
        == "a.txt: error: the file is UTF-16, and UTF-8 is wanted: "
        + "`iconv -f UTF-16 -t UTF-8 a.txt > a.txt.utf8`")
    #expect(try Self.complaint("a.txt", [0x61, 0, 0x62, 0]).contains("UTF-16LE"))
    #expect(try Self.complaint("a.txt", [0x61, 0x62, 0]).contains("this is no text: byte 3 is zero"))
    #expect(try Self.complaint("a.xlsx", [0x50, 0x4B, 3, 4, 0]).contains("save it as text in UTF-8"))
  }

  @Test func anyBytesAreReadOrRefused() throws {
    var generator = SeededGenerator(seed: 3)
    let pieces = Array("国务院\n\t🙂a 5 nz,{\"".utf8)
    for round in 0..<300 {
      var bytes = (0..<round % 40).map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }
      if round % 2 == 0 { bytes += (0..<9).map { _ in UInt8.random(in: 0...255, using: &generator) } }
      let isValid = Array(String(decoding: bytes, as: UTF8.self).utf8) == bytes
      #expect((TextFile.firstInvalid(bytes) == nil) == isValid)
      if round % 10 == 0 {
        try Self.withFile("a", bytes) { path in
          for format in LexiconFormat.allCases {
            _ = try? LexiconReader.read(contentsOf: path, format: format)
          }
        }
      }
    }
  }

  @Test func tellsFiftyErrorsAndCountsTheRest() {
    var log = DiagnosticLog(file: "a")
    for line in 1...60 {
      log.add(Diagnostic(file: "a", line: line, column: 1, message: "bad", source: ""))
    }
    #expect(log.diagnostics.all.count == 51)
    #expect(log.diagnostics.all.last?.description == "a: error: 10 more errors in this file")
  }
}
