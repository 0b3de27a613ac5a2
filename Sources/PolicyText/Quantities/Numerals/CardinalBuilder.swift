#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Adds up the parts of a cardinal as they are read from left to right: 四千 … 五百 … 六 … 万 … 亿.
///
/// A *slot* is the digit or Arabic number that waits for its magnitude; a *section* is what has been read
/// below the next large magnitude (万, 亿, 兆); *terms* are the sections that have theirs.
struct CardinalBuilder {
  /// A number that waits for its magnitude. A pair (七八) and an open digit (几) have two bounds.
  struct Slot {
    var low: Decimal?
    var high: Decimal?
    /// The place where the slot begins, to end the numeral there if nothing fits.
    var start: Int
    var isArabic = false
    /// A single digit right behind a magnitude, whose own magnitude may be left out (三百五).
    var isElliptical = false
    var isOpen = false
    var digitCount = 0
  }

  private struct Term {
    var bounds: Bounds
    var exponent: Int
  }

  /// A number, or the least and the most that it can be.
  struct Bounds {
    var floor: Decimal? = 0
    var low: Decimal? = 0
    var high: Decimal? = 0

    func scaled(by exponent: Int) -> Bounds {
      if exponent == 0 { return self }
      return Bounds(
        floor: ExactDecimal.scaled(floor, by: exponent), low: ExactDecimal.scaled(low, by: exponent),
        high: ExactDecimal.scaled(high, by: exponent))
    }

    static func + (a: Bounds, b: Bounds) -> Bounds {
      Bounds(
        floor: ExactDecimal.sum(a.floor, b.floor), low: ExactDecimal.sum(a.low, b.low),
        high: ExactDecimal.sum(a.high, b.high))
    }
  }

  /// The sections that have their magnitude, the greatest first.
  private var terms: [Term] = []
  private var section = Bounds()
  private(set) var slot: Slot?
  /// Whether the section has a part, the slot aside.
  private(set) var sectionIsEmpty = true
  /// The last magnitude below 万 in the section, so that the next one must be smaller.
  private(set) var lastSmall = 4
  /// The magnitude that was read last, if nothing came behind it.
  private(set) var lastMagnitude: Int?
  /// Whether the magnitude read last is 万 or more, with nothing behind it.
  private(set) var endsWithBig = false
  private(set) var isPair = false
  private(set) var hasOpenDigit = false
  private(set) var hasDigit = false
  private(set) var hasMagnitude = false

  /// Whether nothing has been read.
  var isEmpty: Bool { terms.isEmpty && sectionIsEmpty && slot == nil }

  /// Whether a digit waits behind 万 or more: the 千 behind it is no part of a unit (五万七千克).
  var goesOnBelowBig: Bool { !terms.isEmpty && slot != nil }

  /// The power of ten of the large magnitude that multiplies all of the number; 0 if there is none.
  var commonMagnitude: Int { terms.count == 1 && sectionIsEmpty && slot == nil ? terms[0].exponent : 0 }

  /// Puts a number into the slot.
  mutating func setSlot(_ slot: Slot) {
    self.slot = slot
    endsWithBig = false
    hasDigit = true
    if slot.isOpen { hasOpenDigit = true } else if slot.low != slot.high { isPair = true }
  }

  /// Notes that a 零 stands here: the next digit is a unit, not one whose magnitude is left out.
  mutating func passZero() {
    lastMagnitude = nil
    endsWithBig = false
  }

  /// Multiplies the slot (or an understood 1) by 十, 百 or 千 and adds it to the section.
  mutating func multiplySlot(by exponent: Int) {
    let bounds = slot.map { Bounds(floor: $0.isOpen ? 0 : $0.low, low: $0.low, high: $0.high) }
    section = section + (bounds ?? Bounds(floor: 1, low: 1, high: 1)).scaled(by: exponent)
    sectionIsEmpty = false
    slot = nil
    lastSmall = exponent
    lastMagnitude = exponent
    hasMagnitude = true
    endsWithBig = false
  }

  /// Adds a number to the section as it is: 廿, the digits behind a point.
  mutating func addToSection(_ value: Decimal?, lastSmall: Int? = nil) {
    section = section + Bounds(floor: value, low: value, high: value)
    sectionIsEmpty = false
    hasDigit = true
    endsWithBig = false
    if let lastSmall {
      self.lastSmall = lastSmall
      lastMagnitude = lastSmall
    }
  }

  /// Takes the slot into the section as units.
  mutating func closeSlot() {
    guard let slot else { return }
    section = section + Bounds(floor: slot.isOpen ? 0 : slot.low, low: slot.low, high: slot.high)
    self.slot = nil
    sectionIsEmpty = false
    lastMagnitude = nil
  }

  /// Multiplies the section by 万, 亿 or 兆, taking in the smaller terms before it (一万五千亿).
  ///
  /// - Returns: false if the magnitude does not fit here.
  mutating func multiplySection(by exponent: Int) -> Bool {
    closeSlot()
    if sectionIsEmpty {
      if endsWithBig, let last = terms.last {
        // 万亿; and with it what is smaller before it: 一亿二千万亿.
        let product = last.exponent + exponent
        for i in terms.indices where terms[i].exponent < product {
          terms[i].bounds = terms[i].bounds.scaled(by: exponent)
          terms[i].exponent += exponent
        }
      } else if terms.isEmpty {
        terms.append(Term(bounds: Bounds(floor: 1, low: 1, high: 1).scaled(by: exponent), exponent: exponent))
      } else {
        return false
      }
    } else {
      var bounds = section
      var smaller = terms.count
      while smaller > 0, terms[smaller - 1].exponent < exponent { smaller -= 1 }
      if smaller > 0, terms[smaller - 1].exponent == exponent { return false }
      for term in terms[smaller...] { bounds = bounds + term.bounds }
      terms.removeSubrange(smaller...)
      terms.append(Term(bounds: bounds.scaled(by: exponent), exponent: exponent))
    }
    section = Bounds()
    sectionIsEmpty = true
    lastSmall = 4
    lastMagnitude = exponent
    hasMagnitude = true
    endsWithBig = true
    return true
  }

  /// Gives up the slot.
  mutating func dropSlot() { slot = nil }

  /// The sum of all parts, with the slot as units or, if its magnitude was left out, a tenth of the last.
  mutating func sum() -> Bounds {
    if let slot, slot.isElliptical, let lastMagnitude, lastMagnitude > 1 {
      multiplySlot(by: lastMagnitude - 1)
    } else {
      closeSlot()
    }
    return terms.reduce(section) { $0 + $1.bounds }
  }
}
