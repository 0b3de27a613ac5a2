#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension CardinalReading {
  /// 1,403; behind a magnitude only where it belongs to the same numeral (3万5千).
  mutating func readArabic(at place: Int) -> Bool {
    guard builder.slot == nil, openWord == nil, let arabic = reader.arabic(at: place) else { return false }
    if builder.isEmpty {
      digitCount = arabic.digitCount
      if arabic.isGrouped { forms.insert(.grouped) }
      if arabic.isChain {
        forms.insert([.chain, .arabic])
        end = arabic.end
        return false
      }
    } else {
      guard forms.contains(.arabic), !arabic.isChain, goesOn(with: arabic, at: place) else { return false }
    }
    forms.insert(arabic.hasPoint ? [.arabic, .point] : .arabic)
    builder.setSlot(
      .init(
        low: arabic.value, high: arabic.value, start: place, isArabic: true,
        isElliptical: arabic.digitCount == 1 && !arabic.hasPoint, digitCount: arabic.digitCount))
    lastPlace = arabic.place
    end = arabic.end
    return true
  }

  /// Whether an Arabic number behind a magnitude belongs to the numeral: 3万5千, 1千零1, 3万5, not
  /// 3亿2025年.
  private func goesOn(with arabic: NumeralReader.Arabic, at place: Int) -> Bool {
    switch reader.signKind(at: reader.skippingBlanks(from: arabic.end)) {
    case .small, .big: return true
    case .arabic, .dot, .point: return false
    default: break
    }
    if builder.lastMagnitude == nil { return arabic.digitCount <= 4 }
    let behind = arabic.end < reader.units.count ? reader.units[arabic.end] : Unit.space
    return place == end && arabic.digitCount == 1 && !arabic.hasPoint
      && !UnitClass.of(behind).intersects([.letter, .symbol]) && !"年月日号时至到".utf16.contains(behind)
  }

  /// A run of Chinese digits: one digit, a pair (七八), a number digit by digit (二〇二五).
  mutating func readDigits(at place: Int) -> Bool {
    guard builder.slot == nil else { return false }
    let run = digitRun(at: place)
    if run.isEmpty { return false }
    if NumeralSign.of(reader.units[place]).kind == .financial {
      if builder.isEmpty, !reader.startsFinancial(at: place) { return false }
      forms.insert(.financial)
    }
    if builder.isEmpty {
      readFirst(run, at: place)
      return !forms.contains(.positional) || run.count == 2
        || reader.signKind(at: reader.nextPart(from: end)) == .point
    }
    let zeros = run.prefix { $0 == 0 }.count
    if zeros == run.count {
      // A 零 counts only if something follows it: 一百零十万, 一百零几万.
      let next = reader.nextPart(from: place + zeros)
      guard [.small, .few, .arabic, .tens].contains(reader.signKind(at: next)) else { return false }
      builder.passZero()
      end = place + zeros
      return true
    }
    if openWord != nil, zeros == 0, builder.lastMagnitude != 1 { return false }
    if zeros > 0 { builder.passZero() }
    let isPair = run.count == zeros + 2 && Self.isPair(run[zeros], run[zeros + 1])
    builder.setSlot(
      .init(
        low: Decimal(run[zeros]), high: Decimal(run[zeros + (isPair ? 1 : 0)]), start: place,
        isElliptical: zeros == 0))
    lastPlace = 0
    forms.insert(.han)
    end = place + zeros + (isPair ? 2 : 1)
    return run.count == zeros + 1 || isPair
  }

  /// The digits that stand together at a place. 两 is a digit alone or before a magnitude, else a weight.
  private func digitRun(at place: Int) -> [UInt8] {
    var run: [UInt8] = []
    var at = place
    while at < reader.units.count {
      let sign = NumeralSign.of(reader.units[at])
      guard sign.kind == .han || sign.kind == .financial else { break }
      if reader.units[at] == Unit.liang, at > place || !builder.isEmpty {
        let next = reader.signKind(at: reader.nextPart(from: at + 1))
        guard next == .small || next == .big, run.allSatisfy({ $0 == 0 }) else { break }
      }
      run.append(UInt8(sign.value))
      at += 1
    }
    return run
  }

  /// The digits that begin a numeral.
  private mutating func readFirst(_ run: [UInt8], at place: Int) {
    forms.insert(.han)
    end = place + run.count
    let next = reader.signKind(at: reader.nextPart(from: end))
    if run == [0], next == .small {
      builder.passZero()
      return
    }
    if run.count == 1 {
      builder.setSlot(.init(low: Decimal(run[0]), high: Decimal(run[0]), start: place))
    } else if run.count == 2, Self.isPair(run[0], run[1]) {
      builder.setSlot(.init(low: Decimal(run[0]), high: Decimal(run[1]), start: place))
    } else {
      forms.insert(.positional)
      digitCount = run.count
      let value = ExactDecimal.value(digits: run)
      builder.setSlot(.init(low: value, high: value, start: place, isArabic: true, digitCount: run.count))
    }
  }

  /// Whether two digits name the numbers from one to the other: 七八, 三五.
  private static func isPair(_ a: UInt8, _ b: UInt8) -> Bool { a > 0 && (b == a + 1 || (a == 3 && b == 5)) }

  /// 点 before Chinese digits: 三点五; not in times of day (三点十分, 八点零五分).
  mutating func readPoint(at place: Int) -> Bool {
    guard !builder.isEmpty, !builder.isPair, openWord == nil, forms.isDisjoint(with: [.point, .half]),
      forms.contains(.han)
    else { return false }
    var digits: [UInt8] = []
    var at = reader.nextPart(from: place + 1)
    while at < reader.units.count, reader.units[at] != Unit.liang {
      let sign = NumeralSign.of(reader.units[at])
      guard sign.kind == .han || sign.kind == .financial else { break }
      digits.append(UInt8(sign.value))
      at += 1
    }
    guard !digits.isEmpty, reader.signKind(at: at) != .small || reader.startsUnit(at: at, behindArabic: false)
    else { return false }
    if reader.unit(at: at) == Unit.part, !"之钱".utf16.contains(reader.unit(at: at + 1)) { return false }
    if let slot = builder.slot, slot.isElliptical, let magnitude = builder.lastMagnitude, magnitude > 1 {
      builder.multiplySlot(by: magnitude - 1)  // 一千六点五 is 1600.5
    } else {
      builder.closeSlot()
    }
    builder.addToSection(ExactDecimal.value(digits: digits, exponent: -digits.count))
    lastPlace = -digits.count
    forms.insert(.point)
    end = at
    return true
  }
}
