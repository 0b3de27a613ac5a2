import Foundation
import Testing

@testable import PolicyText

/// The quick ways of small numbers against Foundation's.
@Suite struct DecimalBitsTests {
  private static func number(_ random: inout SeededGenerator) -> Decimal {
    let bits = Int.random(in: 0...64, using: &random)
    let significand = bits == 0 ? 0 : UInt64.random(in: 0...UInt64.max, using: &random) >> UInt64(64 - bits)
    let exponent = Int.random(in: -30...30, using: &random)
    let sign: FloatingPointSign = Int.random(in: 0..<4, using: &random) == 0 ? .minus : .plus
    return Decimal(sign: sign, exponent: exponent, significand: Decimal(significand))
  }

  @Test(arguments: 0..<20)
  func numbersArePrintedAsFoundationPrintsThem(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      let number = Self.number(&random)
      #expect(number.digits == number.description)
      let sum = number + Self.number(&random)
      #expect(sum.digits == sum.description)
    }
  }

  @Test(arguments: 0..<20)
  func sumsAreExact(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      let (a, b) = (Self.number(&random), Self.number(&random))
      guard let sum = ExactDecimal.sum(a, b) else { continue }
      #expect(sum == a + b && sum - a == b && sum - b == a)
    }
  }

  @Test(arguments: ["0", "-0", "1", "0.05", "120", "12.50", "-3.7", "99999999999999999999.5", "1e100"])
  func oddNumbers(_ text: String) throws {
    let number = try #require(Decimal(string: text))
    #expect(number.digits == number.description)
  }

  @Test(arguments: [
    ("0", 0), ("7", 7), ("999999999", 999_999_999), ("1000000000", 0), ("3e3", 3000), ("-5", 0),
  ])
  func wholeNumbers(_ text: String, _ expected: Int) throws {
    #expect(try #require(Decimal(string: text)).wholeNumber == expected)
  }

  @Test func theLayoutIsKnown() throws {
    let bits = try #require(DecimalBits(Decimal(string: "-1.25") ?? 0))
    #expect((bits.significand, bits.exponent, bits.isNegative) == (125, -2, true))
    #expect(DecimalBits(.nan) == nil)
    #expect(DecimalBits(Decimal.greatestFiniteMagnitude) == nil)
  }
}
