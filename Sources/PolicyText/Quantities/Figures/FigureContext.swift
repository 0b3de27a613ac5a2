#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What the words beside a figure say of it: 近, 以上, 增长.
enum FigureContext {
  /// Fills in modifier, bounds and direction.
  static func complete(_ figure: inout FigureMatch, after last: FigureMatch?, in text: FigureText) {
    switch figure.kind {
    case .date, .period, .ordinal: return
    default: break
    }
    let start = modify(&figure, in: text)
    if figure.kind != .duration {
      figure.direction = direction(of: figure, from: start, after: last, in: text)
    }
  }

  /// Whether a word before a place bounds the number there: 近百年.
  static func isBounded(before place: Int, in text: FigureText) -> Bool {
    text.vocabulary.modifiers.contains { $0.place == .before && text.hit($0.filter, endingAt: place) != nil }
  }

  // MARK: - Modifiers

  /// Fills in the modifier and its bound.
  ///
  /// - Returns: where the figure begins, or the modifier before it.
  private static func modify(_ figure: inout FigureMatch, in text: FigureText) -> Int {
    let before = longest(.before, at: figure.range.lowerBound, in: text)
    let after = longest(.after, at: figure.range.upperBound, in: text)
    let start = before?.0.range.lowerBound ?? figure.range.lowerBound
    if text.unit(at: figure.range.upperBound) == 0x591A, figure.modifier == nil,
      case .exact(let value) = figure.value
    {
      // 3吨多, 三年多
      (figure.modifier, figure.lower, figure.upper) = ("多", value, nil)
      return start
    }
    guard let (hit, bound) = before ?? after else { return start }
    figure.modifier = figure.modifier ?? text.name(of: hit)
    guard case .exact(let value) = figure.value else { return start }
    switch bound {
    case .lower: (figure.lower, figure.upper) = (value, nil)
    case .upper: (figure.lower, figure.upper) = (nil, value)
    case .about: (figure.lower, figure.upper) = (nil, nil)
    }
    return start
  }

  /// The longest modifier on one side of a place.
  private static func longest(
    _ side: FigureModifier.Place, at place: Int, in text: FigureText
  ) -> (Hit, FigureModifier.Bound)? {
    var longest: (Hit, FigureModifier.Bound)?
    for modifier in text.vocabulary.modifiers where modifier.place == side {
      guard
        let hit = side == .before
          ? text.hit(modifier.filter, endingAt: place) : text.hit(modifier.filter, at: place),
        hit.range.count > longest?.0.range.count ?? 0
      else { continue }
      if side == .before, hit.weight == 0, beginningsOfPast.contains(text.unit(at: Int(hit.start) - 1)) {
        continue
      }
      if side == .after, FigureModifier.beginsWord(at: place, text.scan.text.units) { continue }
      longest = (hit, modifier.bound)
    }
    return longest
  }

  /// Characters that make a word with 过 behind them: 经过, 通过.
  private static let beginningsOfPast = UnitSet("经通度走看听渡越")

  // MARK: - Directions

  /// How far before the figure the verb may end: 增长了约14.2%.
  private static let reach = 4
  /// What may stand between the verb and the figure.
  private static let links = UnitSet("了约近超至到达为过逾的已率幅度分别均在仅将可再又共")

  private static func direction(
    of figure: FigureMatch, from start: Int, after last: FigureMatch?, in text: FigureText
  ) -> Quantity.Direction? {
    let clause = text.scan.marks.clauseStart(of: start)
    let least = max(clause, start - reach, last?.range.upperBound ?? 0)
    var end = start
    while end >= least {
      if let hit = text.hit(text.vocabulary.direction, endingAt: end) {
        return Quantity.Direction(rawValue: text.name(of: hit))
      }
      guard text.unit(at: end - 1, isOneOf: links) else { break }
      end -= 1
    }
    // 下降2.88%、2.81%
    if let last, last.kind == figure.kind, start - last.range.upperBound == 1,
      text.unit(at: start - 1) == 0x3001
    {
      return last.direction
    }
    return nil
  }
}
