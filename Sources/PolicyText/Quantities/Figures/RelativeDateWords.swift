/// The words that tell a date from the text's own day, and what they mean seen from a day.
enum RelativeDateWords {
  /// What a word means.
  enum Meaning: Sendable {
    /// A year, so many after the day's.
    case year(Int)
    /// A quarter.
    case quarter(Int)
    /// A month.
    case month(Int)
    /// A day.
    case day(Int)
    /// From the beginning of a year (so many after the day's) to the same day of it.
    case sinceYear(Int)
    /// From the beginning of the month to the day.
    case sinceMonth
    /// The beginning or the end of a year: a month of it.
    case monthOfYear(year: Int, month: Int)
    /// Not to be told from the day alone: 近日, 同期.
    case open
  }

  /// A word and what it means.
  private struct Entry: Sendable {
    var units: [UInt16]
    var meaning: Meaning
  }

  private static func entry(_ word: String, _ meaning: Meaning) -> Entry {
    Entry(units: UnitFolding.fold(word), meaning: meaning)
  }

  private static let entries: [Entry] = [
    entry("今年", .year(0)), entry("本年", .year(0)), entry("本年度", .year(0)), entry("当年", .open),
    entry("去年", .year(-1)), entry("上年", .year(-1)), entry("上年度", .year(-1)), entry("前年", .year(-2)),
    entry("明年", .year(1)), entry("次年", .open), entry("后年", .year(2)),
    entry("今年以来", .sinceYear(0)), entry("年初以来", .sinceYear(0)),
    entry("去年同期", .sinceYear(-1)), entry("上年同期", .sinceYear(-1)), entry("同期", .open),
    entry("本季度", .quarter(0)), entry("上季度", .quarter(-1)), entry("下季度", .quarter(1)),
    entry("本月", .month(0)), entry("当月", .open), entry("上月", .month(-1)), entry("上个月", .month(-1)),
    entry("下月", .month(1)), entry("下个月", .month(1)), entry("本月以来", .sinceMonth),
    entry("今天", .day(0)), entry("今日", .day(0)), entry("昨天", .day(-1)), entry("昨日", .day(-1)),
    entry("明天", .day(1)), entry("明日", .day(1)), entry("前天", .day(-2)), entry("后天", .day(2)),
    entry("截至目前", .day(0)), entry("截止目前", .day(0)), entry("目前", .day(0)), entry("当前", .day(0)),
    entry("到目前为止", .day(0)), entry("迄今", .day(0)), entry("至今", .day(0)),
    entry("年初", .monthOfYear(year: 0, month: 1)), entry("今年年初", .monthOfYear(year: 0, month: 1)),
    entry("今年初", .monthOfYear(year: 0, month: 1)), entry("年底", .monthOfYear(year: 0, month: 12)),
    entry("年末", .monthOfYear(year: 0, month: 12)), entry("今年底", .monthOfYear(year: 0, month: 12)),
    entry("今年年底", .monthOfYear(year: 0, month: 12)), entry("去年底", .monthOfYear(year: -1, month: 12)),
    entry("去年年底", .monthOfYear(year: -1, month: 12)), entry("上年末", .monthOfYear(year: -1, month: 12)),
    entry("近日", .open), entry("日前", .open), entry("近期", .open), entry("近年来", .open), entry("近年", .open),
  ]

  private static let byFirstUnit: [UInt16: [Entry]] = {
    var table: [UInt16: [Entry]] = [:]
    for entry in entries { if let first = entry.units.first { table[first, default: []].append(entry) } }
    for key in table.keys { table[key]?.sort { $0.units.count > $1.units.count } }
    return table
  }()

  /// Characters before 年初, 年底 and 年末 that say which year's they are: 2025年底, 明年初.
  private static let yearsBefore = UnitSet("0123456789〇零一二三四五六七八九今去明前后上本当每同")

  /// The dates of a text that are told so, in order, without overlaps.
  ///
  /// - Complexity: O(n).
  static func figures(in text: FigureText, _ dates: RelativeDates) -> [FigureMatch] {
    if dates == .ignored { return [] }
    let units = text.scan.text.units
    var figures: [FigureMatch] = []
    var at = 0
    while at < units.count {
      guard let entries = byFirstUnit[units[at]],
        let entry = entries.first(where: { text.match($0.units, at: at) != nil }),
        units[at] != 0x5E74 || !yearsBefore.contains(text.unit(at: at - 1)),
        !text.isCovered(at..<at + entry.units.count)
      else {
        at += 1
        continue
      }
      let range = at..<at + entry.units.count
      var figure = FigureMatch(range: range, kind: .date, isRelative: true)
      if case .resolved(let day) = dates {
        figure.value = value(of: entry.meaning, from: day).map { .date($0) }
      }
      figures.append(figure)
      at = range.upperBound
    }
    return figures
  }

  /// What a word means seen from a day, in ISO 8601.
  private static func value(of meaning: Meaning, from day: CalendarDay) -> String? {
    switch meaning {
    case .year(let years): return PartialDate(year: day.year + years).text
    case .quarter(let quarters):
      let quarter = day.year * 4 + (day.month - 1) / 3 + quarters
      return PartialDate(year: quarter / 4, quarter: quarter % 4 + 1).text
    case .month(let months):
      let month = day.year * 12 + day.month - 1 + months
      return PartialDate(year: month / 12, month: month % 12 + 1).text
    case .day(let days):
      let day = day.advanced(by: days)
      return PartialDate(year: day.year, month: day.month, day: day.day).text
    case .sinceYear(let years):
      let year = day.year + years
      let first = PartialDate(year: year, month: 1, day: 1).text
      return first + "/" + PartialDate(year: year, month: day.month, day: day.day).text
    case .sinceMonth:
      let first = PartialDate(year: day.year, month: day.month, day: 1).text
      return first + "/" + PartialDate(year: day.year, month: day.month, day: day.day).text
    case .monthOfYear(let years, let month): return PartialDate(year: day.year + years, month: month).text
    case .open: return nil
    }
  }

  /// The year that a word names, seen from a day; nil for other words.
  static func year(of figure: FigureMatch) -> String? {
    guard case .date(let text)? = figure.value, text.utf8.count == 4 else { return nil }
    return text
  }
}
