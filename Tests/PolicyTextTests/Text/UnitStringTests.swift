import Testing

@testable import PolicyText

/// The quick ways between text and units against those of the standard library.
@Suite struct UnitStringTests {
  @Test(arguments: 0..<20)
  func unitsBecomeTheSameText(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let kinds: [ClosedRange<UInt16>] = [
      0...0x7F, 0x80...0x7FF, 0x4E00...0x9FFF, 0xD800...0xDBFF, 0xDC00...0xDFFF, 0xE000...0xFFFF,
    ]
    let units = (0..<200).map { _ in
      UInt16.random(in: kinds[Int.random(in: 0..<6, using: &random)], using: &random)
    }
    for range in [0..<200, 50..<51, 60..<120, 90..<90] {
      #expect(String(units: units[range]) == String(decoding: units[range], as: UTF16.self))
    }
  }

  @Test(arguments: 0..<20)
  func textBecomesTheSameUnits(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = random.text(of: ["a", "é", "湖", "南", "𠮷", "👩🏽‍🔬", "\u{0}", "\u{FFFD}", "\r\n"], count: 100)
    #expect([UInt16](unitsOf: text) == Array(text.utf16))
    #expect([UInt16](unitsOf: String(text.dropFirst(30))) == Array(text.dropFirst(30).utf16))
  }
}
