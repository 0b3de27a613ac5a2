#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// 3倍, 翻两番: how many times.
struct MultipleRule: AmountRule {
  func amount(at index: Int, in text: FigureText) -> Amount? {
    let numeral = text.numerals[index]
    if numeral.ratio != nil || numeral.perPower != nil || numeral.forms.contains(.half) { return nil }
    let at = text.unitStart(of: numeral)
    switch text.unit(at: at) {
    case 0x500D:  // 倍
      if text.unit(at: at + 1, isOneOf: Self.behindTimesInWords) { return nil }
      var amount = Amount(
        kind: .multiple, range: numeral.range.lowerBound..<at + 1, numeral: numeral, unit: "倍")
      if let end = text.halfEnd(at: at + 1) {
        amount.addend = ExactDecimal.scaled(5, by: -1) ?? 0
        amount.range = amount.range.lowerBound..<end
      }
      return amount
    case 0x756A:  // 番
      var start = numeral.range.lowerBound
      if text.unit(at: start - 1) == 0x4E86 { start -= 1 }  // 了
      guard text.unit(at: start - 1) == Self.double, let times = numeral.value, times > 0, times < 100 else {
        return nil
      }
      var doubled = numeral
      doubled.floor = ExactDecimal.power(2, times.wholeNumber)
      return Amount(kind: .multiple, range: start - 1..<at + 1, numeral: doubled, unit: "倍")
    default: return nil
    }
  }

  /// 翻
  static let double: UInt16 = 0x7FFB
  /// Characters that make a word with 倍 before them: 倍率, 倍数.
  private static let behindTimesInWords = UnitSet("率数镜频")
}
