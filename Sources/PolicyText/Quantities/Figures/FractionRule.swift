#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// 三分之一, 1/3, 三又二分之一, 一半: ratios.
struct FractionRule {
  func figure(at index: Int, in text: FigureText) -> FigureMatch? {
    let numeral = text.numerals[index]
    if let ratio = numeral.ratio { return figure(numeral, ratio, in: text) }
    // 一半, 过半
    guard numeral.range.count == 1, numeral.value == 1, text.unit(at: numeral.range.upperBound) == Unit.half,
      !text.unit(at: numeral.range.upperBound + 1, isOneOf: Self.behindHalfInWords),
      !text.unit(at: numeral.range.lowerBound - 1, isOneOf: Self.beforeOneHalfInWords)
    else { return nil }
    return Self.half(numeral.range.lowerBound..<numeral.range.upperBound + 1)
  }

  /// The figure of a half.
  static func half(_ range: Range<Int>) -> FigureMatch {
    FigureMatch(range: range, kind: .fraction, value: .fraction(1, 2), unit: nil)
  }

  private static let behindHalfInWords = UnitSet("导岛径途圆球年月天")
  private static let beforeOneHalfInWords = UnitSet("另这那第")

  private func figure(_ numeral: Numeral, _ ratio: Numeral.Ratio, in text: FigureText) -> FigureMatch? {
    guard var numerator = ratio.numerator, let denominator = ratio.denominator, denominator > 1 else {
      return nil
    }
    if numeral.forms.contains(.slash) {
      guard numerator < denominator || ratio.whole != nil, denominator <= 1000,
        text.unitClass(at: numeral.range.upperBound).isDisjoint(with: [.letter, .digit])
      else { return nil }
    }
    if let whole = ratio.whole {
      guard let product = ExactDecimal.product(whole, denominator),
        let sum = ExactDecimal.sum(product, numerator)
      else { return nil }
      numerator = sum
    }
    return FigureMatch(range: numeral.range, kind: .fraction, value: .fraction(numerator, denominator))
  }
}
