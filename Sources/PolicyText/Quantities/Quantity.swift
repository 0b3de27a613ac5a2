#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A figure found in a text: what it is, its exact value, and its place.
///
/// Values are exact decimals; nothing passes through binary floating point. The span covers numeral,
/// magnitude and unit (1403家, 13.5亿条), not the words around it that bound it (``modifier``).
public struct Quantity: Hashable, Sendable, Codable {
  /// What a figure counts or measures.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A cardinal, with its measure word: 1403家, 三大.
    case number
    /// A percentage; the value is in percent: 14.2%, 三成.
    case percent
    /// A difference of percentages: 2个百分点.
    case percentagePoint = "percentage_point"
    /// An amount of money; the unit is the ISO 4217 code: 102.4亿元.
    case money
    /// An amount with a unit of measure: 938.45公顷.
    case measure
    /// A number of times: 3倍, 翻一番.
    case multiple
    /// A ratio of two whole numbers: 三分之一.
    case fraction
    /// A rank: 第三, 首个, 前十.
    case ordinal
    /// A day, month, quarter or year, or a span of them, in ISO 8601 as far as known.
    case date
    /// A plan period or a decade, as first and last year: “十四五”.
    case period
    /// A length of time: 26年.
    case duration
  }

  /// Which way the verb before the figure says it went.
  public enum Direction: String, Hashable, Sendable, Codable {
    /// 增长, 提高.
    case increase
    /// 下降, 负增长.
    case decrease
    /// 持平.
    case level
  }

  /// What kind of figure it is.
  public let kind: Kind
  /// The figure as the text has it.
  public let text: String
  /// Where it stands, in UTF-16 units of the text.
  public let span: TextSpan
  /// Its value; nil where the text is vague (数十亿元).
  public let value: Value?
  /// The least it can be, where the text bounds it.
  public let lower: Decimal?
  /// The most it can be, where the text bounds it.
  public let upper: Decimal?
  /// The unit, currency code or measure word.
  public let unit: String?
  /// The word beside it that bounds or blurs it: 近, 超, 约, 以上, 多; `top` for 前十.
  public let modifier: String?
  /// The direction that the verb before it gives.
  public let direction: Direction?
  /// Whether a date is told from the text's own day (去年, 今年以来).
  public let isRelative: Bool

  /// Makes a figure.
  public init(
    kind: Kind, text: String, span: TextSpan, value: Value?, lower: Decimal? = nil, upper: Decimal? = nil,
    unit: String? = nil, modifier: String? = nil, direction: Direction? = nil, isRelative: Bool = false
  ) {
    self.kind = kind
    self.text = text
    self.span = span
    self.value = value
    self.lower = lower
    self.upper = upper
    self.unit = unit
    self.modifier = modifier
    self.direction = direction
    self.isRelative = isRelative
  }
}

extension Quantity {
  /// The value of a figure.
  public enum Value: Hashable, Sendable {
    /// One exact number.
    case exact(Decimal)
    /// A range, both ends within: 5%—6%.
    case range(Decimal, Decimal)
    /// A ratio, as it is told: 三分之一 is 1/3.
    case fraction(Decimal, Decimal)
    /// A date or period in ISO 8601, an interval as `first/last`: `2025`, `--06-05`, `--01/--11`, `2021/2025`.
    case date(String)
  }
}

extension Quantity.Value: CustomStringConvertible {
  /// The value in plain decimal digits: `1350000000`, `5/6` for a range, `1/3` for a fraction, ISO 8601
  /// for a date.
  public var description: String {
    switch self {
    case .exact(let value): value.digits
    case .range(let low, let high): low.digits + "/" + high.digits
    case .fraction(let numerator, let denominator): numerator.digits + "/" + denominator.digits
    case .date(let text): text
    }
  }
}
