// When what the label names was so.
extension StatementLabelReader {
  /// A time within a label that ends in a measure: 园区2025年营业收入.
  func innerTime(_ start: Int, _ end: Int) -> FigureMatch? {
    guard cues.measure(endingAt: end, from: start, scan) != nil else { return nil }
    return (start..<end).dropFirst().lazy.compactMap { times[$0] }.first { time in
      time.range.upperBound < end && !time.isRelative
        && !Self.dated.contains(scan.text.units[time.range.upperBound])
        && !Self.comparing.contains(scan.text.units[time.range.lowerBound - 1])
        && !UnitClass.of(scan.text.units[time.range.lowerBound - 1]).contains(.opener)
    }
  }

  /// A length of time that says when: 近三年, 五年来.
  func span(_ start: Int, _ end: Int) -> Range<Int>? {
    let before = Self.beforeSpans.first { scan.text.units[start..<end].starts(with: $0) }
    guard let length = lengths[start + (before?.count ?? 0)], length.upperBound < end else { return nil }
    let behind = Self.behindSpans.first { scan.text.units[length.upperBound..<end].starts(with: $0) }
    if before == nil && behind == nil { return nil }
    return start..<length.upperBound + (behind?.count ?? 0)
  }

  /// The place behind the day of a holiday: 第二天, 首日.
  func behindDay(_ place: Int, _ end: Int) -> Int {
    guard place < end, Self.days.contains(scan.text.units[place]) else { return place }
    return (place..<min(place + Self.longestHoliday, end)).first { Self.day.contains(scan.text.units[$0]) }
      .map { $0 + 1 } ?? place
  }

  /// A holiday, with the day of it: “五一”假期第二天.
  func holiday(_ start: Int, _ end: Int) -> Range<Int>? {
    guard UnitClass.of(scan.text.units[start]).contains(.opener), let close = scan.marks.partner(of: start),
      close < end, close - start <= Self.longestHoliday,
      let word = Self.holidays.first(where: { scan.text.units[close + 1..<end].starts(with: $0) })
    else { return nil }
    return start..<behindDay(close + 1 + word.count, end)
  }

  /// Whether a time is that of the news and not of what it tells: 3日宣布, 截至目前.
  func isOfTelling(_ time: FigureMatch, _ end: Int) -> Bool {
    let text = scan.string(time.range)
    if ["目前", "如今", "同期", "其间", "近日", "日前", "当前", "现在"].contains(where: text.contains) { return true }
    let behind = scan.text.units[time.range.upperBound..<end]
    return Self.telling.contains { behind.starts(with: $0) }
  }

  func behindTime(_ place: Int, _ end: Int) -> Int {
    for word in Self.behindTimes where scan.text.units[place..<end].starts(with: word) {
      return place + word.count
    }
    return place
  }

  private static let behindTimes = ["以来", "期间", "时期", "年末", "末", "底", "的", "时", "内", "间", "，"].map {
    UnitFolding.fold($0)
  }
  private static let beforeSpans = ["未来", "今后", "过去", "近"].map { UnitFolding.fold($0) }
  private static let behindSpans = ["以来", "来", "间", "里", "内"].map { UnitFolding.fold($0) }
  /// Characters behind a time that is no time of the statement: 2020年以前建成的….
  private static let dated = UnitSet("的以前后度版至到")
  private static let comparing = UnitSet("比较从由自至到与")
  private static let holidays = ["假期", "假日", "小长假", "黄金周"].map { UnitFolding.fold($0) }
  private static let longestHoliday = 6
  private static let day = UnitSet("天日")
  private static let days = UnitSet("首前第后")
}
