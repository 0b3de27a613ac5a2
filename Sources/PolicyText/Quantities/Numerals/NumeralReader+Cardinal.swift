#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension NumeralReader {
  /// Reads the cardinal at a place: digits and magnitudes, a point, the words that blur it; no sign and no
  /// ratio.
  func cardinal(at start: Int) -> Numeral? {
    var reading = CardinalReading(reader: self, start: start)
    return reading.read()
  }
}

/// One cardinal as it is read, part by part. What the parts come to is the builder's business; what may
/// follow what is decided here.
struct CardinalReading {
  let reader: NumeralReader
  let start: Int
  var end: Int
  var builder = CardinalBuilder()
  var forms: Numeral.Forms = []
  var digitCount = 0
  /// The power of ten of the last digit that is not 0, for the bound of 100多.
  var lastPlace = 0
  /// 多, 余 or 来 behind the number.
  var more: UInt16?
  /// 数, 几 or 上 for a digit.
  var openWord: UInt16?
  /// What holds up to the last large magnitude, if what follows does not fit.
  private var settled: Settled?

  private struct Settled {
    var builder: CardinalBuilder
    var end: Int
    var forms: Numeral.Forms
    var lastPlace: Int
  }

  init(reader: NumeralReader, start: Int) {
    self.reader = reader
    self.start = start
    end = start
  }

  mutating func read() -> Numeral? {
    var isGoingOn = true
    while isGoingOn {
      isGoingOn = readPart(at: end == start ? start : reader.nextPart(from: end))
    }
    return end > start ? result() : nil
  }

  /// Reads one part.
  ///
  /// - Returns: whether a further part may follow.
  private mutating func readPart(at place: Int) -> Bool {
    guard place < reader.units.count else { return false }
    let sign = NumeralSign.of(reader.units[place])
    if more != nil || forms.contains(.half) { return sign.kind == .big && readBig(sign.value, at: place) }
    switch sign.kind {
    case .arabic, .dot: return readArabic(at: place)
    case .han, .financial: return readDigits(at: place)
    case .small: return readSmall(sign.value, at: place)
    case .big: return readBig(sign.value, at: place)
    case .tens: return readTens(sign.value, at: place)
    case .few: return readFew(at: place)
    case .several: return readSeveral(at: place)
    case .more: return readMore(at: place)
    case .point: return readPoint(at: place)
    case .half: return readHalf(at: place)
    case .minus: return false
    case .none: return readBlankBeforeMagnitude(at: place)
    }
  }

  // MARK: - Magnitudes

  /// 十, 百, 千.
  private mutating func readSmall(_ exponent: Int, at place: Int) -> Bool {
    let isFinancial = NumeralReader.financialMagnitudes.contains(reader.units[place])
    if builder.isEmpty {
      if isFinancial, !reader.startsFinancial(at: place) { return false }
    } else if !builder.goesOnBelowBig,
      reader.startsUnit(at: place, behindArabic: builder.slot?.isArabic == true)
    {
      return false
    } else if let slot = builder.slot {
      guard exponent < builder.lastSmall else {
        builder.dropSlot()
        end = slot.start
        return false
      }
      let longest = exponent == 1 ? 1 : 2
      if slot.isArabic, slot.digitCount > longest, !forms.contains(.point) { return false }
    } else {
      guard exponent == 1, builder.lastSmall > 1, !builder.endsWithBig, !endsInDecimals else { return false }
    }
    if isFinancial { forms.insert(.financial) }
    builder.multiplySlot(by: exponent)
    lastPlace = exponent
    forms.insert([.han, .magnitude])
    end = place + 1
    return true
  }

  /// Whether the digits behind a point were read last.
  private var endsInDecimals: Bool { forms.contains(.point) && lastPlace < 0 }

  /// 万, 亿, 兆.
  private mutating func readBig(_ exponent: Int, at place: Int) -> Bool {
    if !builder.isEmpty, reader.startsUnit(at: place, behindArabic: false) { return false }
    let isFirst = builder.isEmpty
    guard builder.multiplySection(by: exponent) else {
      if let settled {
        builder = settled.builder
        end = settled.end
        forms = settled.forms
        lastPlace = settled.lastPlace
      }
      return false
    }
    lastPlace = isFirst ? exponent : lastPlace + exponent
    forms.insert([.han, .magnitude])
    end = place + 1
    if more == nil { settled = Settled(builder: builder, end: end, forms: forms, lastPlace: lastPlace) }
    return more == nil
  }

  /// 100 亿: between Arabic digits and a magnitude a blank may stand in any text.
  private mutating func readBlankBeforeMagnitude(at place: Int) -> Bool {
    guard builder.slot?.isArabic == true, UnitClass.of(reader.units[place]).contains(.space) else {
      return false
    }
    let next = reader.skippingBlanks(from: place)
    return reader.signKind(at: next) == .big && readBig(NumeralSign.of(reader.units[next]).value, at: next)
  }

  /// 廿, 卅.
  private mutating func readTens(_ tens: Int, at place: Int) -> Bool {
    guard builder.slot == nil, builder.lastSmall > 1, !endsInDecimals else { return false }
    builder.addToSection(Decimal(tens * 10), lastSmall: 1)
    lastPlace = 1
    forms.insert(.han)
    end = place + 1
    return true
  }

  // MARK: - Halves and the result

  /// 半 alone; what it halves stands behind it.
  private mutating func readHalf(at place: Int) -> Bool {
    guard place == start else { return false }
    builder.addToSection(Decimal(sign: .plus, exponent: -1, significand: 5))
    forms.insert([.half, .han])
    end = place + 1
    return false
  }

  private mutating func result() -> Numeral {
    let isBare = !builder.hasDigit
    var ellipsis: Numeral.Ellipsis?
    if let slot = builder.slot, slot.isElliptical, (builder.lastMagnitude ?? 0) > 1 {
      var without = builder
      without.dropSlot()
      ellipsis = Numeral.Ellipsis(end: slot.start, value: without.sum().floor)
    }
    let magnitude = builder.commonMagnitude
    let bounds = builder.sum()
    var numeral = Numeral(range: start..<end, floor: bounds.floor, digits: start..<end)
    numeral.forms = forms
    numeral.digitCount = digitCount
    numeral.magnitude = magnitude
    numeral.elliptical = ellipsis
    if isBare { numeral.forms.insert(.bareMagnitude) }
    if ellipsis != nil { numeral.forms.insert(.elliptical) }
    if let more {
      numeral.vagueness = NumeralSign.of(more).value == 0 ? .more : .about
      numeral.blur = more
      if numeral.vagueness == .more {
        numeral.lower = bounds.floor
        numeral.upper = ExactDecimal.sum(bounds.floor, ExactDecimal.scaled(1, by: lastPlace))
      }
    } else if let openWord {
      numeral.vagueness = openWord == Unit.few && reader.units[start] != Unit.few ? .openDigit : .magnitude
      numeral.blur = openWord
      (numeral.lower, numeral.upper) = (bounds.low, bounds.high)
      if numeral.vagueness == .magnitude { numeral.floor = bounds.low }
    } else if builder.isPair {
      numeral.vagueness = .pair
      (numeral.lower, numeral.upper) = (bounds.low, bounds.high)
    }
    if forms.contains(.chain) { numeral.floor = nil }
    return numeral
  }
}
