#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension NumeralReader {
  /// A number in Arabic digits.
  struct Arabic {
    var end: Int
    var value: Decimal?
    /// Digits before the point.
    var digitCount = 0
    /// The power of ten of the last digit that is not 0.
    var place = 0
    var hasPoint = false
    var isGrouped = false
    /// Whether it is a chain of numbers with points (1.2.3), which has no value.
    var isChain = false
  }

  /// Reads the Arabic number at a place: digits, groups of three (1,403 and 1 403), a point.
  func arabic(at start: Int) -> Arabic? {
    var digits: [UInt8] = []
    var at = start
    func readDigits(upTo most: Int = .max) -> Int {
      let from = at
      while at < units.count, at - from < most, signKind(at: at) == .arabic {
        digits.append(UInt8(units[at] - 0x30))
        at += 1
      }
      return at - from
    }
    var arabic = Arabic(end: start)
    arabic.digitCount = readDigits()
    if arabic.digitCount == 0 {
      let isPoint = options.contains(.powers) && unit(at: at) == Unit.dot && signKind(at: at + 1) == .arabic
      let before = unit(at: start - 1)
      if !isPoint || before == Unit.dot || UnitClass.of(before).intersects([.digit, .letter]) { return nil }
    } else if (1...3).contains(arabic.digitCount), units[start] != 0x30 {
      for _ in 0..<groups(at: at) {
        at += 1
        arabic.digitCount += readDigits(upTo: 3)
        arabic.isGrouped = true
      }
    }
    var exponent = 0
    if unit(at: at) == Unit.dot, signKind(at: at + 1) == .arabic {
      at += 1
      exponent = -readDigits()
      arabic.hasPoint = true
      while unit(at: at) == Unit.dot, signKind(at: at + 1) == .arabic {
        arabic.isChain = true
        at += 1
        _ = readDigits()
      }
    }
    arabic.end = at
    arabic.place = exponent + digits.reversed().prefix { $0 == 0 }.count
    if !arabic.isChain { arabic.value = ExactDecimal.value(digits: digits, exponent: exponent) }
    return arabic
  }

  /// How many groups of exactly three digits stand at a place, each behind a comma or each behind a blank.
  /// Numbers in the columns of a table have blanks between them too, so that there no further number may
  /// follow.
  private func groups(at place: Int) -> Int {
    let mark = unit(at: place)
    guard mark == Unit.comma || mark == Unit.space else { return 0 }
    var count = 0
    var at = place
    while unit(at: at) == mark, isThreeDigits(at: at + 1), mark == Unit.comma || count < Self.mostBlankGroups
    {
      count += 1
      at += 4
    }
    if mark == Unit.comma { return count }
    let isTable = unit(at: at) == Unit.space && signKind(at: skippingBlanks(from: at)) == .arabic
    return isTable || unit(at: at) == Unit.slash ? 0 : count
  }

  private static let mostBlankGroups = 12

  private func isThreeDigits(at place: Int) -> Bool {
    for i in 0..<3 where signKind(at: place + i) != .arabic { return false }
    return signKind(at: place + 3) != .arabic
  }

  /// Reads what multiplies a number in Arabic digits: e and ^ with an exponent, or a letter (40k).
  func readPower(of numeral: inout Numeral) {
    guard numeral.forms.contains(.arabic), numeral.vagueness == .exact, let base = numeral.floor else {
      return
    }
    let at = numeral.range.upperBound
    let letter = unit(at: at)
    if letter == Unit.caret || letter | 0x20 == 0x65, let (exponent, end) = exponent(at: at + 1) {
      let value =
        letter == Unit.caret
        ? ExactDecimal.power(base, exponent) : ExactDecimal.scaled(base, by: exponent)
      numeral.extend(to: end, value: value)
      return
    }
    let place = nextPart(from: at)
    if let power = Self.letterPowers[unit(at: place) | 0x20],
      !UnitClass.of(unit(at: place + 1)).intersects([.letter, .digit])
    {
      numeral.extend(to: place + 1, value: ExactDecimal.scaled(base, by: power))
    }
  }

  /// The exponent at a place, signs included.
  private func exponent(at start: Int) -> (Int, end: Int)? {
    var at = start
    var isNegative = false
    while unit(at: at) == Unit.minus || unit(at: at) == Unit.plus {
      if units[at] == Unit.minus { isNegative.toggle() }
      at += 1
    }
    let digits = at
    var value = 0
    while signKind(at: at) == .arabic {
      value = min(value * 10 + Int(units[at] - 0x30), 1000)
      at += 1
    }
    return at > digits ? (isNegative ? -value : value, at) : nil
  }

  /// Letters that stand for magnitudes: k, m, g, b, t.
  private static let letterPowers: [UInt16: Int] = [0x6B: 3, 0x6D: 6, 0x67: 9, 0x62: 9, 0x74: 12]
}

extension Numeral {
  /// Takes in what multiplies the number.
  fileprivate mutating func extend(to end: Int, value: Decimal?) {
    range = range.lowerBound..<end
    digits = digits.lowerBound..<end
    floor = value
    forms.insert(.power)
  }
}
