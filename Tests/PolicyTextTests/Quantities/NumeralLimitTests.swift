import Foundation
import Testing

@testable import PolicyText

/// Numerals that are made to be slow, or too large.
struct NumeralLimitTests {
  /// Texts that grow with a number, each of them a trap for a reader that looks back or ahead too far.
  static let traps: [(name: String, text: @Sendable (Int) -> String)] = [
    ("digits", { String(repeating: "7", count: $0) }),
    ("zeros", { String(repeating: "零", count: $0) }),
    ("magnitudes", { String(repeating: "万亿亿万", count: $0 / 4) }),
    ("units", { String(repeating: "一", count: $0) }),
    (
      "zeros behind a hundred",
      { String(repeating: "百" + String(repeating: "零", count: 100), count: $0 / 101) }
    ),
    ("ratios", { String(repeating: "一分之", count: $0 / 3) }),
    ("mixed numbers", { String(repeating: "一又", count: $0 / 2) }),
    ("blanks", { String(repeating: "1 ", count: $0 / 2) }),
    ("groups", { "1" + String(repeating: ",234", count: $0 / 4) }),
    ("points", { String(repeating: "1.", count: $0 / 2) }),
    ("slashes", { String(repeating: "1/", count: $0 / 2) }),
    ("hyphens", { String(repeating: "1-", count: $0 / 2) }),
    ("dates", { String(repeating: "2024年1—", count: $0 / 7) }),
    ("descending", { String(repeating: "三亿五万", count: $0 / 4) }),
    ("minus signs", { String(repeating: "-", count: $0) + "1" }),
    ("carets", { "1^" + String(repeating: "-", count: $0) + "1" }),
    ("quotes", { String(repeating: "“一", count: $0 / 2) }),
    ("ranges", { String(repeating: "5%—", count: $0 / 3) }),
    ("lists", { String(repeating: "一个、", count: $0 / 3) }),
  ]

  @Test(arguments: traps.map(\.0))
  func timeGrowsWithTheText(trap: String) throws {
    let text = try #require(Self.traps.first { $0.0 == trap }?.1)
    func seconds(_ count: Int) -> Double {
      let source = SourceText(text(count))
      let scan = Scan(source.folded, lexicons: .builtIn)
      return threadSeconds {
        _ = FigureRecognizer.builtIn.figures(in: scan)
        _ = BareNumerals(in: source)
      }
    }
    let (one, four) = (seconds(4_000), seconds(16_000))
    // Four times the text: 4 is linear, 16 is quadratic.
    #expect(four < one * 8 + 0.01, "\(one) s for n, \(four) s for 4n")
  }

  @Test func whatIsTooLongHasNoValueButASpan() throws {
    let digits = String(repeating: "9", count: 100_000)
    let figure = try #require(QuantityExtractor().quantities(in: digits + "家").first)
    #expect(figure.value == nil)
    #expect(figure.span == TextSpan(start: 0, end: 100_001))
    #expect(ChineseNumeral.value(of: digits) == nil)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let digits = "1000101000100100010000101010001000010" + String(repeating: "0", count: 100)
    let number = try #require(Decimal(string: digits))
    let text = ChineseNumeral.format(number, style: .lower)
    #expect(text.map { ChineseNumeral.value(of: $0) == number } ?? true)
    let large = ExactDecimal.powerOfTen(48)
    #expect(ChineseNumeral.format(large, style: .lower).flatMap { ChineseNumeral.value(of: $0) } == large)
  }

  @Test func zerosHaveTheValueZero() {
    #expect(ChineseNumeral.value(of: String(repeating: "零", count: 1_000_000)) == 0)
    #expect(ChineseNumeral.value(of: "1" + String(repeating: "0", count: 40)) == ExactDecimal.powerOfTen(40))
  }

  @Test func nestedMagnitudesAreExactOrNil() {
    #expect(ChineseNumeral.value(of: "万亿亿万") == ExactDecimal.powerOfTen(24))
    #expect(ChineseNumeral.value(of: String(repeating: "万亿亿万", count: 1000)) == nil)
  }
}
