import Testing

@testable import PolicyText

@Suite struct SourceTextTests {
  /// Every kind of break, folding, surrogate pair and combining mark.
  static let pieces = [
    "增长", "锂电新能", "源产业链，", "。", "；", "、", "（", "）", "“", "”", "《", "》", "\n", "\n\n", "\r\n",
    "\n\n\n", "\u{2028}", "\u{85}", " ", "\u{3000}", "\u{3000}\u{3000}", "１２．３％", "ＡＢＣ", "abc ", "😀",
    "👨‍👩‍👧‍👦", "🇨🇳", "e\u{301}", "𠮷", "\u{0}", "\u{FEFF}", "一、", "（二）", "——", "……", "萬億",
    "这是一个相当长的句子，其中有许多字，还要更长一些才能算作一行文字",
  ]

  @Test(arguments: 0..<60)
  func mappingThereAndBackNeverMovesASpan(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = random.text(of: Self.pieces, count: 120)
    let source = SourceText(text)
    let folded = source.folded
    #expect(folded.units.count <= source.utf16Count)
    for _ in 0..<200 where !folded.units.isEmpty {
      let start = Int.random(in: 0..<folded.units.count, using: &random)
      let end = Int.random(in: start + 1...folded.units.count, using: &random)
      let span = folded.sourceSpan(of: start..<end)
      #expect(folded.offset(ofSourceAt: span.start) == start)
      #expect(folded.offset(ofSourceAt: span.end - 1) == end - 1)
      // What the view shows is the fold of what stands at the place.
      let first = source.units[span.start]
      #expect(folded.units[start] == UnitFolding.fold(first) || folded.units[start] == 0x20)
      let whole = source.span(ofFolded: start..<end)
      #expect(String(text[whole]) == source.text(of: whole))
    }
  }

  @Test(arguments: 0..<20)
  func offsetsAgreeWithTheStandardLibrary(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = random.text(of: Self.pieces, count: 150)
    let source = SourceText(text)
    for index in text.unicodeScalars.indices {
      let utf16 = text.utf16.distance(from: text.startIndex, to: index)
      let utf8 = text.utf8.distance(from: text.startIndex, to: index)
      let scalars = text.unicodeScalars.distance(from: text.startIndex, to: index)
      #expect(source.offset(of: utf16, in: .utf8) == utf8)
      #expect(source.offset(of: utf16, in: .scalars) == scalars)
      #expect(source.utf16Offset(of: utf8, in: .utf8) == utf16)
      #expect(source.utf16Offset(of: scalars, in: .scalars) == utf16)
    }
    #expect(source.offset(of: source.utf16Count, in: .utf8) == text.utf8.count)
    #expect(source.offset(of: source.utf16Count, in: .scalars) == text.unicodeScalars.count)
  }

  @Test func placesOutOfBoundsAreClamped() {
    let source = SourceText("增长😀")
    #expect(source.offset(of: -3, in: .utf8) == 0)
    #expect(source.offset(of: 99, in: .scalars) == 3)
    #expect(source.utf16Offset(of: 99, in: .utf8) == 4)
    #expect(source.text(of: TextSpan(start: 2, end: 99)) == "😀")
    #expect(Range(TextSpan(start: 0, end: 9), in: "增长") == nil)
    #expect("增长"[TextSpan(start: 5, end: 9)].isEmpty)
    #expect(SourceText("").offset(of: 0, in: .utf8) == 0)
  }

  @Test func everyUnitFoldsToOneUnitAndFoldingTwiceChangesNothing() {
    for unit in UInt16.min...UInt16.max {
      let folded = UnitFolding.fold(unit)
      #expect(UnitFolding.fold(folded) == folded)
    }
    #expect(String(decoding: UnitFolding.fold("１２３．４％，萬億（ＡＢ）"), as: UTF16.self) == "123.4%,万亿(AB)")
  }

  @Test func readingIsLinear() {
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: "锂电新能\n\n源产业链，「（", count: count)
      return threadSeconds { _ = SourceText(text) }
    }
    _ = seconds(2_000)
    let (one, four) = (seconds(20_000), seconds(80_000))
    #expect(four < one * 10, "\(one) s for n, \(four) s for 4n")
  }
}
