/// Shares as decimals.
enum ShareText {
  /// A share from 0 to 1 with three digits behind the point, `–` where there is none.
  static func of(_ share: Double?) -> String { share.map { rounded($0) } ?? "–" }

  /// A share as a number of JSON, null where there is none.
  static func json(_ share: Double?) -> String { share.map { rounded($0) } ?? "null" }

  /// Rounded from the exact value of the binary number, half to even, as `printf` and Python do it.
  private static func rounded(_ share: Double) -> String {
    guard share > 0, share <= 1 else { return "0.000" }
    // The share is `significand` / 2^`shift`; with a factor of 1000 it still has less than 64 bits.
    let significand = share.significandBitPattern | 1 << 52
    let shift = UInt64(52 - Int(share.exponent))
    var thousandths: UInt64 = 0
    if shift < 64 {
      let product = significand * 1000
      let (rest, half) = (product & (1 << shift - 1), UInt64(1) << (shift - 1))
      thousandths = product >> shift
      if rest > half || rest == half && thousandths % 2 == 1 { thousandths += 1 }
    }
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
