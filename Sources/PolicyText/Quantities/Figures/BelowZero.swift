#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// 零下5℃, 零下8至5摄氏度: 零下 is the minus of temperatures, and of nothing else.
enum BelowZero {
  private static let word = Array("零下".utf16)
  private static let units: Set<String> = ["℃", "℉"]
  private static let rangeMarks = UnitSet("至到-—–~")

  /// Takes 零下 before a temperature into the figure, with its sign.
  ///
  /// - Parameter index: the number of the numeral that the figure begins with.
  static func apply(to figure: inout FigureMatch, at index: Int, in text: FigureText) {
    guard figure.kind == .measure, let unit = figure.unit, units.contains(unit) else { return }
    var start = figure.range.lowerBound - word.count
    if text.match(word, at: start) != figure.range.lowerBound {
      // 零下8至5℃ goes up from the first number to the second, and is no range without its sign.
      guard index > 0, case .exact(let high)? = figure.value,
        text.unit(at: figure.range.lowerBound - 1, isOneOf: rangeMarks)
      else { return }
      let first = text.numerals[index - 1]
      start = first.range.lowerBound - word.count
      guard first.range.upperBound + 1 == figure.range.lowerBound, let low = first.floor, low > high,
        text.match(word, at: start) == first.range.lowerBound
      else { return }
      figure.value = .range(high, low)
      (figure.lower, figure.upper) = (high, low)
    }
    switch figure.value {
    case .exact(let value): figure.value = .exact(-value)
    case .range(let low, let high): figure.value = .range(-high, -low)
    case .fraction, .date, nil: break
    }
    figure.range = start..<figure.range.upperBound
    (figure.lower, figure.upper) = (figure.upper.map { -$0 }, figure.lower.map { -$0 })
  }
}
