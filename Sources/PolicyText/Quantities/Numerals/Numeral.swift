#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A numeral in folded text: 1,403, 十三点五亿, 3万5千, 三分之一, 百分之二十, 一百三十余.
///
/// It is the number alone. What it counts (家, 元, 年, %) stands behind it and is no part of it.
struct Numeral: Hashable, Sendable {
  /// How surely the text tells the number.
  enum Vagueness: Hashable, Sendable {
    /// One number.
    case exact
    /// One of a span of numbers: 十七八, 三五, 七八十.
    case pair
    /// That much and somewhat more: 100多, 三十余.
    case more
    /// About that much: 三百来万.
    case about
    /// A magnitude without a number: 数十亿, 几百, 上千.
    case magnitude
    /// A number whose last digit is left open: 十几, 一百零几万.
    case openDigit
  }

  /// What the numeral is written with.
  struct Forms: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    /// Digits 0 to 9.
    static let arabic = Forms(rawValue: 1 << 0)
    /// Chinese digits or magnitudes.
    static let han = Forms(rawValue: 1 << 1)
    /// The forms of documents of payment: 壹贰叁, 拾佰仟.
    static let financial = Forms(rawValue: 1 << 2)
    /// A decimal point.
    static let point = Forms(rawValue: 1 << 3)
    /// Nothing but magnitudes: 百, 千万, 万亿.
    static let bareMagnitude = Forms(rawValue: 1 << 4)
    /// The last magnitude is left out: 三百五.
    static let elliptical = Forms(rawValue: 1 << 5)
    /// Digit by digit: 二〇二五.
    static let positional = Forms(rawValue: 1 << 6)
    /// A sign stands before it.
    static let signed = Forms(rawValue: 1 << 7)
    /// 半.
    static let half = Forms(rawValue: 1 << 8)
    /// Digits between several points, which is no number: 1.2.3.
    static let chain = Forms(rawValue: 1 << 9)
    /// A ratio written with a slash: 1/3.
    static let slash = Forms(rawValue: 1 << 10)
    /// Groups of three digits: 1,403.
    static let grouped = Forms(rawValue: 1 << 11)
    /// A power of ten or another: 2e5, 2^-1, 40k.
    static let power = Forms(rawValue: 1 << 12)
    /// A magnitude behind the digits: 3.5亿.
    static let magnitude = Forms(rawValue: 1 << 13)
  }

  /// A ratio: the denominator, the numerator and the whole number before it.
  struct Ratio: Hashable, Sendable {
    var numerator: Decimal?
    var denominator: Decimal?
    var whole: Decimal?
  }

  /// Where it stands, in folded offsets.
  var range: Range<Int>
  /// The number as printed, without the word that blurs it: 100 for 100多, 1000000 for 一百零几万; the
  /// lower one of a pair. Nil where it has more digits than `Decimal` holds.
  var floor: Decimal?
  /// The least and the most it can be, where the text bounds it.
  var lower: Decimal?
  var upper: Decimal?
  var vagueness: Vagueness = .exact
  /// The word that blurs it: 多, 余, 来, 几, 数, 上.
  var blur: UInt16?
  var forms: Forms = []
  /// How many digits an Arabic or positional numeral has before the point.
  var digitCount = 0
  /// The power of ten of 万, 亿 or 万亿 where it multiplies all of the number (20.5万: 4), else 0.
  var magnitude = 0
  /// Three parts of 三又二分之一; nil for other numerals.
  var ratio: Ratio?
  /// For 百分之二十 the power of ten that is its denominator (2); the numeral's numbers are those of 二十.
  var perPower: Int?
  /// Where the digits stand, without the sign and without 百分之.
  var digits: Range<Int>
  /// What the numeral is without its last digit, if the magnitude of that is left out (三百五).
  var elliptical: Ellipsis?

  /// The reading without the digit whose magnitude is left out: 千 for 千一.
  struct Ellipsis: Hashable, Sendable {
    var end: Int
    var value: Decimal?
  }

  /// The number, where the text tells one.
  var value: Decimal? { vagueness == .exact ? floor : nil }

  /// Whether it is one Chinese digit or 十 alone, which is often a part of a word: 四川, 十足.
  var isSingle: Bool { range.count == 1 && forms.contains(.han) }
}
