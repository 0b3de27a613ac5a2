/// Reads one kind of amount: a numeral with what stands behind it.
protocol AmountRule: Sendable {
  /// The amount that the numeral of a number begins.
  func amount(at index: Int, in text: FigureText) -> Amount?
}

/// The rules of amounts. Where several match, the longest wins, and of equally long ones the first.
enum AmountRules {
  static let all: [any AmountRule] = [
    PercentRule(), MoneyRule(), MultipleRule(), DurationRule(), MeasureRule(), CountRule(),
  ]

  /// The amount that the numeral of a number begins.
  static func amount(at index: Int, in text: FigureText) -> Amount? {
    var best: Amount?
    for rule in all {
      guard let amount = rule.amount(at: index, in: text) else { continue }
      if let found = best, found.range.upperBound >= amount.range.upperBound { continue }
      best = amount
    }
    return best
  }
}

extension FigureText {
  /// Whether a place is followed by 半 for a further half of the unit before it: 三年半, 两米半.
  func halfEnd(at place: Int) -> Int? {
    guard unit(at: place) == Unit.half, !unit(at: place + 1, isOneOf: Self.beginningsBehindHalf) else {
      return nil
    }
    return place + 1
  }

  /// Characters that make a word with 半 before them: 半导体, 半径.
  private static let beginningsBehindHalf = UnitSet("导径数成决自封殖世年月天小个")
}
