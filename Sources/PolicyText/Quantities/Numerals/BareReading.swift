#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Finds numbers, percentages and ordinals in folded text by the conventions of ``BareNumerals``.
struct BareReading {
  /// A numeral, in folded offsets.
  struct Found {
    var range: Range<Int>
    var value: Decimal
    var isPercentagePoint = false
  }

  private let reader: NumeralReader

  init(units: [UInt16]) { reader = NumeralReader(units, options: [.blanks, .powers]) }

  func read() -> (numbers: [Found], percentages: [Found], ordinals: [Found]) {
    var numbers: [Found] = []
    var percentages: [Found] = []
    var ordinals: [Found] = []
    let addresses = WebAddress.ranges(in: reader.units)
    var address = 0
    let numerals = joinedDigits(reader.numerals())
    for (i, numeral) in numerals.enumerated() {
      while address < addresses.count, addresses[address].upperBound <= numeral.range.lowerBound {
        address += 1
      }
      if address < addresses.count, addresses[address].contains(numeral.range.lowerBound) { continue }
      if let percentage = percentage(numeral, after: i > 0 ? numerals[i - 1] : nil) {
        percentages.append(percentage)
      }
      if let ordinal = ordinal(numeral) {
        ordinals.append(ordinal)
      } else if let number = number(numeral) {
        numbers.append(number)
      }
    }
    percentages = merged(percentages, halvings())
    return (numbers, percentages, ordinals)
  }

  /// Takes a digit and a decimal with a blank between them as one number: ６ ５.５.
  private func joinedDigits(_ numerals: [Numeral]) -> [Numeral] {
    var joined: [Numeral] = []
    for numeral in numerals {
      if let last = joined.last, last.forms == .arabic, last.digitCount == 1,
        numeral.forms == [.arabic, .point],
        numeral.digitCount == 1, numeral.range.lowerBound == last.range.upperBound + 1,
        UnitClass.of(reader.units[last.range.upperBound]).contains(.space), let low = numeral.floor
      {
        var whole = numeral
        whole.floor = ExactDecimal.sum(ExactDecimal.scaled(last.floor, by: 1), low)
        whole.range = last.range.lowerBound..<numeral.range.upperBound
        whole.digits = whole.range
        joined[joined.count - 1] = whole
      } else {
        joined.append(numeral)
      }
    }
    return joined
  }

  // MARK: - Numbers and ordinals

  private func number(_ numeral: Numeral) -> Found? {
    guard let floor = numeral.floor, numeral.vagueness != .magnitude else { return nil }
    if UnitClass.of(reader.unit(at: numeral.range.lowerBound - 1)).contains(.letter) { return nil }
    if numeral.perPower != nil { return Found(range: numeral.digits, value: floor) }
    let end = numeral.range.upperBound
    if reader.unit(at: end) == Self.dozen, !Self.behindDozenInWords.contains(reader.unit(at: end + 1)) {
      guard let value = ExactDecimal.product(floor, 12) else { return nil }
      return Found(range: numeral.range.lowerBound..<end + 1, value: value)
    }
    if numeral.forms.contains(.half) || reader.match(Self.ifEver, at: numeral.range.lowerBound) == end {
      return nil
    }
    let needsProof = numeral.isSingle || numeral.forms.contains(.bareMagnitude)
    if needsProof, !SingleDigit.isNumber(numeral.range, in: reader.units) { return nil }
    return Found(range: numeral.range, value: floor)
  }

  /// 万一, a word.
  private static let ifEver = Array("万一".utf16)
  /// 打, a dozen.
  private static let dozen: UInt16 = 0x6253
  /// Characters that make a word with 打 before them: 打造, 打通.
  private static let behindDozenInWords = UnitSet("造击破通开响好赢牢断工卡算扫印")

  private func ordinal(_ numeral: Numeral) -> Found? {
    var at = numeral.range.lowerBound
    while at > 0, UnitClass.of(reader.units[at - 1]).contains(.space) { at -= 1 }
    guard reader.unit(at: at - 1) == Unit.ordinal, let value = numeral.value, numeral.ratio == nil,
      numeral.perPower == nil
    else { return nil }
    return Found(range: at - 1..<numeral.range.upperBound, value: value)
  }

  // MARK: - Percentages

