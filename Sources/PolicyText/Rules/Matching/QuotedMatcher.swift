/// Finds what stands between a pair of marks, with or without a head noun after it.
struct QuotedMatcher: Sendable {
  var openers: [UInt16]
  var heads: [LexiconFilter]
  var endsIn: [LexiconFilter]
  var oneOf: [LexiconFilter]
  var needsHead: Bool
  var marksInside: Bool
  var length: ClosedRange<Int>

  /// The outermost pairs that fit.
  func matches(in scan: Scan) -> [Stretch] {
    let units = scan.text.units
    let pairs = scan.marks.pairs.filter { openers.contains(units[$0.open]) }.sorted { $0.open < $1.open }
    var found: [Stretch] = []
    var reached = -1
    for pair in pairs where pair.close > reached {
      guard let stretch = stretch(pair, scan) else { continue }
      reached = pair.close
      found.append(stretch)
    }
    return found
  }

  private func stretch(_ pair: TextMarks.Pair, _ scan: Scan) -> Stretch? {
    let inside = pair.open + 1..<pair.close
    guard length.contains(inside.count) else { return nil }
    if !endsIn.isEmpty, !endsIn.contains(where: { scan.hit($0, endingAt: pair.close) != nil }) { return nil }
    let entry = oneOf.lazy.compactMap { scan.hit($0, startingAt: inside.lowerBound) }
      .first { $0.range == inside }
    if !oneOf.isEmpty, entry == nil { return nil }
    let marks = Clue(kind: .marks, range: pair.open..<pair.close + 1)
    if needsHead {
      guard let head = heads.lazy.compactMap({ scan.hit($0, startingAt: pair.close + 1) }).first else {
        return nil
      }
      return Stretch(
        range: (marksInside ? pair.open : inside.lowerBound)..<Int(head.end), stem: inside, hit: entry,
        clues: [marks, Clue(kind: .head, range: head.range)])
    }
    return Stretch(range: marksInside ? marks.range : inside, stem: inside, hit: entry, clues: [marks])
  }
}
