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
  var stops: StopChoices.Number

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
    let scan = text.scan
    return items(in: &text, names: names).filter {
      item.contains($0.range.count) && isFree($0.range) && isOneOf($0.range, scan)
    }
  }

  /// All items of such lists, the names among them.
  ///
  /// - Parameter names: the ranges of the names that the lists may have.
  func items(in text: inout RuleText, names: [Range<Int>]) -> [Stretch] {
    let scan = text.scan
    if !before.isEmpty, before.allSatisfy({ scan.hits(of: $0).isEmpty }) { return [] }
    let cues = after.map { $0.matches(in: scan).map(\.range) }
    if cues?.isEmpty == true { return [] }
    let boundaries = text.boundaries(for: stops)
    let known = Names(names)
    return lists(scan, endingAt: cues ?? []).filter { $0.items.count >= leastItems }.flatMap {
      list -> [Stretch] in
      let items = list.items.enumerated().compactMap {
        trimmed(
          $1, isFirst: $0 == 0, isLast: $0 == list.items.count - 1 && list.cueAfter == nil, known, boundaries,
          scan)
      }
      guard let clues = clues(of: list, items, known, scan) else { return [] }
      return items.map { Stretch(range: $0, stem: $0, clues: clues) }
    }
  }

  /// What speaks for the items of a list; nil where something that is asked for is missing.
  private func clues(of list: List, _ items: [Range<Int>], _ known: Names, _ scan: Scan) -> [Clue]? {
    // A name may have been found without its first letters; the cue stands before these then.
    let starts = [items.first?.lowerBound, list.items.first?.lowerBound].compactMap { $0 }
    let cueBefore = starts.lazy.flatMap { start in
      before.lazy.compactMap { scan.hit($0, endingAt: start)?.range }
    }.first
    let anchor = items.first { isAnchor($0, known, scan) }
    if !before.isEmpty && cueBefore == nil || after != nil && list.cueAfter == nil
      || needsAnchor && anchor == nil
    {
      return nil
    }
    return [cueBefore, list.cueAfter].compactMap { $0.map { Clue(kind: .cue, range: $0) } }
      + [anchor].compactMap { $0.map { Clue(kind: .anchor, range: $0) } }
  }

  /// The item without what does not belong to it: the first begins behind the nearest stop, the last ends
  /// where its name does unless a cue stands there; nil for another one with a stop inside.
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

  /// The lists of a text, of two items or more or with a cue, which before the first item is looked for later.
  private func lists(_ scan: Scan, endingAt cues: [Range<Int>]) -> [List] {
    let units = scan.text.units
    var lists: [List] = []
    var list = List()
    var start = 0
    var nextCue = 0
    func close(_ end: Int, cue: Range<Int>?) {
      list.items.append(start..<max(start, end))
      list.cueAfter = cue
      if list.items.count > 1 || cue != nil || !before.isEmpty { lists.append(list) }
      list = List()
    }
    /// Whether the pair that a mark closes was opened before a place: what stands in brackets is a list of
    /// its own.
    func isOpen(before place: Int, _ closer: Int) -> Bool {
      scan.marks.partner(of: closer).map { $0 < place } ?? false
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
      } else if kind.intersects(.clauseEnd)
        || kind.contains(.closer) && isOpen(before: list.items.first?.lowerBound ?? start, at)
      {
        close(at, cue: nil)
        start = at + 1
      }
      at += 1
    }
    close(units.count, cue: nil)
    return lists
  }
}
