#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// 26年, 三个月, 3至5个工作日, 半年, 三年半, 一个半小时: lengths of time. What is a date was read before.
struct DurationRule: AmountRule {
  func amount(at index: Int, in text: FigureText) -> Amount? {
    let numeral = text.numerals[index]
    if numeral.ratio != nil || numeral.perPower != nil { return nil }
    let start = numeral.range.lowerBound
    let at = text.unitStart(of: numeral)
    if numeral.isSingle, numeral.floor == 1, text.unit(at: start - 1, isOneOf: Self.beforeOneYear) {
      return nil
    }
    if numeral.forms.contains(.half) {
      guard !text.unit(at: start - 1, isOneOf: Self.beforeHalfInWords) else { return nil }
    } else if text.match(Self.oneAndHalf, at: at) != nil,
      let unit = unit(at: at + 2, of: numeral, admitsMonth: true, in: text)
    {
      // 一个半月
      return amount(numeral, unit, end: Int(unit.end), addsHalf: true, in: text)
    }
    guard let unit = unit(at: at, of: numeral, in: text), !isAge(numeral, unit, in: text) else { return nil }
    let half = numeral.forms.contains(.half) ? nil : text.halfEnd(at: Int(unit.end))
    return amount(numeral, unit, end: half ?? Int(unit.end), addsHalf: half != nil, in: text)
  }

  /// 百年老店, 千年古城: an age that nobody counted.
  private func isAge(_ numeral: Numeral, _ unit: Hit, in text: FigureText) -> Bool {
    numeral.forms.contains(.bareMagnitude) && numeral.range.count == 1 && numeral.vagueness == .exact
      && text.unit(at: numeral.range.lowerBound) != Unit.ten && text.unit(at: Int(unit.start)) == 0x5E74
      && !FigureContext.isBounded(before: numeral.range.lowerBound, in: text)
  }

  private func amount(_ numeral: Numeral, _ unit: Hit, end: Int, addsHalf: Bool, in text: FigureText)
    -> Amount
  {
    Amount(
      kind: .duration, range: numeral.range.lowerBound..<end, numeral: numeral, unit: text.name(of: unit),
      addend: addsHalf ? Decimal(sign: .plus, exponent: -1, significand: 5) : 0)
  }

  /// 个半
  private static let oneAndHalf = Array("个半".utf16)
  /// What makes 一年 one certain year: 新的一年, 这一年.
  private static let beforeOneYear: UnitSet = "的这那每某同上下后又另头首全"
  /// 上半年 and 下半年 are dates; 大半年 has no value.
  private static let beforeHalfInWords = UnitSet("上下大小前后多夜月")

  private func unit(
    at place: Int, of numeral: Numeral, admitsMonth: Bool = false, in text: FigureText
  ) -> Hit? {
    guard let hit = text.hit(text.vocabulary.durationUnit, at: place), hit.weight > 0 else { return nil }
    let first = text.unit(at: place)
    if hit.range.count == 1 {
      if text.unit(at: Int(hit.end), isOneOf: Self.behindUnitInWords[first] ?? "") { return nil }
      if Self.dateUnits.contains(first), !admitsMonth { return nil }
    }
    if hit.weight < 2, first < 0x80, text.unitClass(at: Int(hit.end)).intersects([.letter, .digit]) {
      return nil
    }
    return hit
  }

  /// 月 and 旬, which make a date or an age; a length of time is 个月.
  private static let dateUnits = UnitSet("月旬季")
  /// Characters that make a word with a unit before them: 年轻, 天津, 周边.
  private static let behindUnitInWords: [UInt16: UnitSet] = [
    0x5E74: UnitSet("轻龄货画薪味夜检报会"),  // 年
    0x5929: UnitSet("然下津空地山府河窗"),  // 天
    0x5468: UnitSet("边围口转密"),  // 周
    0x65E5: UnitSet("本报常元产"),  // 日
    0x5C81: UnitSet("月"),  // 岁
  ]
}
