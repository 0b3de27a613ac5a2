/// Finds names that end in a known tail, by the way to the left from the tail to the name's beginning.
///
/// The way ends at a stop word, a blank, a mark or the length bound. Where a word that names begin with (a
/// place) stands on the way, the leftmost one is the beginning; else the edge is, unless the rule needs
/// such a word.
struct HeadMatcher: Sendable {
  var heads: [LexiconFilter]
  var headOutside: Bool
  var start: [LexiconFilter]
  var needsStart: Bool
  var extend: [LexiconFilter]
  var crosses: [UInt16]
  var stem: ClosedRange<Int>
  var stops: StopChoices.Number

  /// Told of heads that give no name: the stretch as far as it is known, the key of the rule that says so,
  /// and the word that it has hit upon.
  typealias Refuse = (inout RuleText, Stretch, RuleKey, Range<Int>?) -> Void

  /// The names, by heads.
  func matches(in text: inout RuleText, refuse: Refuse) -> [Stretch] {
    let boundaries = text.boundaries(for: stops)
    let scan = text.scan
    var found: [Stretch] = []
    for filter in heads {
      for head in scan.hits(of: filter) where isWhole(head, scan) {
        if boundaries.isCancelled(head.range, scan) {
          refuse(&text, Stretch(range: head.range), .protect, nil)
          continue
        }
        switch beginning(of: head, boundaries, scan) {
        case .success(let clue):
          let stem = (clue.kind == .start ? clue.range.lowerBound : clue.range.upperBound)..<Int(head.start)
          let end = headOutside ? stem.upperBound : extended(Int(head.end), scan)
          let clues = [clue, Clue(kind: headOutside ? .cue : .head, range: head.range)]
          found.append(Stretch(range: stem.lowerBound..<end, stem: stem, clues: clues))
        case .failure(let miss):
          guard text.keepsLosses else { continue }
          let range = miss.edge..<Int(headOutside ? head.start : head.end)
          let clues = [
            Clue(kind: .edge, range: boundaries.word(endingAt: miss.edge, scan)),
            Clue(kind: headOutside ? .cue : .head, range: head.range),
          ]
          refuse(&text, Stretch(range: range, clues: clues), miss.key, nil)
        }
      }
    }
    return found
  }

  /// Whether no longer head ends where this one does.
  private func isWhole(_ head: Hit, _ scan: Scan) -> Bool {
    !heads.contains { filter in
      scan.hit(filter, endingAt: Int(head.end)).map { $0.start < head.start } ?? false
    }
  }

  /// Why a head has no beginning, and how far the way to the left went.
  private struct Miss: Error {
    var key: RuleKey
    var edge: Int
  }

  /// The word that the name begins with, or what it begins behind.
  private func beginning(of head: Hit, _ boundaries: Boundaries, _ scan: Scan) -> Result<Clue, Miss> {
    let end = Int(head.start)
    let edge = boundaries.leftEdge(from: end, limit: stem.upperBound, crossing: crosses, scan)
    for at in edge.offset..<end {
      if let word = start.lazy.compactMap({ scan.hit($0, startingAt: at) }).first {
        return .success(Clue(kind: .start, range: word.range))
      }
    }
    if needsStart { return .failure(Miss(key: .needsStart, edge: edge.offset)) }
    if !edge.isReal || end - edge.offset < stem.lowerBound {
      return .failure(Miss(key: .stem, edge: edge.offset))
    }
    return .success(Clue(kind: .edge, range: boundaries.word(endingAt: edge.offset, scan)))
  }

  private func extended(_ end: Int, _ scan: Scan) -> Int {
    var end = end
    for _ in 0..<3 {
      guard let next = extend.lazy.compactMap({ scan.hit($0, startingAt: end) }).first else { break }
      end = Int(next.end)
    }
    return end
  }
}
