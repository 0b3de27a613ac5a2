/// The short names of companies: the part of the full one between the place that it begins with and the
/// trade words and tail that it ends in, 正钧电驱 or 正钧 of 江西正钧电驱有限公司.
///
/// Such a part may also be a piece of other words, so a mention counts only where both its sides are edges:
/// a mark, the text's end, or a word that names don't have.
struct ShortNames: Sendable {
  /// Names that a full name may begin with.
  private let prefixes: [LexiconFilter]
  /// What a full name ends in.
  private let tails: [LexiconFilter]
  /// Words that are no name.
  private let words: [LexiconFilter]
  /// Words that stand beside a name.
  private let neighbours: [LexiconFilter]

  /// The least and greatest length of a short name.
  private static let length = 2...8

  /// Takes the lexicons that it needs from a set; those that are not there count for nothing.
  init(lexicons: LexiconSet) {
    prefixes = lexicons.filters("place@1", "country")
    tails = lexicons.filters("company-tail", "trade-word")
    words = lexicons.filters(
      "stop-word", "place", "protect", "measure-word", "programme-not", "product-noun")
    neighbours = lexicons.filters(
      "stop-word", "connective", "company-lead", "company-modifier", "owner-cue")
  }

  /// The short names of a full one: without its tail, and without its trade words too.
  func cores(of name: Range<Int>, _ scan: Scan) -> [Range<Int>] {
    var start = name.lowerBound
    while let prefix = prefixes.lazy.compactMap({ scan.hit($0, startingAt: start) }).first,
      Int(prefix.end) < name.upperBound
    {
      start = Int(prefix.end)
    }
    var end = name.upperBound
    var cores: [Range<Int>] = []
    // Of the tails that end at one place the longest leads on; each of them leaves a short name.
    while true {
      let starts = tails.flatMap { scan.hits($0, endingAt: end) }.map { Int($0.start) }.filter { $0 > start }
      guard let first = starts.min() else { return cores }
      for end in starts where Self.length.contains(end - start) && !isWord(start..<end, scan) {
        cores.append(start..<end)
      }
      end = first
    }
  }

  /// Whether a range begins and ends at marks or at words that names don't have.
  func hasEdges(_ range: Range<Int>, _ scan: Scan) -> Bool {
    let units = scan.text.units
    func isMark(_ at: Int) -> Bool {
      at < 0 || at >= units.count || !UnitClass.of(units, at: at).intersects(.wordUnit)
    }
    let left =
      isMark(range.lowerBound - 1)
      || neighbours.contains { scan.hit($0, endingAt: range.lowerBound) != nil }
    let right =
      isMark(range.upperBound)
      || neighbours.contains { scan.hit($0, startingAt: range.upperBound) != nil }
    return left && right
  }

  private func isWord(_ range: Range<Int>, _ scan: Scan) -> Bool {
    words.contains { filter in
      scan.hit(filter, startingAt: range.lowerBound).map { Int($0.end) >= range.upperBound } ?? false
    }
  }
}
