#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// 2025年2月3日, 6月5日, 1—11月, 上半年, 前三季度, 2024—2026年, 2024-01-05: dates and spans of them, ISO 8601.
struct DateRule {
  func figure(at index: Int, in text: FigureText) -> FigureMatch? {
    if let digits = digital(at: index, in: text) { return digits }
    var reading = DateReading(text: text, index: index)
    guard let (range, value) = reading.read() else { return nil }
    return FigureMatch(range: range, kind: .date, value: .date(value))
  }

  /// 2024-01-05, 2024/1/5, 2024.1.5.
  private func digital(at index: Int, in text: FigureText) -> FigureMatch? {
    let start = text.numerals[index].range.lowerBound
    let units = text.scan.text.units
    var at = start
    func number(_ longest: Int) -> Int? {
      let from = at
      var value = 0
      while at < units.count, at - from <= longest, NumeralSign.of(units[at]).kind == .arabic {
        value = value * 10 + Int(units[at] - 0x30)
        at += 1
      }
      return at > from && at - from <= longest ? value : nil
    }
    guard let year = number(4), (1900...2100).contains(year), at - start == 4,
      [Unit.minus, Unit.slash, Unit.dot].contains(text.unit(at: at)),
      !text.unitClass(at: start - 1).contains(.letter)
    else { return nil }
    let mark = text.unit(at: at)
    at += 1
    guard let month = number(2), PartialDate.admits(month, as: .month), text.unit(at: at) == mark else {
      return nil
    }
    at += 1
    guard let day = number(2), PartialDate.admits(day, as: .day), !text.unitClass(at: at).contains(.digit),
      text.unit(at: at) != mark
    else { return nil }
    let date = PartialDate(year: year, month: month, day: day)
    return FigureMatch(range: start..<at, kind: .date, value: .date(date.text))
  }
}
