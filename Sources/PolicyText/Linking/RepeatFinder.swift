/// Finds the other places where given stretches of a text stand again.
struct RepeatFinder {
  /// A stretch that stands for a name.
  private struct Form {
    /// The name.
    var name: Candidate
    /// How the stretch comes to stand for it.
    var kind: Evidence.Kind
    /// Whether it may also be a piece of other words, so that it counts between edges only.
    var needsEdges: Bool
  }

  private let scan: Scan
  private var forms: [ArraySlice<UInt16>: Form] = [:]
  /// The lengths of the stretches that begin with two units.
  private var lengths: [UInt32: Set<Int>] = [:]

  /// Starts without any stretch.
  init(_ scan: Scan) { self.scan = scan }

  /// Adds a stretch of two units or more, which stands for a name; one with the same text is there once.
  mutating func add(_ phrase: Range<Int>, for name: Candidate, as kind: Evidence.Kind, needsEdges: Bool) {
    let units = scan.text.units[phrase]
    guard phrase.count >= 2, forms[units] == nil else { return }
    forms[units] = Form(name: name, kind: kind, needsEdges: needsEdges)
    lengths[beginning(phrase.lowerBound), default: []].insert(phrase.count)
  }

  /// The free places of the stretches, as candidates of the rule that found the name.
  ///
  /// - Parameters:
  ///   - isFree: whether no name covers any part of a range.
  ///   - hasEdges: whether a range begins and ends where words do.
  /// - Complexity: O(n) for a bounded length of the stretches.
  func places(isFree: (Range<Int>) -> Bool, hasEdges: (Range<Int>) -> Bool) -> [Candidate] {
    if forms.isEmpty { return [] }
    let units = scan.text.units
    var found: [Candidate] = []
    for at in 0..<max(0, units.count - 1) {
      guard let lengths = lengths[beginning(at)] else { continue }
      for length in lengths where at + length <= units.count {
        let range = at..<at + length
        guard let form = forms[units[range]], isFree(range) else { continue }
        if form.needsEdges, !hasEdges(range) { continue }
        found.append(form.name.mention(at: range, as: form.kind))
      }
    }
    return found
  }

  private func beginning(_ at: Int) -> UInt32 {
    UInt32(scan.text.units[at]) << 16 | UInt32(scan.text.units[at + 1])
  }
}

extension Candidate {
  /// Another mention of this name.
  func mention(at range: Range<Int>, as kind: Evidence.Kind) -> Candidate {
    Candidate(
      range: range, rule: rule, priority: priority, hit: nil, clues: [Clue(kind: kind, range: self.range)],
      confidence: kind == .fullName ? min(confidence, .medium) : confidence, origin: self.range)
  }
}
