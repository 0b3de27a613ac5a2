import Testing

@testable import PolicyText

/// Texts that nobody writes: `Documentation/reliability.md` has what happens to each.
struct HostileTextTests {
  private static let sentence = "郴州市数据局走访湖南中子新能源有限公司，增长14.2%。"

  /// Characters that a text may have anywhere, and that nothing else may suffer from.
  @Test(arguments: [
    "\0", "\u{E000}", "\u{10FFFF}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{2028}", "\u{FFFD}",
    "\u{1B}[2J",
    "𠮷", "👩‍👧", "e\u{301}\u{301}", "\r\n",
    // Half a pair of surrogates: a string takes it as U+FFFD.
    String(decoding: [0xD842] as [UInt16], as: UTF16.self),
  ])
  func strangersLeaveTheRestAsItIs(_ stranger: String) {
    let text = stranger + "。\n\n\n" + Self.sentence + "\n\n\n" + stranger
    let (page, plain) = (Extractor().extract(from: text), Extractor().extract(from: Self.sentence))
    #expect(page.entities.map(\.text) == plain.entities.map(\.text))
    #expect(page.quantities.map(\.text) == plain.quantities.map(\.text))
    for entity in page.entities {
      let start = page.source.offset(of: entity.span.start, in: .utf8)
      let end = page.source.offset(of: entity.span.end, in: .utf8)
      #expect(Array(text.utf8)[start..<end].elementsEqual(entity.text.utf8))
      #expect(text[page.range(of: entity)] == entity.text)
    }
  }

  /// Ten times the text takes ten times the time; what is quadratic would take a hundred times.
  @Test(arguments: [
    ("one line", "郴州市数据局走访湖南中子新能源有限公司，增长14.2%，"), ("open quotes", "“"), ("quotes", "“”"),
    ("open titles", "《〈"), ("brackets", "（("), ("numerals", "一亿二千三百万4.5亿十三点五廿壹佰%‰成折"), ("digits", "7"),
    ("zeros", "零〇0"), ("joined words", "市局省厅县委"), ("combining marks", "\u{301}"), ("NUL", "\0"),
  ])
  func timeGrowsWithTheText(_ name: String, _ piece: String) {
    let extractor = Extractor()
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: piece, count: count / piece.utf16.count)
      return threadSeconds(runs: 2) { _ = extractor.extract(from: text) }
    }
    _ = seconds(500)
    let (one, ten) = (seconds(1_000), seconds(10_000))
    #expect(ten < one * 40 + 0.05, "\(name): \(one) s for n, \(ten) s for 10n")
  }

  @Test func numeralsGluedTogetherAreReadOrLeft() {
    let text = "一亿二千三百万4.5亿十三点五廿壹佰％‰三分之一百分之二十第三10^620²½①三成四成"
    for figure in Extractor().extract(from: text).quantities { #expect(text.contains(figure.text)) }
    let numerals = BareNumerals(in: text)
    for items in [numerals.numbers, numerals.percentages, numerals.ordinals] {
      for (one, next) in zip(items, items.dropFirst()) { #expect(one.span.end <= next.span.start) }
    }
  }
}
