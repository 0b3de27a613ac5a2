/// Finds the other places where given stretches of a text stand again.
struct RepeatFinder {
  private let units: [UInt16]
  private var names: [ArraySlice<UInt16>: Candidate] = [:]
  /// The lengths of the stretches that begin with two units.
  private var lengths: [UInt32: Set<Int>] = [:]

  /// Starts without any stretch.
  init(_ scan: Scan) { units = scan.text.units }

  /// Adds a stretch of two units or more, which stands for a name; one with the same text is there once.
  mutating func add(_ phrase: Range<Int>, for name: Candidate) {
    guard phrase.count >= 2, names[units[phrase]] == nil else { return }
    names[units[phrase]] = name
    lengths[beginning(phrase.lowerBound), default: []].insert(phrase.count)
  }

  /// The places of the stretches that are accepted, as candidates of the rule that found the name.
  ///
  /// - Complexity: O(n) for a bounded length of the stretches.
  func places(where isAccepted: (Range<Int>) -> Bool) -> [Candidate] {
    if names.isEmpty { return [] }
    var found: [Candidate] = []
    for at in 0..<max(0, units.count - 1) {
      guard let lengths = lengths[beginning(at)] else { continue }
      for length in lengths where at + length <= units.count {
        let range = at..<at + length
        if let name = names[units[range]], isAccepted(range) {
          found.append(Candidate(range: range, rule: name.rule, priority: name.priority, hit: nil))
        }
      }
    }
    return found
  }

  private func beginning(_ at: Int) -> UInt32 { UInt32(units[at]) << 16 | UInt32(units[at + 1]) }
}
