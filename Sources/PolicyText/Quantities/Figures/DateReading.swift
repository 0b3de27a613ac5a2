#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A date as it is read, part by part, with the second date of a span behind it.
struct DateReading {
  let text: FigureText
  /// The numeral that is read next.
  private var index: Int
  private let first: Int
  private var end: Int

  /// One end of a span.
  private struct Side {
    var date = PartialDate()
    var last: PartialDate.Part?
    var end = 0
    /// A number whose part is told only behind it: the 1 of 1—11月.
    var open: Int?
    /// Where the reading goes on.
    var next = 0
    /// 前三季度, 前两个月: from the first on.
    var isFromFirst = false
  }

  init(text: FigureText, index: Int) {
    self.text = text
    self.index = index
    first = index
    end = text.numerals[index].range.lowerBound
  }

  mutating func read() -> (Range<Int>, String)? {
    let start = startOfDate
    guard let left = side(at: text.numerals[first].range.lowerBound, index: first) else { return nil }
    if left.isFromFirst || left.date.half != nil { return (start..<left.end, value(of: left)) }
    if let connector = text.connectorEnd(at: left.end),
      !text.isChange(from: start, connector: left.end),
      let right = side(at: connector, index: left.next), right.open == nil, let span = join(left, right)
    {
      return (start..<right.end, span)
    }
    guard left.open == nil, left.last != nil, isDate(left) else { return nil }
    return (start..<left.end, value(of: left))
  }

  /// Before the first numeral may stand 前 or 第 (前三季度, 第一季度).
  private var startOfDate: Int {
    let start = text.numerals[first].range.lowerBound
    let before = text.unit(at: start - 1)
    if before == 0x524D || before == Unit.ordinal || (text.numerals[first].forms.contains(.half)) {
      return start - 1
    }
    return start
  }

  // MARK: - One end

  /// Reads the parts of a date from a place on.
  private func side(at start: Int, index: Int) -> Side? {
    var side = Side()
    side.next = index
    var at = start
    side.end = start
    while true {
      guard let next = numeral(at: at, from: side.next) else { break }
      let numeral = text.numerals[next]
      if let half = half(numeral), side.last == nil || side.last == .year {
        side.date.half = half.number
        side.last = .half
        side.end = half.end
        side.next = next + 1
        return side
      }
      let isFromFirst = text.unit(at: numeral.range.lowerBound - 1) == 0x524D && isTop(numeral, next)
      guard let (part, end) = part(at: text.unitStart(of: numeral), isFromFirst: isFromFirst) else {
        // A number without its part counts only before a connector.
        if side.last != .day, text.connectorEnd(at: numeral.range.upperBound) != nil,
          let number = wholeNumber(numeral)
        {
          side.open = number
          side.end = numeral.range.upperBound
          side.next = next + 1
          return side
        }
        break
      }
      guard let number = wholeNumber(numeral) else { break }
      guard isNext(part, after: side.last), let value = valid(number, part, numeral, end: end) else { break }
      if numeral.range.lowerBound > at, text.unit(at: numeral.range.lowerBound - 1) == Unit.ordinal,
        part != .quarter
      {
        break
      }
      side.date[part] = value
      side.last = part
      side.end = end
      side.next = next + 1
      if isFromFirst {
        side.isFromFirst = true
        return side
      }
      at = numeral.forms.contains(.arabic) ? text.reader.skippingBlanks(from: end) : end
    }
    return side.last == nil ? nil : side
  }

  /// The numeral at a place, or behind 前, 第, 上 or 下 there.
  private func numeral(at place: Int, from next: Int) -> Int? {
    guard next < text.numerals.count else { return nil }
    let start = text.numerals[next].range.lowerBound
    if start == place { return next }
    guard start == place + 1, [0x524D, Unit.ordinal, 0x4E0A, 0x4E0B].contains(text.unit(at: place)) else {
      return nil
    }
    return next
  }

  private func wholeNumber(_ numeral: Numeral) -> Int? {
    if numeral.forms == .arabic, numeral.vagueness == .exact, numeral.range.count <= Self.fewDigits {
      let number = numeral.range.reduce(0) { $0 * 10 + NumeralSign.of(text.unit(at: $1)).value }
      return number >= 1 && number < 3000 ? number : nil
    }
    guard let value = numeral.value, value.isWhole, value >= 1, value < 3000,
      numeral.forms.isDisjoint(with: [.signed, .half, .point, .grouped, .bareMagnitude])
        || numeral.range.count == 1
    else { return nil }
    return value.wholeNumber
  }

  /// So many digits are taken as they stand, which costs less than to compare exact values.
  private static let fewDigits = 9

  private func isTop(_ numeral: Numeral, _ index: Int) -> Bool {
    index != first || !Self.beforeTop.contains(text.unit(at: numeral.range.lowerBound - 2))
  }

  /// Characters that make a word with 前 behind them: 目前, 提前.
  private static let beforeTop = UnitSet("目此以之提当先日午面会赛史生空超从眼")

  /// 上半年, 下半年, 上半月.
  private func half(_ numeral: Numeral) -> (number: Int, end: Int)? {
    guard numeral.forms.contains(.half), text.unit(at: numeral.range.upperBound) == 0x5E74 else { return nil }
    switch text.unit(at: numeral.range.lowerBound - 1) {
    case 0x4E0A: return (1, numeral.range.upperBound + 1)
    case 0x4E0B: return (2, numeral.range.upperBound + 1)
    default: return nil
    }
  }

