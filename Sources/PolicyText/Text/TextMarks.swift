/// The marks of a text, looked at once: where clauses begin, and which quotes and brackets belong together.
struct TextMarks: Sendable {
  /// A pair of quotes or brackets, by the offsets of its two marks.
  struct Pair: Hashable, Sendable {
    var open: Int
    var close: Int
  }

  /// No quote or bracket reaches further than this.
  static let longestPair = 400

  private static let isMark: UnitClass = [.clauseEnd, .listMark, .opener, .closer]

  /// For each place, the offset behind the last stop or line end before it.
  private let clauseStarts: [Int32]
  /// For each place with a mark of a pair, the offset of the other mark; else -1.
  private let partners: [Int32]
  /// The pairs, by their closing marks.
  let pairs: [Pair]
  /// The places of what separates or ends the items of lists: 、, the ends of clauses, and closing marks.
  let breaks: [Int32]

  /// Looks at the marks of folded units.
  ///
  /// A mark is paired with the nearest open one of its kind within the paragraph; marks left open between
  /// the two stay alone.
  ///
  /// - Complexity: O(n).
  init(_ units: [UInt16]) {
    var clauseStarts = [Int32](repeating: 0, count: units.count + 1)
    var partners = [Int32](repeating: -1, count: units.count)
    var pairs: [Pair] = []
    var breaks: [Int32] = []
    var open: [(mark: UInt16, offset: Int)] = []
    /// How many of the open marks are of each kind, so that a closing mark without partner costs O(1).
    var waiting = [UInt16: Int]()
    var clause: Int32 = 0
    for (i, unit) in units.enumerated() {
      clauseStarts[i] = clause
      let kind = UnitClass.of(unit)
      if !kind.intersects(Self.isMark) { continue }
      if kind.intersects(.clauseEnd) { clause = Int32(i + 1) }
      if !kind.contains(.opener) { breaks.append(Int32(i)) }
      if kind.contains(.newline) {
        open.removeAll(keepingCapacity: true)
        waiting.removeAll(keepingCapacity: true)
      } else if kind.contains(.opener) {
        let mark = Pairs.closer(of: unit)
        open.append((mark, i))
        waiting[mark, default: 0] += 1
      } else if kind.contains(.closer), waiting[unit, default: 0] > 0 {
        while let top = open.popLast() {
          waiting[top.mark, default: 0] -= 1
          guard top.mark == unit else { continue }
          if i - top.offset <= Self.longestPair {
            partners[i] = Int32(top.offset)
            partners[top.offset] = Int32(i)
            pairs.append(Pair(open: top.offset, close: i))
          }
          break
        }
      }
    }
    clauseStarts[units.count] = clause
    self.clauseStarts = clauseStarts
    self.partners = partners
    self.pairs = pairs
    self.breaks = breaks
  }

  /// The start of the clause that a place stands in.
  func clauseStart(of offset: Int) -> Int { Int(clauseStarts[min(max(offset, 0), clauseStarts.count - 1)]) }

  /// The offset of the mark that belongs to the one at `offset`.
  func partner(of offset: Int) -> Int? {
    guard offset >= 0, offset < partners.count, partners[offset] >= 0 else { return nil }
    return Int(partners[offset])
  }
}
