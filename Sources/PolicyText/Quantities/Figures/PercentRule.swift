#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// 14.2%, 3‰, 百分之二十, 千分之三, 三成五, 八折, and differences of them: 2个百分点.
struct PercentRule: AmountRule {
  func amount(at index: Int, in text: FigureText) -> Amount? {
    let numeral = text.numerals[index]
    if numeral.ratio != nil { return nil }
    if let power = numeral.perPower {
      return Amount(kind: .percent, range: numeral.range, numeral: numeral, scale: 2 - power)
    }
    let start = numeral.range.lowerBound
    let at = text.unitStart(of: numeral)
    switch text.unit(at: at) {
    case Unit.percent:
      if text.unitClass(at: at + 1).intersects([.digit, .letter]) { return nil }
      return Amount(kind: .percent, range: start..<at + 1, numeral: numeral)
    case Unit.permille: return Amount(kind: .percent, range: start..<at + 1, numeral: numeral, scale: -1)
    case 0x4E2A, 0x767E:  // 个 百
      let points = text.unit(at: at) == 0x767E ? Self.points : Self.countedPoints
      guard let end = text.match(points, at: at) else { return nil }
      return Amount(kind: .percentagePoint, range: start..<end, numeral: numeral)
    case 0x6210: return share(numeral, at: at, in: text)
    case 0x6298: return fold(numeral, at: at, in: text)
    default: return nil
    }
  }

  private static let points = Array("百分点".utf16)
  private static let countedPoints = Array("个百分点".utf16)

  /// 三成, 三成五, 三成多: tenths.
  private func share(_ numeral: Numeral, at place: Int, in text: FigureText) -> Amount? {
    guard let floor = numeral.floor, floor <= 10, !text.unit(at: place + 1, isOneOf: Self.behindShareInWords)
    else {
      return nil
    }
    var amount = Amount(
      kind: .percent, range: numeral.range.lowerBound..<place + 1, numeral: numeral, scale: 1)
    let sign = NumeralSign.of(text.unit(at: place + 1))
    let isDigitAlone = text.reader.cardinal(at: place + 1)?.isSingle == true
    if sign.kind == .han, sign.value > 0, isDigitAlone, !text.unitClass(at: place + 2).contains(.han) {
      amount.addend = Decimal(sign.value)
    } else if let end = text.halfEnd(at: place + 1) {
      amount.addend = 5
      amount.range = amount.range.lowerBound..<end
      return amount
    } else if text.unit(at: place + 1) == 0x591A {  // 多
      amount.modifier = "多"
    } else {
      return amount
    }
    amount.range = amount.range.lowerBound..<place + 2
    return amount
  }

  /// Characters that make a word with 成 before them: 成为, 成立.
  private static let behindShareInWords = UnitSet("为立功果熟绩长套分就效交批建型渝")

  /// 八折, 七五折: what a price is reduced to, in tenths.
  private func fold(_ numeral: Numeral, at place: Int, in text: FigureText) -> Amount? {
    guard let floor = numeral.floor, floor > 0, numeral.vagueness == .exact || numeral.vagueness == .pair,
      numeral.magnitude == 0, !text.unit(at: place + 1, isOneOf: Self.behindFoldInWords)
    else { return nil }
    if numeral.vagueness == .pair, let upper = numeral.upper, upper != floor + 1 {
      // 三五折 are 35 percent, 七八折 are 70 to 80.
      var digits = numeral
      digits.vagueness = .exact
      digits.floor = floor * 10 + upper
      return Amount(kind: .percent, range: numeral.range.lowerBound..<place + 1, numeral: digits)
    }
    let isTwoDigits = numeral.digitCount == 2 && floor > 10 && floor < 100
    guard floor < 10 || isTwoDigits else { return nil }
    return Amount(
      kind: .percent, range: numeral.range.lowerBound..<place + 1, numeral: numeral,
      scale: isTwoDigits ? 0 : 1)
  }

  /// Characters that make a word with 折 before them: 折叠, 折合.
  private static let behindFoldInWords = UnitSet("叠合算射腾旧中扣返")
}
