/// Finds names in a list joined by 、 from the names that stand in it already, or from a cue beside it.
///
/// A cue ends a list: in A、B等企业与C、D等高校 there are two, A、B and C、D.
struct ListMatcher: Sendable {
  /// The number of the rule.
  var number: Int
  var before: [LexiconFilter]
  var after: SequenceMatcher?
  var ownsThings: Bool
  var oneOf: [LexiconFilter]
  var needsAnchor: Bool
  var leastItems: Int
  var anchors: [LexiconFilter]
  var item: ClosedRange<Int>
  var stops: StopChoices.Number

  /// Names that are known.
  protocol KnownNames {
    /// The name that begins at a place.
    func name(startingAt place: Int) -> Range<Int>?
    /// The name that ends at a place.
    func name(endingAt place: Int) -> Range<Int>?
    /// Whether no name, known or not, covers any part of a range.
    func isFree(_ range: Range<Int>) -> Bool
  }

  /// The items that are no names yet, in lists that have a cue (where one is asked for) and an anchor
  /// (where one is needed).
  ///
  /// - Parameter names: the names of the type.
  func matches(in text: inout RuleText, names: some KnownNames) -> [Stretch] {
    let scan = text.scan
    return items(in: &text, names: names).filter {
      item.contains($0.range.count) && names.isFree($0.range) && isOneOf($0.range, scan)
    }
  }

  /// All items of such lists, the names among them.
  ///
  /// - Parameter names: the names that the lists may have.
  func items(in text: inout RuleText, names: some KnownNames) -> [Stretch] {
    let scan = text.scan
    let lists = text.lists(of: self)
    if lists.isEmpty { return [] }
    let boundaries = text.boundaries(for: stops)
    var found: [Stretch] = []
    var items: [Range<Int>] = []
    for list in lists where !needsAnchor || mayHaveAnchor(list, names, scan) {
      items.removeAll(keepingCapacity: true)
      for (i, range) in list.items.enumerated() {
        let isLast = i == list.items.count - 1 && list.cueAfter == nil
        if let item = trimmed(range, isFirst: i == 0, isLast: isLast, names, boundaries, scan) {
          items.append(item)
        }
      }
      guard let clues = clues(of: list, items, names, scan) else { continue }
      for item in items { found.append(Stretch(range: item, stem: item, clues: clues)) }
    }
    return found
  }

  /// The lists of a text that are long enough and may have their cue.
  ///
  /// - Parameter uncued: the lists of more than one item, as they are without a cue.
  func lists(in scan: Scan, uncued: () -> [List]) -> [List] {
    if before.isEmpty && after == nil { return uncued().filter(isLong) }
    let cues = before.flatMap { scan.hits(of: $0) }.map { Int($0.end) }.sorted()
    if !before.isEmpty && cues.isEmpty { return [] }
    let cuesAfter = after?.matches(in: scan).map(\.range) ?? []
    if after != nil && cuesAfter.isEmpty { return [] }
    return List.lists(in: scan, endingAt: cuesAfter) {
      (after == nil || $0.cueAfter != nil) && isLong($0) && mayFollow(cues, $0)
    }
  }

  /// Whether a cue ends in the first item of a list, or nothing is asked of what stands before it.
  private func mayFollow(_ cues: [Int], _ list: List) -> Bool {
    if before.isEmpty { return true }
    guard let first = list.items.first else { return false }
    let next = cues.partitioningIndex { $0 >= first.lowerBound }
    return next < cues.count && cues[next] <= first.upperBound
  }

  private func isLong(_ list: List) -> Bool {
    list.items.count >= leastItems && (list.items.count > 1 || list.cueAfter != nil || !before.isEmpty)
  }

