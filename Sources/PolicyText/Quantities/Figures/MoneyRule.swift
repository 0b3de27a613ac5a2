#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// 102.4亿元, 3亿美元, ¥3000, 三十四块五, 5元6角, 50元/吨. Currencies by their codes of ISO 4217.
struct MoneyRule: AmountRule {
  func amount(at index: Int, in text: FigureText) -> Amount? {
    let numeral = text.numerals[index]
    if numeral.forms.contains(.half) || numeral.ratio != nil || numeral.perPower != nil { return nil }
    let at = text.unitStart(of: numeral)
    let prefix = prefix(before: numeral.range.lowerBound, in: text)
    let start = prefix?.start ?? numeral.range.lowerBound
    if let rate = text.hit(text.vocabulary.rate, at: at) {
      return Amount(kind: .money, range: start..<Int(rate.end), numeral: numeral, unit: text.name(of: rate))
    }
    guard let unit = unit(at: at, in: text) else {
      return prefix.map {
        Amount(kind: .money, range: start..<numeral.range.upperBound, numeral: numeral, unit: $0.code)
      }
    }
    var amount = Amount(
      kind: .money, range: start..<Int(unit.hit.end), numeral: numeral, unit: unit.code, scale: unit.scale)
    if unit.scale == 0, numeral.vagueness == .exact {
      addSubunits(to: &amount, behindPiece: unit.isPiece, after: index, in: text)
    }
    // 八百块 at the end of a phrase is money; 八百块展板 are pieces.
    if unit.isPiece, amount.addend.isZero,
      text.unitClass(at: amount.range.upperBound).intersects([.han, .letter])
    {
      return nil
    }
    return amount
  }

  // MARK: - Units

  private struct MoneyUnit {
    var hit: Hit
    var code: String
    /// The power of ten of a part of the main unit: -1 for 角.
    var scale = 0
    /// 块 alone, which counts pieces too.
    var isPiece = false
  }

  private func unit(at place: Int, in text: FigureText) -> MoneyUnit? {
    guard let hit = text.hit(text.vocabulary.currency, at: place) else { return nil }
    let type = text.scan.type(of: hit)
    if type == "money-prefix", hit.weight < 2 || hit.range.count < 3 { return nil }
    var unit = MoneyUnit(hit: hit, code: text.name(of: hit))
    if type.hasPrefix("money-subunit") {
      if hit.weight == 0 { return nil }
      unit.scale = type.hasSuffix(":0.1") ? -1 : type.hasSuffix(":0.01") ? -2 : -3
      return unit
    }
    if hit.weight == 0 {
      guard text.unit(at: place) == Self.piece, hit.range.count == 1 else { return nil }
      unit.isPiece = true
    }
    if hit.range.count == 1, text.unit(at: place + 1, isOneOf: Self.behindYuanInWords) { return nil }
    return unit
  }

  /// 块
  private static let piece: UInt16 = 0x5757
  /// Characters that make a word with 元 before them: 元旦, 元素.
  private static let behindYuanInWords = UnitSet("旦素宇件老首气勋")

  /// A sign or code of a currency, or 人民币, right before a numeral.
  private func prefix(before place: Int, in text: FigureText) -> (start: Int, code: String)? {
    var end = place
    while end > 0, place - end < 2, text.unitClass(at: end - 1).contains(.space) { end -= 1 }
    if let hit = text.hit(text.vocabulary.currencyPrefix, endingAt: end), hit.weight > 0 {
      let start = Int(hit.start)
      let startsInWord =
        text.unitClass(at: start).contains(.letter) && text.unitClass(at: start - 1).contains(.letter)
      return startsInWord ? nil : (start, text.name(of: hit))
    }
    let start = end - Self.renminbi.count
    return text.match(Self.renminbi, at: start) == end ? (start, "CNY") : nil
  }

  private static let renminbi = Array("人民币".utf16)

  // MARK: - Parts of the main unit

  /// Adds what follows the main unit: 6角三分, the 五 of 三十四块五.
  private func addSubunits(
    to amount: inout Amount, behindPiece: Bool, after index: Int, in text: FigureText
  ) {
    var least = 0
    var next = index + 1
    while next < text.numerals.count, text.numerals[next].range.lowerBound == amount.range.upperBound {
      let numeral = text.numerals[next]
      guard let floor = numeral.value, floor < 100, numeral.forms.isDisjoint(with: [.point, .half]) else {
        return
      }
      let end = numeral.range.upperBound
      if let power = Self.subunits[text.unit(at: end)], power < least {
        least = power
        amount.addend += ExactDecimal.scaled(floor, by: power) ?? 0
        amount.range = amount.range.lowerBound..<end + 1
        if text.unit(at: end + 1) == 0x94B1 { amount.range = amount.range.lowerBound..<end + 2 }  // 钱
      } else if behindPiece, least == 0, numeral.range.count == 1, !isCounted(at: end, in: text) {
        amount.addend += ExactDecimal.scaled(floor, by: -1) ?? 0
        amount.range = amount.range.lowerBound..<end
        return
      } else {
        return
      }
      next += 1
    }
  }

  private func isCounted(at place: Int, in text: FigureText) -> Bool {
    text.hit(text.vocabulary.measureWord, at: place) != nil
  }

  /// 角, 毛, 分, 厘.
  private static let subunits: [UInt16: Int] = [0x89D2: -1, 0x6BDB: -1, 0x5206: -2, 0x5398: -3]
}
