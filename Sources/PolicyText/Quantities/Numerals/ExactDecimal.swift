#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Arithmetic on `Decimal` that is exact or nil.
///
/// `Decimal` rounds without a word beyond its 38 digits and gives NaN beyond its exponents; here both are
/// nil, and nil stays nil.
enum ExactDecimal {
  /// The most significant digits that a value can have.
  static let maximumDigits = 38
  /// The exponents that a value can have.
  static let exponents = -127...127

  /// The number with these digits, most significant first, times a power of ten.
  ///
  /// - Complexity: O(n) in the count of digits.
  static func value(digits: some Collection<UInt8>, exponent: Int = 0) -> Decimal? {
    var rest = digits.drop { $0 == 0 }
    var exponent = exponent
    let significant = rest.reversed().drop { $0 == 0 }.count
    exponent += rest.count - significant
    rest = rest.prefix(significant)
    if rest.isEmpty { return 0 }
    guard significant <= maximumDigits else { return nil }
    var value: Decimal = 0
    var at = rest.startIndex
    while at < rest.endIndex {
      var chunk: UInt64 = 0
      var count = 0
      while at < rest.endIndex, count < 18 {
        chunk = chunk * 10 + UInt64(rest[at])
        count += 1
        at = rest.index(after: at)
      }
      value = value * powerOfTen(count) + Decimal(chunk)
    }
    return scaled(value, by: exponent)
  }

  /// The number times a power of ten.
  static func scaled(_ value: Decimal?, by exponent: Int) -> Decimal? {
    guard let value else { return nil }
    if value.isZero || exponent == 0 { return value }
    let sum = value.exponent + exponent
    guard exponents.contains(exponent), exponents.contains(sum) else { return nil }
    let scaled = Decimal(
      sign: value.sign, exponent: exponent, significand: value.sign == .minus ? -value : value)
    return scaled.isFinite ? scaled : nil
  }

  /// The sum, if it is exact.
  static func sum(_ a: Decimal?, _ b: Decimal?) -> Decimal? {
    guard let a, let b else { return nil }
    if a.isZero { return b }
    if b.isZero { return a }
    if let one = DecimalBits(a), let other = DecimalBits(b), let sum = DecimalBits.sum(one, other) {
      return scaled(Decimal(sum.significand), by: sum.exponent)
    }
    let sum = a + b
    guard sum.isFinite, sum - a == b, sum - b == a else { return nil }
    return sum
  }

  /// The product, if it is exact.
  static func product(_ a: Decimal?, _ b: Decimal?) -> Decimal? {
    guard let a, let b else { return nil }
    guard digitCount(a) + digitCount(b) <= maximumDigits,
      exponents.contains(a.exponent + b.exponent)
    else { return nil }
    let product = a * b
    return product.isFinite ? product : nil
  }

  /// The number with the other sign.
  static func negated(_ value: Decimal?) -> Decimal? { value.map { $0.isZero ? $0 : -$0 } }

  /// How many significant digits a number has.
  static func digitCount(_ value: Decimal) -> Int {
    var rest = value.magnitude.significand
    var count = 0
    while rest >= 1, count <= maximumDigits {
      rest /= 10
      count += 1
    }
    return count
  }

  /// A power of ten.
  static func powerOfTen(_ exponent: Int) -> Decimal {
    Decimal(sign: .plus, exponent: exponent, significand: 1)
  }
}

extension ExactDecimal {
  /// A number to the power of another: rounded to 38 digits, and nil if it is beyond all bounds.
  static func power(_ base: Decimal, _ exponent: Int) -> Decimal? {
    guard abs(exponent) <= 1000 else { return nil }
    if base.isZero { return exponent > 0 ? 0 : nil }
    var result: Decimal = 1
    for _ in 0..<abs(exponent) {
      // Foundation's product traps where an exponent is too low for it.
      guard exponents.contains(result.exponent + base.exponent) else { return nil }
      result *= base
      guard result.isFinite else { return nil }
    }
    guard exponent < 0 else { return result }
    return quotient(1, result)
  }

  /// The quotient, rounded to 38 digits; nil for a denominator of 0.
  static func quotient(_ a: Decimal?, _ b: Decimal?) -> Decimal? {
    guard let a, let b, !b.isZero else { return nil }
    let quotient = a / b
    return quotient.isFinite ? quotient : nil
  }
}

extension Decimal {
  /// The whole number below 10^9 that it is, or 0.
  var wholeNumber: Int {
    if let bits = DecimalBits(self), bits.exponent >= 0 {
      return bits.wholeNumber(below: 1_000_000_000) ?? 0
    }
    guard self >= 0, self < 1_000_000_000 else { return 0 }
    var rest = self
    var number = 0
    for power in stride(from: 8, through: 0, by: -1) {
      let step = ExactDecimal.powerOfTen(power)
      var digit = 0
      while rest >= step {
        rest -= step
        digit += 1
      }
      number = number * 10 + digit
    }
    return number
  }

  /// Whether it has no digits behind the point.
  var isWhole: Bool { exponent >= 0 || isZero }
}
