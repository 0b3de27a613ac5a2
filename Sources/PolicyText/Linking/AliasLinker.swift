/// Finds short mentions of names that stand in full elsewhere in the document: 湖南中子新能源有限公司
/// later as 中子新能源, 正钧电驱 as 正钧.
///
/// The short name is the part of the full one between the place that it begins with and the trade words
/// and tail that it ends in. Such a part may also be a piece of other words, so a mention counts only
/// where both its sides are edges: a mark, the text's end, or a word that names don't have.
struct AliasLinker: Sendable {
  /// Names that a full name may begin with.
  let prefixes: [LexiconFilter]
  /// What a full name ends in.
  let tails: [LexiconFilter]
  /// Words that are no name.
  let words: [LexiconFilter]
  /// Words that stand beside a name.
  let neighbours: [LexiconFilter]

  /// The least and greatest length of a short name.
  private static let length = 2...8

  /// Takes the lexicons that it needs from a set; nil if the set has no company tails.
  init?(lexicons: LexiconSet) {
    func filters(_ names: [String]) -> [LexiconFilter] {
      names.compactMap { LexiconReference($0).flatMap { LexiconFilter($0, in: lexicons) } }
    }
    prefixes = filters(["place@1", "country"])
    tails = filters(["company-tail", "trade-word"])
    words = filters(["stop-word", "place", "protect", "measure-word", "programme-not", "product-noun"])
    neighbours = filters(["stop-word", "connective", "company-lead", "company-modifier", "owner-cue"])
    if tails.isEmpty { return nil }
  }

  /// The places of short mentions of the given names.
  ///
  /// - Parameters:
  ///   - names: names found so far.
  ///   - isFree: whether no name covers any part of a range.
  /// - Complexity: O(n).
  func mentions(of names: [Candidate], in scan: Scan, isFree: (Range<Int>) -> Bool) -> [Candidate] {
    var finder = RepeatFinder(scan)
    for name in names {
      for core in cores(of: name.range, scan) { finder.add(core, for: name) }
    }
    return finder.places { isFree($0) && hasEdges($0, scan) }
  }

  /// The short names of a full one: without its tail, and without its trade words too.
  private func cores(of name: Range<Int>, _ scan: Scan) -> [Range<Int>] {
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

  private func isWord(_ range: Range<Int>, _ scan: Scan) -> Bool {
    words.contains { filter in
      scan.hit(filter, startingAt: range.lowerBound).map { Int($0.end) >= range.upperBound } ?? false
    }
  }

  private func hasEdges(_ range: Range<Int>, _ scan: Scan) -> Bool {
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
}
