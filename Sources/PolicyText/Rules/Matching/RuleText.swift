/// The text that rules are matched against, with what several of them need computed once.
struct RuleText {
  let scan: Scan
  /// What the rules have refused.
  private(set) var record: LossRecord
  /// Whether what is refused is kept.
  var keepsLosses: Bool { record.isKept }
  private let stops: StopChoices
  /// For each block of choices the edges of the text, once they are asked for.
  private var edges: [StopEdges?]
  /// The lists of more than one item, as they are without a cue, once they are asked for.
  private var uncuedLists: [List]?
  /// The lists of the rules that have asked for them, by the numbers of the rules.
  private var lists: [Int: [List]] = [:]

  init(_ scan: Scan, stops: StopChoices, keepsLosses: Bool) {
    self.scan = scan
    self.stops = stops
    edges = [StopEdges?](repeating: nil, count: stops.blocks.count)
    record = LossRecord(isKept: keepsLosses)
  }

  /// The edges for a choice of stop words.
  mutating func boundaries(for choice: StopChoices.Number) -> Boundaries {
    let block = stops.blocks[choice.block]
    let edges = self.edges[choice.block] ?? StopEdges(scan, block)
    self.edges[choice.block] = edges
    return Boundaries(edges, block, bit: choice.bit)
  }

  /// The lists that a rule looks at.
  mutating func lists(of matcher: ListMatcher) -> [List] {
    if let known = lists[matcher.number] { return known }
    let made = matcher.lists(in: scan) {
      let all = uncuedLists ?? List.lists(in: scan, endingAt: []) { $0.items.count > 1 }
      uncuedLists = all
      return all
    }
    lists[matcher.number] = made
    return made
  }

  /// Notes that a rule refuses a stretch.
  ///
  /// - Parameters:
  ///   - key: the key of the rule that says so.
  ///   - word: the word that it has hit upon.
  mutating func refuse(_ stretch: Stretch, by rule: CompiledRule, _ key: RuleKey, word: Range<Int>? = nil) {
    record.add(
      Loss(
        candidate: Candidate(
          range: stretch.range, rule: rule.number, priority: rule.priority, hit: stretch.hit,
          clues: stretch.clues, confidence: rule.confidence),
        reason: .refused(key: key, word: word)))
  }

  /// Notes that the tagger's find has too little probability.
  mutating func discard(_ stretch: Stretch, of rule: CompiledRule, probability: Double) {
    record.add(
      Loss(
        candidate: Candidate(
          range: stretch.range, rule: rule.number, priority: rule.priority, clues: stretch.clues,
          confidence: .low),
        reason: .improbable(probability)))
  }
}

/// A stretch of the text that has the form of a rule.
struct Stretch: Hashable, Sendable {
  var range: Range<Int>
  /// The part before the head.
  var stem: Range<Int>?
  /// The lexicon entry that the stretch is as a whole.
  var hit: Hit?
  /// What speaks for it.
  var clues: [Clue] = []
}
