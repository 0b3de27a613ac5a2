/// Finds names in a list joined by 、 from the names that stand in it already, or from a cue beside it.
///
/// A cue ends a list: in A、B等企业与C、D等高校 there are two, A、B and C、D.
struct ListMatcher: Sendable {
  var before: [LexiconFilter]
  var after: SequenceMatcher?
  var ownsThings: Bool
  var oneOf: [LexiconFilter]
  var needsAnchor: Bool
  var leastItems: Int
  var anchors: [LexiconFilter]
  var item: ClosedRange<Int>
  var boundaries: Boundaries.Key

  /// A list, with what stands beside it.
  private struct List {
    var items: [Range<Int>] = []
    var cueAfter: Range<Int>?
  }

  /// Names that are known, by their places.
  private struct Names {
    let byStart: [Int: Range<Int>]
    let byEnd: [Int: Range<Int>]

    init(_ names: [Range<Int>]) {
      byStart = Dictionary(names.map { ($0.lowerBound, $0) }) { first, _ in first }
      byEnd = Dictionary(names.map { ($0.upperBound, $0) }) { first, _ in first }
    }
  }

  /// The items that are no names yet, in lists that have a cue (where one is asked for) and an anchor
  /// (where one is needed).
  ///
  /// - Parameters:
  ///   - names: the ranges of the names of the type.
  ///   - isFree: whether no name covers any part of a range.
  func matches(in text: inout RuleText, names: [Range<Int>], isFree: (Range<Int>) -> Bool) -> [Stretch] {
    let boundaries = text.boundaries(for: boundaries)
    let scan = text.scan
    let known = Names(names)
    var found: [Stretch] = []
    for list in lists(scan) where list.items.count >= leastItems {
      let items = list.items.enumerated().map {
        trimmed($1, isFirst: $0 == 0, isLast: $0 == list.items.count - 1, known, boundaries, scan)
      }
      let first = items.lazy.compactMap { $0 }.first
      let cueBefore = first.flatMap { item in
        before.lazy.compactMap { scan.hit($0, endingAt: item.lowerBound)?.range }.first
      }
      if !before.isEmpty, cueBefore == nil { continue }
      if after != nil, list.cueAfter == nil { continue }
      let anchor = items.lazy.compactMap { $0 }.first { isAnchor($0, known, scan) }
      if needsAnchor, anchor == nil { continue }
      let clues =
        [cueBefore, list.cueAfter].compactMap { $0.map { Clue(kind: .cue, range: $0) } }
        + [anchor].compactMap { $0.map { Clue(kind: .anchor, range: $0) } }
      for case .some(let range) in items
      where item.contains(range.count) && isFree(range) && isOneOf(range, scan) {
        found.append(Stretch(range: range, stem: range, clues: clues))
      }
    }
    return found
  }

  /// The item without what does not belong to it: the first begins behind the nearest stop; nil for
  /// another one with a stop inside.
  private func trimmed(
    _ range: Range<Int>, isFirst: Bool, isLast: Bool, _ names: Names, _ boundaries: Boundaries,
    _ scan: Scan
  ) -> Range<Int>? {
    var range = range
    if ownsThings {
      guard let mark = range.first(where: { scan.text.units[$0] == Self.possessive }) else { return nil }
      range = range.lowerBound..<mark
    }
    if range.isEmpty { return nil }
    if let name = names.byEnd[range.upperBound], name.lowerBound >= range.lowerBound { return name }
    if isLast, let name = names.byStart[range.lowerBound], name.upperBound <= range.upperBound { return name }
    let edge = boundaries.leftEdge(from: range.upperBound, limit: range.count, scan).offset
    if edge <= range.lowerBound { return range }
    // Without a cue, what something is owned by (三一集团的吊车) says nothing of the thing.
    if after == nil, before.isEmpty,
      scan.text.units[range.lowerBound..<edge].contains(Self.possessive)
    {
      return nil
    }
    return isFirst && edge < range.upperBound ? edge..<range.upperBound : nil
  }

  /// An item longer than this is no anchor by its end. All items of a list are told with their anchor.
  private static let longestAnchor = 100

  private func isAnchor(_ range: Range<Int>, _ names: Names, _ scan: Scan) -> Bool {
    names.byEnd[range.upperBound] == range
      || range.count <= Self.longestAnchor
        && anchors.contains { filter in
          scan.hit(filter, endingAt: range.upperBound).map { Int($0.start) > range.lowerBound } ?? false
        }
  }

  private func isOneOf(_ range: Range<Int>, _ scan: Scan) -> Bool {
    oneOf.isEmpty || oneOf.contains { scan.isEntry(range, $0) }
  }

  private static let possessive: UInt16 = 0x7684  // 的

  /// The lists of a text, of two items or more or with a cue.
  private func lists(_ scan: Scan) -> [List] {
    let units = scan.text.units
    let cues = after.map { $0.matches(in: scan).map(\.range) } ?? []
    var lists: [List] = []
    var list = List()
    var start = 0
    var nextCue = 0
    func close(_ end: Int, cue: Range<Int>?) {
      list.items.append(start..<max(start, end))
      list.cueAfter = cue
      if list.items.count > 1 || cue != nil { lists.append(list) }
      list = List()
    }
    var at = 0
    while at < units.count {
      let kind = UnitClass.of(units[at])
      if nextCue < cues.count, cues[nextCue].lowerBound == at {
        close(at, cue: cues[nextCue])
        at = cues[nextCue].upperBound
        start = at
        nextCue += 1
        continue
      }
      if kind.contains(.listMark) {
        list.items.append(start..<at)
        start = at + 1
      } else if kind.intersects(.clauseEnd) {
        close(at, cue: nil)
        start = at + 1
      }
      at += 1
    }
    close(units.count, cue: nil)
    return lists
  }
}
