/// Finds the other mentions of names that rules have found by evidence at one place: 阿秒光学 in a list of
/// companies is 阿秒光学 elsewhere in the document too.
struct MentionLinker: Sendable {
  /// Shorter names are too likely to be parts of other words.
  private static let leastLength = 3

  /// The places where the given names stand again.
  ///
  /// - Parameters:
  ///   - names: names found so far.
  ///   - isFree: whether no name covers any part of a range.
  /// - Complexity: O(n).
  func mentions(of names: [Candidate], in scan: Scan, isFree: (Range<Int>) -> Bool) -> [Candidate] {
    var finder = RepeatFinder(scan)
    for name in names where name.range.count >= Self.leastLength { finder.add(name.range, for: name) }
    return finder.places(where: isFree)
  }
}
