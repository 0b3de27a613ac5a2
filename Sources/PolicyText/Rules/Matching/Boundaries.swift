/// Where the way to the left from a name's head ends: behind a stop word that no longer word cancels.
struct Boundaries: Sendable {
  /// Which lexicons are stops, and which cancel them.
  struct Key: Hashable, Sendable {
    var stop: [LexiconFilter]
    var protect: [LexiconFilter]
    var joins: [LexiconFilter]
  }

  /// How far a bracket that a name runs across may reach.
  private static let longestBracket = 12

  /// Whether a stop word ends at a place.
  private let isEdge: [Bool]
  private let stops: [LexiconFilter]
  private let protected: Cover

  /// How far words of some lexicons reach.
  private struct Cover: Sendable {
    /// For each place, how far the words that begin before it reach.
    private let reach: [Int32]
    private let filters: [LexiconFilter]

    init(_ filters: [LexiconFilter], _ scan: Scan) {
      let count = scan.text.units.count
      var reach = [Int32](repeating: 0, count: count + 1)
      for filter in filters {
        for hit in scan.hits(of: filter) {
          reach[Int(hit.start) + 1] = max(reach[Int(hit.start) + 1], hit.end)
        }
      }
      for i in 1..<reach.count { reach[i] = max(reach[i], reach[i - 1]) }
      self.reach = reach
      self.filters = filters
    }

    /// Whether a word begins within a stretch and ends behind it.
    func runsOut(of range: Range<Int>, _ scan: Scan) -> Bool {
      range.dropFirst().contains { start in
        filters.contains { scan.hit($0, startingAt: start).map { Int($0.end) > range.upperBound } ?? false }
      }
    }

    /// Whether a longer word covers a stretch.
    func covers(_ range: Range<Int>, _ scan: Scan) -> Bool {
      if Int(reach[range.lowerBound]) >= range.upperBound { return true }
      return filters.contains {
        scan.hit($0, startingAt: range.lowerBound).map { Int($0.end) > range.upperBound } ?? false
      }
    }
  }

  /// Marks the edges of a text.
  ///
  /// - Complexity: O(n + hits).
  init(_ scan: Scan, _ key: Key) {
    stops = key.stop
    protected = Cover(key.protect, scan)
    let joined = Cover(key.joins, scan)
    var isEdge = [Bool](repeating: false, count: scan.text.units.count + 1)
    for filter in key.stop {
      for hit in scan.hits(of: filter)
      where !protected.covers(hit.range, scan) && !joined.covers(hit.range, scan) {
        isEdge[Int(hit.end)] = true
      }
    }
    self.isEdge = isEdge
  }

  /// The stop word, or else the mark, that ends at an edge; empty at the text's beginning.
  func word(endingAt edge: Int, _ scan: Scan) -> Range<Int> {
    let stop = stops.lazy.compactMap { scan.hit($0, endingAt: edge) }.first
    return stop?.range ?? max(0, edge - 1)..<edge
  }

  /// Whether a word cancels a head: a longer one that covers it, or one that begins in it and goes on
  /// behind it (开行动车 has no 行动).
  func isCancelled(_ head: Range<Int>, _ scan: Scan) -> Bool {
    protected.covers(head, scan) || protected.runsOut(of: head, scan)
  }

  /// Walks left from `end` to the nearest edge: a stop, a blank, a mark or the text's beginning.
  ///
  /// - Parameter closers: the closing marks of short pairs that the way goes across.
  /// - Returns: the place of the edge, at most `limit` units away, and whether it is a real one.
  func leftEdge(from end: Int, limit: Int, crossing closers: [UInt16] = [], _ scan: Scan) -> (
    offset: Int, isReal: Bool
  ) {
    let units = scan.text.units
    let least = max(0, end - limit)
    var at = end
    while at > least {
      if isEdge[at] { return (at, true) }
      let unit = units[at - 1]
      let kind = UnitClass.of(units, at: at - 1)
      if kind.intersects(.wordUnit) || Self.innerMarks.contains(unit) {
        at -= 1
      } else if closers.contains(unit), let open = scan.marks.partner(of: at - 1),
        at - open <= Self.longestBracket,
        open > least
      {
        at = open
      } else {
        return (at, true)
      }
    }
    return (at, at == 0 || isEdge[at] || !UnitClass.of(units, at: at - 1).intersects(.wordUnit))
  }

  /// Marks that stand inside names: · & + - .
  private static let innerMarks: [UInt16] = [0xB7, 0x26, 0x2B, 0x2D, 0x2E]
}
