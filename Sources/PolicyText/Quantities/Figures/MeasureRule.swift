#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// 938.45公顷, 42GWh, 5.7万吨, 610公里: amounts with a unit of measure.
struct MeasureRule: AmountRule {
  func amount(at index: Int, in text: FigureText) -> Amount? {
    let numeral = text.numerals[index]
    if numeral.ratio != nil || numeral.perPower != nil { return nil }
    let at = text.unitStart(of: numeral)
    guard let hit = text.hit(text.vocabulary.unit, at: at), isUnit(hit, of: numeral, in: text) else {
      return nil
    }
    var amount = Amount(
      kind: .measure, range: numeral.range.lowerBound..<Int(hit.end), numeral: numeral,
      unit: text.name(of: hit))
    if !numeral.forms.contains(.half), let end = text.halfEnd(at: Int(hit.end)) {
      amount.addend = ExactDecimal.scaled(5, by: -1) ?? 0
      amount.range = amount.range.lowerBound..<end
    }
    return amount
  }

  private func isUnit(_ hit: Hit, of numeral: Numeral, in text: FigureText) -> Bool {
    let first = text.unit(at: Int(hit.start))
    let behind = Int(hit.end)
    if text.unitClass(at: behind - 1).contains(.letter),
      text.unitClass(at: behind).intersects([.letter, .digit])
    {
      return false
    }
    if first < 0x80 {
      if hit.weight == 2 { return true }
      // A letter alone is a unit only where no word goes on behind it: 250m, not 5G基站.
      return hit.weight == 1 && !Self.lettersOfNames.contains(first)
        && !text.unitClass(at: behind).contains(.han)
    }
    if hit.range.count == 1, text.unit(at: behind, isOneOf: Self.behindUnitInWords[first] ?? "") {
      return false
    }
    if hit.weight > 0 { return true }
    let isLong = numeral.forms.contains(.arabic) || numeral.forms.contains(.magnitude)
    switch first {
    case 0x5EA6: return text.unit(at: behind) == 0x7535  // 度电
    case 0x91CC, 0x4E24, 0x94B1, 0x5C3A, 0x5BF8, 0x4E08: return isLong && !numeral.isSingle  // 里 两 钱 尺 寸 丈
    default: return false
    }
  }

  /// Letters that behind a number rather name something: 5G, 4K.
  private static let lettersOfNames = UnitSet("GTBKCPFDAN")
  /// Characters that make a word with a unit before them: 升级, 克服.
  private static let behindUnitInWords: [UInt16: UnitSet] = [
    0x5347: UnitSet("级学值高至格旗温华起到幅"),  // 升
    0x514B: UnitSet("服隆拉里"),  // 克
    0x7C73: UnitSet("其兰"),  // 米
    0x91CC: UnitSet("面程约"),  // 里
    0x4E24: UnitSet("个家县市省国年岸院会地区级千百万"),  // 两
    0x74E6: UnitSet("斯房"),  // 瓦
    0x5428: UnitSet("位"),  // 吨
  ]
}
