#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension NumeralReader {
  /// The ratio that a cardinal begins: 三分之一, 百分之二十, 三又二分之一, 1/3, 1 4/3.
  func ratio(after first: Numeral) -> Numeral? {
    if first.forms.contains(.chain) { return nil }
    if let ratio = slashed(after: first) { return ratio }
    if let ratio = parts(of: first) { return ratio }
    let at = nextPart(from: first.range.upperBound)
    guard unit(at: at) == Unit.and else { return nil }
    guard let second = cardinal(at: nextPart(from: at + 1)), var ratio = parts(of: second),
      ratio.perPower == nil
    else { return nil }
    ratio.addWhole(first)
    return ratio
  }

  /// N分之M.
  private func parts(of denominator: Numeral) -> Numeral? {
    var at = nextPart(from: denominator.range.upperBound)
    guard unit(at: at) == Unit.part else { return nil }
    at = nextPart(from: at + 1)
    guard unit(at: at) == Unit.of else { return nil }
    let (isNegative, digits) = sign(at: nextPart(from: at + 1))
    guard denominator.vagueness == .exact, var numerator = cardinal(at: digits) else { return nil }
    if options.contains(.powers) { readPower(of: &numerator) }
    if isNegative { numerator.negate() }
    let range = denominator.range.lowerBound..<numerator.range.upperBound
    if denominator.forms.contains(.bareMagnitude), let power = denominator.floor?.exponent, power > 1 {
      numerator.perPower = power
      numerator.range = range
      return numerator
    }
    guard numerator.vagueness == .exact else { return nil }
    if denominator.forms.contains(.point) || numerator.forms.contains(.point),
      denominator.floor?.isZero != false
    {
      return nil
    }
    return Numeral(ratioOf: numerator, to: denominator, range: range)
  }

  /// N/M, or W N/M with a blank.
  private func slashed(after first: Numeral) -> Numeral? {
    guard isWhole(first) else { return nil }
    var numerator = first
    var whole: Numeral?
    let end = first.range.upperBound
    if UnitClass.of(unit(at: end)).contains(.space) {
      let next = skippingBlanks(from: end)
      guard next == end + 1, signKind(at: next) == .arabic, let second = cardinal(at: next), isWhole(second)
      else { return nil }
      whole = first
      numerator = second
    }
    let slash = numerator.range.upperBound
    guard unit(at: slash) == Unit.slash, signKind(at: slash + 1) == .arabic,
      unit(at: numerator.range.lowerBound - 1) != Unit.slash,
      let denominator = cardinal(at: slash + 1), isWhole(denominator), denominator.floor?.isZero == false,
      unit(at: denominator.range.upperBound) != Unit.slash
    else { return nil }
    var ratio = Numeral(
      ratioOf: numerator, to: denominator,
      range: numerator.range.lowerBound..<denominator.range.upperBound)
    ratio.forms.insert(.slash)
    ratio.digitCount = numerator.digitCount
    if let whole { ratio.addWhole(whole) }
    return ratio
  }

  private func isWhole(_ numeral: Numeral) -> Bool { numeral.forms == .arabic && numeral.vagueness == .exact }
}

extension Numeral {
  /// A ratio of two numerals.
  fileprivate init(ratioOf numerator: Numeral, to denominator: Numeral, range: Range<Int>) {
    self.init(range: range, digits: range)
    forms = numerator.forms.union(denominator.forms).subtracting([.bareMagnitude, .elliptical, .positional])
    ratio = Ratio(numerator: numerator.floor, denominator: denominator.floor)
    floor = ExactDecimal.quotient(numerator.floor, denominator.floor)
  }

  /// Puts a whole number before the ratio.
  fileprivate mutating func addWhole(_ whole: Numeral) {
    range = whole.range.lowerBound..<range.upperBound
    digits = range
    forms.formUnion(whole.forms.subtracting([.elliptical]))
    ratio?.whole = whole.floor
    if let a = whole.floor, let b = floor { floor = a + b }
  }
}
