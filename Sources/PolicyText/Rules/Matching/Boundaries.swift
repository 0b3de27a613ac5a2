/// Where the way to the left from a name's head ends: behind a stop word that no longer word cancels.
struct Boundaries: Sendable {
  /// How far a bracket that a name runs across may reach.
  private static let longestBracket = 12

  private let edges: StopEdges
  private let mask: UInt32
  private let stops: [LexiconFilter]
  private let protect: [LexiconFilter]
  /// The number of the cover of ``protect``.
  private let protectingCover: Int?

  /// The edges of one choice among those of a block.
  init(_ edges: StopEdges, _ block: StopChoices.Block, bit: Int) {
    self.edges = edges
    mask = 1 << UInt32(bit)
    stops = block.choices[bit].stop
    protect = block.choices[bit].protect
    protectingCover = block.protectingCovers[bit]
  }

  /// The stop word, or else the mark, that ends at an edge; empty at the text's beginning.
  func word(endingAt edge: Int, _ scan: Scan) -> Range<Int> {
    let stop = stops.lazy.compactMap { scan.hit($0, endingAt: edge) }.first
    return stop?.range ?? max(0, edge - 1)..<edge
  }

  /// Whether a word cancels a head: a longer one that covers it, or one that begins in it and goes on
  /// behind it (开行动车 has no 行动).
  func isCancelled(_ head: Range<Int>, _ scan: Scan) -> Bool {
    guard let protectingCover else { return false }
    if edges.reach(before: head.lowerBound, ofCover: protectingCover) >= head.upperBound { return true }
    return head.contains { start in
      protect.contains { scan.hit($0, startingAt: start).map { Int($0.end) > head.upperBound } ?? false }
    }
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
      if isEdge(at) { return (at, true) }
      let unit = units[at - 1]
      let kind = UnitClass.of(units, at: at - 1)
      if kind.intersects(.wordUnit) || Self.isInnerMark(unit) {
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
    return (at, at == 0 || isEdge(at) || !UnitClass.of(units, at: at - 1).intersects(.wordUnit))
  }

  @inline(__always)
  private func isEdge(_ at: Int) -> Bool { edges.choices(at: at) & mask != 0 }

  /// Whether a mark stands inside names: · & + - .
  @inline(__always)
  private static func isInnerMark(_ unit: UInt16) -> Bool {
    unit == 0xB7 || unit == 0x26 || unit == 0x2B || unit == 0x2D || unit == 0x2E
  }
}
