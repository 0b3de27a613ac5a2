import Foundation
import Testing

@testable import PolicyText

struct ChineseNumeralTests {
  @Test func everySpellingHasItsValue() throws {
    let faults = try Fixture.rows("numerals/exact.tsv").flatMap { row in
      row.dropFirst().compactMap { spelling -> String? in
        let value = ChineseNumeral.value(of: String(spelling))
        let expected = Decimal(string: String(row[0]))
        return value == expected ? nil : "\(spelling): \(value.map { "\($0)" } ?? "nil"), not \(row[0])"
      }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func whatIsNoSingleExactNumeralHasNoValue() throws {
    for row in try Fixture.rows("numerals/none.tsv") {
      #expect(ChineseNumeral.value(of: String(row[0])) == nil, "\(row[0])")
    }
    #expect(ChineseNumeral.value(of: "") == nil)
  }

  @Test(arguments: [
    (Decimal(0), "零", "零", "零元整"), (10, "十", "壹拾", "壹拾元整"), (12, "十二", "壹拾贰", "壹拾贰元整"),
    (110, "一百一十", "壹佰壹拾", "壹佰壹拾元整"), (1005, "一千零五", "壹仟零伍", "壹仟零伍元整"),
    (20_300, "二万零三百", "贰万零叁佰", "贰万零叁佰元整"),
    (100_000_012, "一亿零一十二", "壹亿零壹拾贰", "壹亿零壹拾贰元整"),
    (-45, "负四十五", "负肆拾伍", "负肆拾伍元整"),
  ])
  func wholeNumbers(number: Decimal, lower: String, upper: String, financial: String) {
    #expect(ChineseNumeral.format(number, style: .lower) == lower)
    #expect(ChineseNumeral.format(number, style: .upper) == upper)
    #expect(ChineseNumeral.format(number, style: .financial) == financial)
  }

  @Test(arguments: [
    ("1409.5", "壹仟肆佰零玖元伍角整"), ("6007.14", "陆仟零柒元壹角肆分"), ("0.05", "伍分"), ("1.05", "壹元零伍分"),
    ("0.3", "叁角整"), ("10000.09", "壹万元零玖分"), ("-0.5", "负伍角整"),
  ])
  func amountsOfMoney(number: String, financial: String) throws {
    let number = try #require(Decimal(string: number))
    #expect(ChineseNumeral.format(number, style: .financial) == financial)
    #expect(ChineseNumeral.value(of: financial) == number)
  }

  @Test func partsOfACentAreNoAmount() throws {
    #expect(ChineseNumeral.format(try #require(Decimal(string: "0.005")), style: .financial) == nil)
    #expect(ChineseNumeral.format(.nan, style: .lower) == nil)
    let longest = try #require(Decimal(string: "0." + String(repeating: "1", count: 39)))
    #expect(ChineseNumeral.format(longest, style: .lower) == nil)
  }

  /// Numbers of up to 38 digits with zeros in all places, written and read back in each style.
  @Test(arguments: ChineseNumeral.Style.allCases)
  func whatIsWrittenIsReadBack(style: ChineseNumeral.Style) throws {
    var random = RandomText(seed: 7)
    for _ in 0..<3000 {
      let whole = random.number(below: 30)
      let fraction = style == .financial ? random.number(below: 3) : random.number(below: 8)
      var text = random.number(below: 4) == 0 ? "-" : ""
      for _ in 0...whole { text += random.number(below: 3) == 0 ? "\(random.number(below: 10))" : "0" }
      text += "."
      for _ in 0...fraction { text += "\(random.number(below: 10))" }
      if style == .financial {
        text =
          String(text.prefix { $0 != "." }) + ".\(random.number(below: 100) + 100)".replacing(".1", with: ".")
      }
      let number = try #require(Decimal(string: text))
      let written = try #require(ChineseNumeral.format(number, style: style), "\(text)")
      #expect(ChineseNumeral.value(of: written) == number, "\(text): \(written)")
    }
  }
}
