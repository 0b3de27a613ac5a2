#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Chinese numerals to exact numbers and back.
///
/// ```swift
/// ChineseNumeral.value(of: "十三点五亿")                    // 1350000000
/// ChineseNumeral.value(of: "壹仟零伍元整")                  // 1005
/// ChineseNumeral.format(20_300, style: .lower)             // 二万零三百
/// ChineseNumeral.format(1005.5, style: .financial)         // 壹仟零伍元伍角整
/// ```
///
/// It reads one numeral by itself; to find the numerals and figures of a text, use ``QuantityExtractor`` or
/// ``BareNumerals``. Sources: GB/T 15835-2011; for amounts of money, the rules for filling in bills and
/// settlement vouchers of the People's Bank of China (正确填写票据和结算凭证的基本规定, 1997).
public enum ChineseNumeral {
  /// How a number is written.
  public enum Style: Hashable, Sendable, CaseIterable {
    /// 一百零五点二
    case lower
    /// 壹佰零伍点贰
    case upper
    /// An amount of money in 元, 角 and 分: 壹佰零伍元贰角整.
    case financial
  }

  /// The exact value of a numeral.
  ///
  /// - Parameter numeral: one numeral in any form, Arabic ones and mixtures included: 两千三百五, 3万5千,
  ///   1.2万亿, 二〇二五, 负一又二分之一, 百分之二十 (0.2), 壹佰元整. Blanks within it are allowed.
  /// - Returns: the value; nil if the text is no single numeral, is vague (十几), is a ratio that no decimal
  ///   tells exactly (三分之一), or has more than 38 significant digits.
  /// - Complexity: O(n).
  public static func value(of numeral: String) -> Decimal? {
    var units = UnitFolding.fold(numeral)
    while let last = units.last, UnitClass.of(last).contains(.space) { units.removeLast() }
    let reader = NumeralReader(units, options: .blanks)
    let start = reader.skippingBlanks(from: 0)
    guard let found = reader.numeral(at: start) else { return nil }
    if found.range.upperBound < units.count { return FinancialAmount.value(of: found, in: reader) }
    return value(of: found)
  }

  private static func value(of numeral: Numeral) -> Decimal? {
    guard let value = numeral.value, !numeral.forms.contains(.half) || numeral.range.count == 1 else {
      return nil
    }
    if let power = numeral.perPower { return ExactDecimal.scaled(value, by: -power) }
    guard let ratio = numeral.ratio else { return value }
    // A quotient of 38 digits may be rounded; it is exact if it gives the numerator back.
    guard let denominator = ratio.denominator, let numerator = ratio.numerator,
      let quotient = ExactDecimal.quotient(numerator, denominator),
      ExactDecimal.product(quotient, denominator) == numerator
    else { return nil }
    return ratio.whole == nil ? quotient : ExactDecimal.sum(ratio.whole, quotient)
  }

  /// A number in Chinese characters.
  ///
  /// - Parameters:
  ///   - number: the number, exactly as it is.
  ///   - style: how it is written.
  /// - Returns: the numeral, which ``value(of:)`` reads back as the same number; nil for a number that is not
  ///   finite, has more than 38 significant digits or is too large to be read back, and in the style `financial` for one with parts of a 分.
  /// - Complexity: O(d) in the number's digits.
  public static func format(_ number: Decimal, style: Style) -> String? {
    guard let digits = DecimalDigits(number) else { return nil }
    let text =
      switch style {
      case .lower: NumeralWriter.lower.text(of: digits)
      case .upper: NumeralWriter.upper.text(of: digits)
      case .financial: NumeralWriter.upper.amount(of: digits)
      }
    // With so many zeros behind its digits, not every number can be told by 亿 upon 亿.
    guard digits.whole.count > ExactDecimal.maximumDigits else { return text }
    return text.flatMap { value(of: $0) == number ? $0 : nil }
  }
}
