#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Amounts and ranges of them: 5%—6%, 3至5个百分点, 1000万至2000万元.
enum AmountRange {
  /// The figure that a numeral begins.
  static func figure(at index: Int, in text: FigureText) -> FigureMatch? {
    let first = AmountRules.amount(at: index, in: text)
    if let range = range(from: first, at: index, in: text) { return range }
    return first.map { FigureMatch($0) }
  }

  private static func range(from first: Amount?, at index: Int, in text: FigureText) -> FigureMatch? {
    let numeral = text.numerals[index]
    guard numeral.vagueness == .exact, numeral.ratio == nil, numeral.floor != nil else { return nil }
    // 5%—6%: both ends have their unit.
    if let first, first.range.upperBound > numeral.range.upperBound, first.addend.isZero,
      let second = amount(behind: first.range.upperBound, after: index, of: first, in: text),
      second.kind == first.kind, second.unit == first.unit
    {
      return FigureMatch(from: first, to: second)
    }
    // 3至5个百分点: the unit stands behind the second end, with the magnitude or without.
    guard let second = amount(behind: numeral.range.upperBound, after: index, of: first, in: text),
      second.range.upperBound > second.numeral.range.upperBound || first != nil
        || second.numeral.magnitude > 0
    else { return nil }
    var start = second
    start.numeral = numeral
    start.range = numeral.range.lowerBound..<numeral.range.upperBound
    if let first { start.range = first.range.lowerBound..<start.range.upperBound }
    if numeral.magnitude == 0, second.numeral.magnitude > 0,
      let coefficient = ExactDecimal.scaled(second.numeral.floor, by: -second.numeral.magnitude),
      let low = numeral.floor, low < coefficient
    {
      start.numeral.floor = ExactDecimal.scaled(low, by: second.numeral.magnitude)
    }
    return FigureMatch(from: start, to: second)
  }

  /// The amount behind a connector at a place; a hyphen there is no minus.
  private static func amount(
    behind place: Int, after index: Int, of first: Amount?, in text: FigureText
  ) -> Amount? {
    var next = index + 1
    while next < text.numerals.count, text.numerals[next].range.upperBound <= place { next += 1 }
    guard next < text.numerals.count, text.numerals[next].vagueness == .exact,
      text.numerals[next].ratio == nil,
      let connector = text.connectorEnd(at: place),
      text.numerals[next].digits.lowerBound == connector
        || text.numerals[next].range.lowerBound == connector,
      !text.isChange(from: text.numerals[index].range.lowerBound, connector: place)
    else { return nil }
    guard var amount = AmountRules.amount(at: next, in: text), amount.addend.isZero else { return nil }
    if text.unit(at: text.numerals[next].range.lowerBound) == Unit.minus,
      connector > text.numerals[next].range.lowerBound
    {
      amount.numeral.negate()
    }
    return amount
  }
}
