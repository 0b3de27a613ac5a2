#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A figure in folded text, before its place is turned into one of the source.
struct FigureMatch: Hashable, Sendable {
  /// Where it stands, in folded offsets.
  var range: Range<Int>
  var kind: Quantity.Kind
  var value: Quantity.Value?
  var lower: Decimal?
  var upper: Decimal?
  var unit: String?
  var modifier: String?
  var direction: Quantity.Direction?
  var isRelative = false
}

extension Sequence<FigureMatch> {
  /// The figures that are no part of a name; figures and names come in order.
  func outside(of names: [Range<Int>]) -> [FigureMatch] {
    var next = 0
    return filter { figure in
      while next < names.count, names[next].upperBound <= figure.range.lowerBound { next += 1 }
      return next == names.count || !names[next].overlaps(figure.range)
    }
  }
}

extension Quantity {
  /// Makes the figure that was found in the folded view of a text.
  init(_ match: FigureMatch, in source: SourceText) {
    let span = source.span(ofFolded: match.range)
    self.init(
      kind: match.kind, text: source.text(of: span), span: span, value: match.value, lower: match.lower,
      upper: match.upper, unit: match.unit, modifier: match.modifier, direction: match.direction,
      isRelative: match.isRelative)
  }
}

/// A numeral with the unit behind it, as the recognizers of amounts read it.
struct Amount {
  var kind: Quantity.Kind
  /// Where it stands, the unit included.
  var range: Range<Int>
  var numeral: Numeral
  var unit: String?
  /// The power of ten that the numeral is multiplied by to get the value (三成: 1).
  var scale = 0
  /// What is added to the number afterwards (三成五, 三十四块五, 三年半).
  var addend: Decimal = 0
  /// The word within the span that blurs the number, if the numeral has none: 三成多.
  var modifier: String?

  /// The number, scaled.
  func scaled(_ number: Decimal?) -> Decimal? {
    ExactDecimal.sum(ExactDecimal.scaled(number, by: scale), addend)
  }
}

extension FigureMatch {
  /// The figure that an amount is by itself.
  init(_ amount: Amount) {
    self.init(range: amount.range, kind: amount.kind, unit: amount.unit)
    let numeral = amount.numeral
    let floor = amount.scaled(numeral.floor)
    lower = amount.scaled(numeral.lower)
    upper = amount.scaled(numeral.upper)
    switch numeral.vagueness {
    case .exact, .more, .about:
      value = floor.map { .exact($0) }
      if numeral.vagueness == .exact { (lower, upper) = (floor, floor) }
    case .pair:
      if let lower, let upper { value = .range(lower, upper) }
    case .magnitude, .openDigit: break
    }
    modifier = numeral.blur.map { String(units: [$0]) } ?? amount.modifier
  }

  /// The figure that two amounts are together: 5%—6%.
  init?(from low: Amount, to high: Amount) {
    guard let a = low.scaled(low.numeral.floor), let b = high.scaled(high.numeral.floor), a <= b else {
      return nil
    }
    self.init(
      range: low.range.lowerBound..<high.range.upperBound, kind: high.kind, value: .range(a, b), lower: a,
      upper: b, unit: high.unit)
  }
}
