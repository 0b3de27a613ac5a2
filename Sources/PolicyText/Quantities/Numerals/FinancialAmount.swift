#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Reads an amount in 元, 角 and 分 that is nothing else: 壹佰零伍元贰角整.
enum FinancialAmount {
  private static let powers: [UInt16: Int] = [
    0x5143: 0, 0x5706: 0, 0x89D2: -1, 0x6BDB: -1, 0x5206: -2,  // 元 圆 角 毛 分
  ]

  /// The amount that begins with a numeral, in 元; nil if the text is anything else.
  static func value(of first: Numeral, in reader: NumeralReader) -> Decimal? {
    var sum: Decimal? = 0
    var numeral = first
    let isNegative = reader.sign(at: first.range.lowerBound).isNegative
    var least = 1
    while true {
      let at = numeral.range.upperBound
      guard let value = numeral.value, numeral.ratio == nil, !numeral.forms.contains(.bareMagnitude),
        numeral.perPower == nil,
        let power = powers[reader.unit(at: at)], power < least
      else { return nil }
      least = power
      sum = ExactDecimal.sum(sum, ExactDecimal.scaled(value.magnitude, by: power))
      var next = at + 1
      if isEnd(next, in: reader) { return isNegative ? ExactDecimal.negated(sum) : sum }
      if reader.unit(at: next) == Unit.zero { next += 1 }
      guard let following = reader.cardinal(at: next) else { return nil }
      numeral = following
    }
  }

  /// Whether the text ends at a place, or with 整 or 正 there.
  private static func isEnd(_ place: Int, in reader: NumeralReader) -> Bool {
    let end = "整正".utf16.contains(reader.unit(at: place)) ? place + 1 : place
    return end == reader.units.count
  }
}
