/// Texts of many kinds of characters, the same ones for the same seed.
struct RandomText {
  /// Policy prose, marks, digits of all kinds, line ends, emoji, combining marks, what stands alone that
  /// shouldn't, and what a text with lone surrogates becomes.
  static let alphabet: [Unicode.Scalar] = [
    "国务院办公厅印发通知湖南省郴州市企业增长二十六亿元〇一𠮷丽",
    "，。、；：！？!?.,;:…⋯—“”‘’（）()《》「」【】\"'%％+￥_",
    "0123456789１２①½ \t\u{3000}\u{A0}\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}",
    "abcXYZéßΩЖابกไทยカナｶﾞ한글😀👩🧑🏽🇨🇳\u{200D}\u{FE0F}\u{20E3}",
    "\u{301}\u{308}\u{3099}\u{200B}\u{FEFF}\0\u{7F}\u{FFFD}\u{E000}\u{10FFFF}",
  ].flatMap { (part: String) in part.unicodeScalars }

  private var generator: SeededGenerator

  /// Makes a source of texts.
  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A text of at most `count` scalars.
  mutating func next(upTo count: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<number(below: count + 1) {
      let scalar = Self.alphabet[number(below: Self.alphabet.count)]
      scalars.append(scalar)
      // Now and then a carriage return and a line feed together, and a run of one character.
      if scalar == "\r", number(below: 2) == 0 { scalars.append("\n") }
      if number(below: 20) == 0 { for _ in 0..<number(below: 5) { scalars.append(scalar) } }
    }
    return String(scalars)
  }

  /// A number from 0 to `bound`, exclusive.
  mutating func number(below bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
}
