import Foundation
import PolicyText
import Testing

struct BareNumeralTests {
  @Test(arguments: [
    ("199个", ["199"]), ("一切", []), ("四川", []), ("这不是五这是二百零一", ["5", "201"]), ("两百点两", ["200", "2"]),
    ("40k", ["40000"]), ("-1.1^--23", ["-8.95430243255237639524614843"]), ("2^-1", ["0.5"]),
    ("0.1^620", []), ("0.1^-620", []),
    ("1, 234, 567.3", ["1", "234", "567.3"]),
    ("十打苹果", ["120"]), ("五百 余万", ["5000000"]), ("一百零几万", ["1000000"]), ("第三", []), ("美味十足", []),
    ("三 百 五 又 三 分之 壹", ["350.33333333333333333333333333333333333"]),
  ])
  func numbers(text: String, values: [String]) {
    let found = BareNumerals(in: text).numbers.map { "\($0.value)" }
    #expect(found.count == values.count)
    for (a, b) in zip(found, values) { #expect(a.hasPrefix(b.prefix(16)) || a == b, "\(text): \(a)") }
  }

  @Test(arguments: [
    ("打对折", ["50"]), ("對折", []), ("7 2 折", ["72"]), ("七成 六", ["76"]), ("十折", []), ("半成", ["5"]),
    ("三成四成", ["30", "40"]), ("三成半成", ["30", "5"]), ("三成五%", ["30", "5"]),
    ("百分之百", ["100"]), ("千分之一百一十一", ["11.1"]), ("二三十个百分点", []), ("15k个百分点", ["15000"]),
    ("5-20%之间", ["20"]), ("http://a.cn/?q=%20and%20b", []), ("－1２２％", ["-122"]),
  ])
  func percentages(text: String, values: [String]) {
    #expect(BareNumerals(in: text).percentages.map { "\($0.value)" } == values)
  }

  @Test func pointsOfPercentageAreTold() {
    #expect(BareNumerals(in: "2个百分点和3%").percentages.map(\.isPercentagePoint) == [true, false])
  }

  @Test func placesAreThoseOfTheText() {
    let text = "第一名，２．５成"
    let numerals = BareNumerals(in: text)
    #expect(numerals.ordinals.map(\.text) == ["第一"])
    #expect(numerals.percentages.map { String(text[$0.span]) } == ["２．５成"])
  }
}
