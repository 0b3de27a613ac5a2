#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The digits of a number, before and behind the point.
struct DecimalDigits {
  var isNegative: Bool
  /// The digits before the point, without zeros in front; empty for a number below 1.
  var whole: [UInt8] = []
  /// The digits behind the point, without zeros at the end.
  var fraction: [UInt8] = []

  /// Nil for a number that is not finite, and for one that ``ExactDecimal`` does not hold: of 39 digits.
  init?(_ number: Decimal) {
    guard number.isFinite else { return nil }
    isNegative = number.isSignMinus && !number.isZero
    var isBehindPoint = false
    for unit in number.magnitude.description.utf8 {
      if unit == 0x2E {
        isBehindPoint = true
      } else if (0x30...0x39).contains(unit) {
        if isBehindPoint { fraction.append(unit - 0x30) } else { whole.append(unit - 0x30) }
      } else {
        return nil
      }
    }
    whole = Array(whole.drop { $0 == 0 })
    while fraction.last == 0 { fraction.removeLast() }
    let value = ExactDecimal.value(digits: whole + fraction, exponent: -fraction.count)
    if value != number.magnitude { return nil }
  }
}