  /// The part of a date that the unit at a place tells, and where the unit ends.
  private func part(at place: Int, isFromFirst: Bool) -> (PartialDate.Part, end: Int)? {
    switch text.unit(at: place) {
    case 0x5E74:  // 年
      return isFromFirst ? nil : (.year, text.unit(at: place + 1) == 0x5EA6 ? place + 2 : place + 1)
    case 0x5B66 where text.unit(at: place + 1) == 0x5E74:  // 2025—2026学年
      return isFromFirst ? nil : (.year, text.unit(at: place + 2) == 0x5EA6 ? place + 3 : place + 2)
    case 0x6708:  // 月
      return (.month, text.unit(at: place + 1) == 0x4EFD ? place + 2 : place + 1)
    case 0x65E5: return isFromFirst ? nil : (.day, place + 1)  // 日
    case 0x53F7: return isFromFirst ? nil : (.day, place + 1)  // 号
    case 0x5B63 where text.unit(at: place + 1) == 0x5EA6:  // 季度
      return (.quarter, place + 2)
    case 0x4E2A where isFromFirst:  // 前两个月, 前三个季度
      if text.unit(at: place + 1) == 0x6708 { return (.month, place + 2) }
      return text.unit(at: place + 1) == 0x5B63 && text.unit(at: place + 2) == 0x5EA6
        ? (.quarter, place + 3) : nil
    default: return nil
    }
  }

  /// Whether a part can stand behind another.
  private func isNext(_ part: PartialDate.Part, after last: PartialDate.Part?) -> Bool {
    switch last {
    case nil: true
    case .year: part == .month || part == .quarter
    case .month: part == .day
    default: false
    }
  }

  /// The number as the part; a year of two digits only before a month (21年1月).
  private func valid(_ number: Int, _ part: PartialDate.Part, _ numeral: Numeral, end: Int) -> Int? {
    if part == .year {
      if numeral.digitCount == 4 { return PartialDate.admits(number, as: .year) ? number : nil }
      let isShort = numeral.digitCount == 2 && numeral.forms.contains(.arabic)
      guard isShort, isFollowedByMonth(end) || isApostrophe(before: numeral) else { return nil }
      return number < 50 ? 2000 + number : 1900 + number
    }
    return PartialDate.admits(number, as: part) ? number : nil
  }

  private func isApostrophe(before numeral: Numeral) -> Bool {
    [0x2019, 0x27].contains(text.unit(at: numeral.range.lowerBound - 1))
  }

  private func isFollowedByMonth(_ place: Int) -> Bool {
    var at = text.reader.skippingBlanks(from: place)
    let start = at
    while at < start + 2, text.unitClass(at: at).contains(.digit) { at += 1 }
    return at > start && text.unit(at: at) == 0x6708
  }

  // MARK: - Both ends

  /// The span from one date to another, if they are of one kind.
  private func join(_ left: Side, _ right: Side) -> String? {
    var from = left.date
    guard let last = right.last else { return nil }
    if let open = left.open {
      let greatest: PartialDate.Part
      switch left.last {
      case nil:
        greatest =
          right.date.year != nil
          ? .year
          : right.date.quarter != nil
            ? .quarter
            : right.date.month != nil ? .month : .day
      case .year: greatest = right.date.quarter != nil ? .quarter : .month
      default: greatest = .day
      }
      guard right.date[greatest] != nil, right.date.year == nil || greatest == .year,
        PartialDate.admits(open, as: greatest)
      else { return nil }
      from[greatest] = open
    } else if let part = left.last {
      guard part == last || part == .month && last == .day && right.date.month != nil else { return nil }
    }
    var to = right.date
    to.inherit(from: from)
    return from.text + "/" + to.text
  }

  private func value(of side: Side) -> String {
    guard side.isFromFirst, let last = side.last else { return side.date.text }
    var from = side.date
    from[last] = 1
    return from.text + "/" + side.date.text
  }

  /// Whether the words before a day say that it is a length of time: 延长10日, 不少于30日.
  private func lasts(_ side: Side) -> Bool {
    let start = text.numerals[first].range.lowerBound
    return text.unit(at: start - 1, isOneOf: Self.beforeLengths)
      || FigureContext.isBounded(before: start, in: text)
  }

  /// Characters before a length of time.
  private static let beforeLengths = UnitSet("长满达逾足历时共隔每各")

  /// Whether a date by itself is one: 10日内 and 3个号 are none.
  private func isDate(_ side: Side) -> Bool {
    guard side.date.day != nil, side.date.month == nil else { return true }
    if text.unit(at: side.end - 1) == 0x53F7 { return false }
    if lasts(side) || side.date.day == 1 && text.numerals[first].isSingle { return false }
    let behind = text.unit(at: side.end)
    if behind == 0x5185 || behind == 0x5DE6 { return false }  // 内 左
    if behind == 0x4EE5 || behind == 0x4E4B {
      return text.unit(at: side.end + 1) != 0x5185 && text.unit(at: side.end + 1) != 0x4E0A
        && text.unit(at: side.end + 1) != 0x4E0B
    }
    if behind == 0x62A5 { return text.unit(at: side.end + 1) == 0x9053 }  // 日报 is a paper, 5日报道 is none
    return !"游历程常元龄均".utf16.contains(behind)
  }
}
