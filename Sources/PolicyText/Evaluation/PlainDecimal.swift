/// A decimal number by its digits, so that two ways to write one are equal: `5.20`, `+5.2` and `52e-1`.
struct PlainDecimal: Hashable {
  private var isNegative = false
  /// The digits without zeros at either end; empty for zero.
  private var digits: [UInt8] = []
  /// The power of ten of the last digit.
  private var exponent = 0

  /// Reads a number; nil for what is none, as `1/3`.
  ///
  /// - Complexity: O(n).
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    if let sign = rest.first, sign == 0x2B || sign == 0x2D {
      isNegative = sign == 0x2D
      rest.removeFirst()
    }
    if let mark = rest.firstIndex(where: { $0 | 0x20 == 0x65 }) {
      guard let power = Int(String(decoding: rest[(mark + 1)...], as: UTF8.self)), abs(power) < 1 << 32 else {
        return nil
      }
      exponent = power
      rest = rest[..<mark]
    }
    if let point = rest.firstIndex(of: 0x2E) {
      exponent -= rest.endIndex - point - 1
      rest.remove(at: point)
    }
    guard !rest.isEmpty, rest.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    digits = Array(rest.drop { $0 == 0x30 })
    while digits.last == 0x30 {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { (isNegative, exponent) = (false, 0) }
  }
}
