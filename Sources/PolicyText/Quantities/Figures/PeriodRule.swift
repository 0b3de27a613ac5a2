#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// “十四五”, 第十四个五年规划, 20世纪90年代, 21世纪: plan periods, decades and centuries, as first and last year.
struct PeriodRule {
  func figure(at index: Int, in text: FigureText) -> FigureMatch? {
    let numeral = text.numerals[index]
    if let plan = plan(at: numeral.range.lowerBound, in: text) { return plan }
    if let plan = fiveYears(at: index, in: text) { return plan }
    return century(at: index, in: text)
      ?? decade(numeral, start: numeral.range.lowerBound, base: nil, in: text)
  }

  // MARK: - Plans

  /// 十四五, 八五: the number of the plan and 五. Without quote marks a word of the plan must follow.
  private func plan(at start: Int, in text: FigureText) -> FigureMatch? {
    var at = start
    var number = 0
    if text.unit(at: at) == Unit.ten {
      number = 10
      at += 1
    } else if text.unit(at: at) == 0x4E8C, text.unit(at: at + 1) == Unit.ten {  // 二十
      number = 20
      at += 2
    }
    let sign = NumeralSign.of(text.unit(at: at))
    if sign.kind == .han, sign.value > 0, text.unit(at: at) != Unit.liang {
      let isBareTen = number == 10 && sign.value == 5 && NumeralSign.of(text.unit(at: at + 1)).kind != .han
      if !isBareTen {
        number += sign.value
        at += 1
      }
    }
    guard number >= 1, text.unit(at: at) == Self.five, NumeralSign.of(text.unit(at: at + 1)).kind == .none
    else {
      return nil
    }
    let end = at + 1
    if !text.unitClass(at: start - 1).contains(.opener) || !text.unitClass(at: end).contains(.closer) {
      let isNamed =
        number > 10 && text.hit(text.vocabulary.measureWord, at: end) == nil
        && text.hit(text.vocabulary.durationUnit, at: end) == nil
      guard text.unit(at: start - 1) != Unit.ordinal,
        Self.wordsOfPlans.contains(where: { text.match($0, at: end) != nil }) || isNamed
      else { return nil }
    }
    return Self.years(of: number, range: start..<end)
  }

  /// 五
  private static let five: UInt16 = 0x4E94
  private static let wordsOfPlans = ["时期", "期间", "规划", "计划", "以来", "末", "初", "开局", "收官", "”"].map {
    Array($0.utf16)
  }

  /// 第十四个五年规划
  private func fiveYears(at index: Int, in text: FigureText) -> FigureMatch? {
    let numeral = text.numerals[index]
    let start = numeral.range.lowerBound - 1
    guard text.unit(at: start) == Unit.ordinal, let value = numeral.value,
      let end = Self.fiveYearPlans.compactMap({ text.match($0, at: numeral.range.upperBound) }).first
    else { return nil }
    return Self.years(of: value.wholeNumber, range: start..<end)
  }

  private static let fiveYearPlans = ["个五年规划", "个五年计划"].map { Array($0.utf16) }

  /// The years of the plan of a number. The third began in 1966, after three years of adjustment.
  private static func years(of number: Int, range: Range<Int>) -> FigureMatch? {
    guard (1...30).contains(number) else { return nil }
    let first = number < 3 ? 1953 + 5 * (number - 1) : 1966 + 5 * (number - 3)
    return figure(range, first, first + 4)
  }

  private static func figure(_ range: Range<Int>, _ first: Int, _ last: Int) -> FigureMatch {
    FigureMatch(range: range, kind: .period, value: .date("\(year(first))/\(year(last))"))
  }

  /// A year as ISO 8601 has it, in four digits.
  private static func year(_ number: Int) -> String { number < 1000 ? "0\(number)" : "\(number)" }

  // MARK: - Centuries and decades

  private static let centuries = Array("世纪".utf16)
  private static let decades = Array("年代".utf16)

  /// 21世纪, 20世纪90年代.
  private func century(at index: Int, in text: FigureText) -> FigureMatch? {
    let numeral = text.numerals[index]
    guard let end = text.match(Self.centuries, at: numeral.range.upperBound),
      let value = numeral.value, value.isWhole, value >= 10, value <= 22
    else { return nil }
    let first = (value.wholeNumber - 1) * 100
    if let next = text.numeral(at: end, after: index) {
      let start = numeral.range.lowerBound
      if let decade = decade(text.numerals[next], start: start, base: first, in: text) { return decade }
    }
    return Self.figure(numeral.range.lowerBound..<end, first + 1, first + 100)
  }

  /// 90年代, 八十年代.
  private func decade(_ numeral: Numeral, start: Int, base: Int?, in text: FigureText) -> FigureMatch? {
    guard let end = text.match(Self.decades, at: numeral.range.upperBound),
      let value = numeral.value, value.isWhole, value < 100, value.exponent > 0 || value.isZero
    else { return nil }
    let tens = value.wholeNumber
    let first = (base ?? (tens >= 30 ? 1900 : 2000)) + tens
    return Self.figure(start..<end, first, first + 9)
  }
}
