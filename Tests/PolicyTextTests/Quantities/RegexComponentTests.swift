import Foundation
import PolicyText
import RegexBuilder
import Testing

struct RegexComponentTests {
  @Test func percentageInARegex() throws {
    let growth = Regex {
      "增长"
      Capture { .chinesePercentage }
    }
    let text = "全区规模工业增加值同比增长百分之十四点二。"
    let match = try #require(text.firstMatch(of: growth))
    #expect(match.output.1.value?.description == "14.2")
    #expect(match.output.1.text == "百分之十四点二")
    #expect(text[match.output.1.span] == "百分之十四点二")
  }

  @Test func numberInARegex() throws {
    let count = Regex {
      "企业"
      Capture { .chineseNumber }
      "家"
    }
    #expect(try #require("新增企业两千三百五家".firstMatch(of: count)).output.1 == 2350)
    #expect("新增企业十几家".firstMatch(of: count) == nil)
  }

  @Test func moneyAndDatesInARegex() throws {
    let deal = Regex {
      Capture { .chineseDate }
      "签约"
      Capture { .chineseMoney }
    }
    let match = try #require("项目于2025年6月5日签约102.4亿元".firstMatch(of: deal))
    #expect(match.output.1.value?.description == "2025-06-05")
    #expect(match.output.2.value?.description == "10240000000")
    #expect(match.output.2.unit == "CNY")
  }
}
