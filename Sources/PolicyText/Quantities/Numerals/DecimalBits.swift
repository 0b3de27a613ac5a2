#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A number as a whole one and a power of ten, for what Foundation's `Decimal` takes thousands of
/// instructions for: adding and printing numbers of a few digits.
///
/// The one place that looks into the memory of a `Decimal`: the exponent in the first byte, length and sign in
/// the second, and the significand from the fifth on. Of how the second is divided there are two ways, and
/// known numbers tell which holds. Where neither does, or a number has more than 64 bits, there are no bits,
/// and the slow way is taken.
struct DecimalBits {
  var significand: UInt64
  var exponent: Int
  var isNegative: Bool

  /// Where length and sign stand in the first four bytes.
  private struct Layout {
    var length: UInt32
    var sign: UInt32

    /// That of the Foundation written in Swift.
    static let swift = Layout(length: 12, sign: 11)
    /// That of `NSDecimal` in C.
    static let c = Layout(length: 8, sign: 12)
  }

  /// Reads a number; nil for one that is not finite or too long.
  @inline(__always)
  init?(_ value: Decimal) {
    guard let layout = Self.layout, let bits = Self(value, layout) else { return nil }
    self = bits
  }

  private init?(_ value: Decimal, _ layout: Layout) {
    let (first, words) = withUnsafeBytes(of: value) {
      ($0.loadUnaligned(as: UInt32.self), $0.loadUnaligned(fromByteOffset: 4, as: UInt64.self))
    }
    let length = first >> layout.length & 0xF
    isNegative = first >> layout.sign & 1 != 0
    if length > 4 || length == 0 && isNegative { return nil }
    significand = length == 4 ? words : words & (1 << UInt64(16 * length) - 1)
    exponent = length == 0 ? 0 : Int(Int8(truncatingIfNeeded: first))
  }

  /// The layout by which known numbers are read right.
  private static let layout: Layout? = {
    guard MemoryLayout<Decimal>.size == 20 else { return nil }
    let known: [(exponent: Int, significand: UInt64, isNegative: Bool)] = [
      (0, 0, false), (0, 1, false), (-3, 12_345, true), (7, 99, false), (-20, .max, false),
      (12, 65_537, true),
    ]
    return [Layout.swift, .c].first { layout in
      Self(.nan, layout) == nil
        && known.allSatisfy { number in
          let value = Decimal(
            sign: number.isNegative ? .minus : .plus, exponent: number.exponent,
            significand: Decimal(number.significand))
          guard let bits = Self(value, layout) else { return false }
          return (bits.exponent, bits.significand, bits.isNegative) == number
        }
    }
  }()
}

extension DecimalBits {
  /// The sum of two numbers that are not negative; nil where it has more than 64 bits.
  static func sum(_ a: DecimalBits, _ b: DecimalBits) -> DecimalBits? {
    if a.isNegative || b.isNegative { return nil }
    let exponent = min(a.exponent, b.exponent)
    guard let one = a.significand(for: exponent), let other = b.significand(for: exponent) else { return nil }
    let (sum, overflows) = one.addingReportingOverflow(other)
    return overflows ? nil : DecimalBits(significand: sum, exponent: exponent, isNegative: false).shortened
  }

  private init(significand: UInt64, exponent: Int, isNegative: Bool) {
    self.significand = significand
    self.exponent = exponent
    self.isNegative = isNegative
  }

  /// The significand for a lower exponent; nil where it has more than 64 bits.
  private func significand(for lower: Int) -> UInt64? {
    var value = significand
    for _ in lower..<exponent {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      value = product
    }
    return value
  }

  /// The number without zeros at the end of its significand.
  private var shortened: DecimalBits {
    var bits = self
    while bits.significand != 0 {
      let (tenth, digit) = bits.significand.quotientAndRemainder(dividingBy: 10)
      if digit != 0 { break }
      bits.significand = tenth
      bits.exponent += 1
    }
    return bits
  }

  /// The whole number that one without digits behind the point is, if it is below a bound.
  func wholeNumber(below bound: UInt64) -> Int? {
    guard exponent >= 0, !isNegative, let value = significand(for: 0), value < bound else { return nil }
    return Int(exactly: value)
  }
}

extension Decimal {
  /// The number as its `description` has it: digits, a point where one is needed, and a sign.
  var digits: String {
    guard let bits = DecimalBits(self) else { return description }
    let digits = String(bits.significand)
    if bits.significand == 0 { return "0" }
    let sign = bits.isNegative ? "-" : ""
    if bits.exponent >= 0 { return sign + digits + String(repeating: "0", count: bits.exponent) }
    let count = digits.utf8.count + bits.exponent
    let all = count > 0 ? digits : String(repeating: "0", count: 1 - count) + digits
    var fraction = all.utf8.dropFirst(max(count, 1))
    while fraction.last == 0x30 { fraction.removeLast() }
    let whole = String(all.utf8.prefix(max(count, 1))) ?? ""
    return fraction.isEmpty ? sign + whole : sign + whole + "." + (String(fraction) ?? "")
  }
}
