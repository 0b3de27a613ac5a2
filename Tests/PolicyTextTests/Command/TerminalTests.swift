import Testing

@testable import PolicyTextCommand

struct VisibleTextTests {
  @Test(arguments: [
    ("国 务", "国 务"), ("\u{0}\u{1B}\u{7F}", "␀␛␡"), ("\u{9B}2J", "\u{FFFD}2J"), ("a\r\n\tb", "a   b"),
    ("\u{202E}abc\u{2066}", "\u{FFFD}abc\u{FFFD}"),
  ])
  func controlsCanBeSeen(_ text: String, _ shown: String) {
    #expect(VisibleText.of(text) == shown)
  }

  @Test func blanksCollapse() {
    #expect(VisibleText.collapsed("\n锂电\r\n\r\n\u{3000} 产业\u{85}") == " 锂电 产业 ")
  }
}

struct SnippetTests {
  /// The snippet around what stands in ⟦ ⟧.
  private func snippet(_ marked: String, _ columns: Int) throws -> String {
    let parts = marked.split(separator: "⟦").flatMap {
      $0.split(separator: "⟧", omittingEmptySubsequences: false)
    }
    try #require(parts.count == 3)
    let text = parts.joined()
    let start = text.index(text.startIndex, offsetBy: parts[0].count)
    let end = text.index(start, offsetBy: parts[1].count)
    return Snippet(of: start..<end, in: text, columns: columns).line(Style(isOn: false), .bold)
  }

  @Test(arguments: [
    ("前句。后句⟦国务院⟧印发。再后。", 60, "后句⟦国务院⟧印发。"),
    ("他说：“前句。”后句⟦国务院⟧说：“印发！”再后。", 60, "后句⟦国务院⟧说：“印发！”"),
    ("标题\n\n锂电⟦国务院⟧新能\r\n\r\n源产业", 60, "标题 锂电⟦国务院⟧新能 源产业"),
    ("一二三四五六七八九十⟦国务院⟧一二三四五六七八九十", 26, "…七八九十⟦国务院⟧一二三四五…"),
    ("一⟦国务院⟧一二三四五六七八九十", 20, "一⟦国务院⟧一二三四五…"),
    ("一二三四五六七八九十⟦国务院⟧。", 20, "…六七八九十⟦国务院⟧。"),
    ("一二⟦国务院办公厅⟧三四", 8, "⟦国务院…⟧…"),
  ])
  func sentences(_ marked: String, _ columns: Int, _ line: String) throws {
    #expect(try snippet(marked, columns) == line)
  }
}

struct UTF8TextTests {
  @Test(
    arguments: [
      (Array("中文".utf8), nil), ([], nil), (Array("\u{FFFD}".utf8), nil), ([0xFF], 0),
      ([0x61, 0xE4, 0xB8, 0x61], 1),
      ([0x61, 0xEF, 0xBF, 0x61], 1), ([0x61, 0xEF, 0xBF], 1), ([0xE4, 0xB8, 0xAD, 0x80], 3),
      ([0xED, 0xA0, 0x80], 0), ([0xC0, 0x80], 0),
    ] as [([UInt8], Int?)])
  func firstByteThatIsWrong(_ bytes: [UInt8], _ place: Int?) {
    #expect(UTF8Text.decode(bytes[...]).firstInvalid == place)
    let shifted = [0x20, 0x20] + bytes
    #expect(UTF8Text.decode(shifted[2...]).firstInvalid == place)
  }
}