  private func percentage(_ numeral: Numeral, after last: Numeral?) -> Found? {
    let end = numeral.range.upperBound
    if numeral.forms.contains(.half) {
      return share(numeral, value: numeral.floor) ?? fold(numeral, after: nil)
    }
    guard numeral.vagueness != .pair, let floor = numeral.floor, numeral.ratio == nil else {
      return fold(numeral, after: last)
    }
    if let power = numeral.perPower {
      return ExactDecimal.scaled(floor, by: 2 - power).map { Found(range: numeral.range, value: $0) }
    }
    let at = reader.skippingBlanks(from: end)
    if reader.unit(at: at) == Unit.percent {
      let behind = UnitClass.of(reader.unit(at: at + 1))
      if behind.contains(.digit) || behind.contains(.letter) { return nil }
      return Found(range: numeral.range.lowerBound..<at + 1, value: floor)
    }
    if reader.unit(at: at) == Unit.permille {
      return ExactDecimal.scaled(floor, by: -1).map {
        Found(range: numeral.range.lowerBound..<at + 1, value: $0)
      }
    }
    if let points = reader.match(Self.points, at: at, blanks: true) {
      return Found(range: numeral.range.lowerBound..<points, value: floor, isPercentagePoint: true)
    }
    return fold(numeral, after: last) ?? share(numeral, value: floor)
  }

  /// 个百分点
  private static let points = Array("个百分点".utf16)

  /// N成, N成M, 半成: tenths.
  private func share(_ numeral: Numeral, value: Decimal?) -> Found? {
    let at = reader.skippingBlanks(from: numeral.range.upperBound)
    guard reader.unit(at: at) == 0x6210, let value = ExactDecimal.scaled(value, by: 1), value <= 100,
      !"为立功员果本品都熟绩人长套分就效交年".utf16.contains(reader.unit(at: at + 1))
    else { return nil }
    let next = reader.skippingBlanks(from: at + 1)
    let sign = NumeralSign.of(reader.unit(at: next))
    if sign.kind == .half, !beginsShare(behind: next + 1) {
      return Found(range: numeral.range.lowerBound..<next + 1, value: value + 5)
    }
    if sign.kind == .han, sign.value > 0, let digit = reader.cardinal(at: next), digit.isSingle,
      !beginsShare(behind: digit.range.upperBound)
    {
      return Found(range: numeral.range.lowerBound..<next + 1, value: value + Decimal(sign.value))
    }
    return Found(range: numeral.range.lowerBound..<at + 1, value: value)
  }

  /// Whether a numeral that ends here is a percentage by itself: 三成四成 are 30 and 40, not 34.
  private func beginsShare(behind end: Int) -> Bool {
    let at = reader.skippingBlanks(from: end)
    return [0x6210, 0x6298, Unit.percent, Unit.permille].contains(reader.unit(at: at))
      || reader.match(Self.points, at: at, blanks: true) != nil
  }

  /// N折, N点M折, NM折 (七五折), 对折: what a price is reduced to, in tenths.
  private func fold(_ numeral: Numeral, after last: Numeral?) -> Found? {
    let at = reader.skippingBlanks(from: numeral.range.upperBound)
    guard reader.unit(at: at) == 0x6298, let floor = numeral.floor, floor > 0 else { return nil }
    var start = numeral.range.lowerBound
    var value = floor
    switch numeral.forms.subtracting(.financial) {
    case [.arabic], [.han], [.arabic, .point], [.han, .point], [.han, .positional], [.han, .half]: break
    default: return nil
    }
    if numeral.vagueness == .pair, let upper = numeral.upper {
      value = floor * 10 + upper
    } else if floor < 10 {
      value = floor * 10
      if let last, last.digitCount == 1, last.forms == numeral.forms, let tens = last.floor,
        last.range.upperBound < start, reader.skippingBlanks(from: last.range.upperBound) == start
      {
        start = last.range.lowerBound
        value = tens * 10 + floor
      }
    } else if numeral.digitCount != 2 || numeral.forms == .arabic && floor == 10 {
      return nil
    }
    return Found(range: start..<at + 1, value: value)
  }

  /// 对折 behind 打: half the price.
  private func halvings() -> [Found] {
    var found: [Found] = []
    for (i, unit) in reader.units.enumerated() where unit == 0x6253 {
      let start = reader.skippingBlanks(from: i + 1)
      if let end = reader.match(Self.half, at: start, blanks: true) {
        found.append(Found(range: start..<end, value: 50))
      }
    }
    return found
  }

  /// 对折
  private static let half = Array("对折".utf16)

  /// Two lists in the order of the text, as one.
  private func merged(_ a: [Found], _ b: [Found]) -> [Found] {
    if b.isEmpty { return a }
    return (a + b).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
