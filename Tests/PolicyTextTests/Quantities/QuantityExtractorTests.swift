import Foundation
import PolicyText
import Testing

struct QuantityExtractorTests {
  private let text = "今年以来，82家企业总投资102.4亿元，同比增长14.2%，居全省第三；去年三季度用电3.5万千瓦时，用了26天。"

  @Test func eachSortStandsAlone() {
    #expect(NumberExtractor().quantities(in: text).map(\.text) == ["82家"])
    #expect(MoneyExtractor().quantities(in: text).map(\.text) == ["102.4亿元"])
    #expect(PercentageExtractor().quantities(in: text).map(\.text) == ["14.2%"])
    #expect(OrdinalExtractor().quantities(in: text).map(\.text) == ["第三"])
    #expect(MeasureExtractor().quantities(in: text).map(\.text) == ["3.5万千瓦时"])
    #expect(DurationExtractor().quantities(in: text).map(\.text) == ["26天"])
    #expect(DateExtractor().quantities(in: text).map(\.text) == ["三季度"])
    #expect(RatioExtractor().quantities(in: "翻两番，占三分之一").map(\.text) == ["翻两番", "三分之一"])
  }

  @Test func relativeDatesAreMarkedOnDemand() throws {
    let marked = QuantityExtractor(kinds: [.date], relativeDates: .marked).quantities(in: text)
    #expect(marked.map(\.text) == ["今年以来", "去年", "三季度"])
    #expect(marked.map(\.isRelative) == [true, true, false])
    let day = try #require(CalendarDay("2025-06-05"))
    let resolved = QuantityExtractor(kinds: [.date], relativeDates: .resolved(day)).quantities(in: text)
    #expect(resolved.map(\.text) == ["今年以来", "去年三季度"])
    #expect(resolved.map { $0.value?.description } == ["2025-01-01/2025-06-05", "2024-Q3"])
  }

  @Test(arguments: [
    ("昨天", "2024-02-29"), ("明天", "2024-03-02"), ("上月", "2024-02"), ("上季度", "2023-Q4"), ("前年", "2022"),
    ("去年同期", "2023-01-01/2023-03-01"), ("截至目前", "2024-03-01"), ("今年4月", "2024-04"), ("年底", "2024-12"),
  ])
  func relativeDatesAreResolved(word: String, value: String) throws {
    let day = try #require(CalendarDay("2024-03-01"))
    let dates = QuantityExtractor(kinds: [.date], relativeDates: .resolved(day)).quantities(in: word)
    #expect(dates.map(\.text) == [word])
    #expect(dates.first?.value?.description == value)
  }

  @Test func daysAreChecked() {
    #expect(CalendarDay("2023-02-29") == nil)
    #expect(CalendarDay("2023-2-1") == nil)
    #expect(CalendarDay("2024-02-29")?.day == 29)
  }

  @Test func quantitiesAreCodable() throws {
    let figures = QuantityExtractor().quantities(in: text + "约5%—6%，三分之一")
    let coded = try JSONDecoder().decode([Quantity].self, from: JSONEncoder().encode(figures))
    #expect(coded == figures)
  }

  @Test func columnsOfAPageAreBridged() {
    let figures = QuantityExtractor().quantities(in: "数据总量从年初的部分部门的共享平台归集目录约有13.5亿\n\n条，增长180%。")
    #expect(figures.map { $0.value?.description } == ["1350000000", "180"])
  }
}
