/// What is done with dates that are told from the text's own day: 去年, 今年以来, 截至目前.
public enum RelativeDates: Hashable, Sendable {
  /// They are no figures.
  case ignored
  /// They are figures of kind `date` without a value.
  case marked
  /// They are figures of kind `date`, with the value that they have seen from a day.
  case resolved(CalendarDay)
}

/// A day of the calendar.
public struct CalendarDay: Hashable, Sendable, Codable, Comparable {
  /// The year.
  public let year: Int
  /// The month, from 1 to 12.
  public let month: Int
  /// The day of the month, from 1 to 31.
  public let day: Int

  /// Makes a day; nil if the Gregorian calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads a day in ISO 8601: `2025-06-05`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard parts.map(\.utf8.count) == [4, 2, 2], isPlain, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Whether a day lies before another.
  public static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// The day some days later, or earlier.
  func advanced(by days: Int) -> CalendarDay {
    var (year, month, day) = (self.year, self.month, self.day + days)
    while day < 1 {
      month -= 1
      if month < 1 { (year, month) = (year - 1, 12) }
      day += Self.length(ofMonth: month, in: year)
    }
    while day > Self.length(ofMonth: month, in: year) {
      day -= Self.length(ofMonth: month, in: year)
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return CalendarDay(year: year, month: month, day: day) ?? self
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
