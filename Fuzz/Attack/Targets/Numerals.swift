internal import Foundation
internal import PolicyText

/// Numerals are read, and what is written of a number is read back as the same.
func attackNumerals(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let value = ChineseNumeral.value(of: text)
  claim(value == ChineseNumeral.value(of: text), "the same numeral has the same value twice")
  for number in [value, Decimal(string: text)].compactMap({ $0 }) {
    claim(value == nil || number.isFinite, "a value is finite")
    for style in ChineseNumeral.Style.allCases {
      guard let numeral = ChineseNumeral.format(number, style: style) else { continue }
      claim(ChineseNumeral.value(of: numeral) == number, "\(number) is read back from \(numeral)")
    }
  }

  let invariants = Invariants(text)
  let bare = BareNumerals(in: text)
  invariants.check(bare.numbers)
  invariants.check(bare.percentages)
  invariants.check(bare.ordinals)
  let whole = text.startIndex..<text.endIndex
  if let match = try? ChineseNumberComponent().consuming(text, startingAt: text.startIndex, in: whole) {
    claim(match.output.isFinite && match.upperBound > text.startIndex, "a match has a numeral")
  }
}