  /// What speaks for the items of a list; nil where something that is asked for is missing.
  private func clues(of list: List, _ items: [Range<Int>], _ known: some KnownNames, _ scan: Scan) -> [Clue]?
  {
    let cueBefore = cueBefore(list, items, scan)
    if !before.isEmpty && cueBefore == nil { return nil }
    let anchor = items.first { isAnchor($0, known, scan) }
    if needsAnchor && anchor == nil { return nil }
    var clues: [Clue] = []
    if let cueBefore { clues.append(Clue(kind: .cue, range: cueBefore)) }
    if let cueAfter = list.cueAfter { clues.append(Clue(kind: .cue, range: cueAfter)) }
    if let anchor { clues.append(Clue(kind: .anchor, range: anchor)) }
    return clues
  }

  /// The cue before the first item of a list. Where its name has been found without its first letters, the
  /// cue stands before these.
  private func cueBefore(_ list: List, _ items: [Range<Int>], _ scan: Scan) -> Range<Int>? {
    if before.isEmpty { return nil }
    return items.first.flatMap { cue(endingAt: $0.lowerBound, scan) }
      ?? list.items.first.flatMap { cue(endingAt: $0.lowerBound, scan) }
  }

  private func cue(endingAt place: Int, _ scan: Scan) -> Range<Int>? {
    for filter in before {
      if let hit = scan.hit(filter, endingAt: place) { return hit.range }
    }
    return nil
  }

  /// The item without what does not belong to it: the first begins behind the nearest stop, the last ends
  /// where its name does unless a cue stands there; nil for another one with a stop inside.
  private func trimmed(
    _ range: Range<Int>, isFirst: Bool, isLast: Bool, _ names: some KnownNames,
    _ boundaries: Boundaries, _ scan: Scan
  ) -> Range<Int>? {
    var range = range
    if ownsThings {
      guard let mark = possessive(in: range, scan) else { return nil }
      range = range.lowerBound..<mark
    }
    if range.isEmpty { return nil }
    if let name = names.name(endingAt: range.upperBound), name.lowerBound >= range.lowerBound { return name }
    if isLast, let name = names.name(startingAt: range.lowerBound), name.upperBound <= range.upperBound {
      return name
    }
    let edge = boundaries.leftEdge(from: range.upperBound, limit: range.count, scan).offset
    if edge <= range.lowerBound { return range }
    // Without a cue, what something is owned by (三一集团的吊车) says nothing of the thing.
    if after == nil, before.isEmpty,
      scan.text.units[range.lowerBound..<edge].contains(Unit.possessive)
    {
      return nil
    }
    return isFirst && edge < range.upperBound ? edge..<range.upperBound : nil
  }

  /// An item longer than this is no anchor by its end. All items of a list are told with their anchor.
  private static let longestAnchor = 100

  private func isAnchor(_ range: Range<Int>, _ names: some KnownNames, _ scan: Scan) -> Bool {
    names.name(endingAt: range.upperBound) == range
      || range.count <= Self.longestAnchor
        && anchors.contains { filter in
          scan.hit(filter, endingAt: range.upperBound).map { Int($0.start) > range.lowerBound } ?? false
        }
  }

  /// Whether an item of a list ends as an anchor does; false only where there is none.
  private func mayHaveAnchor(_ list: List, _ names: some KnownNames, _ scan: Scan) -> Bool {
    list.items.contains { range in
      let end = ownsThings ? possessive(in: range, scan) ?? range.lowerBound : range.upperBound
      return names.name(endingAt: end) != nil || names.name(startingAt: range.lowerBound) != nil
        || anchors.contains { scan.hit($0, endingAt: end) != nil }
    }
  }

  /// The first 的 in a range.
  private func possessive(in range: Range<Int>, _ scan: Scan) -> Int? {
    scan.text.units[range].firstIndex(of: Unit.possessive)
  }

  private func isOneOf(_ range: Range<Int>, _ scan: Scan) -> Bool {
    oneOf.isEmpty || oneOf.contains { scan.isEntry(range, $0) }
  }

}
