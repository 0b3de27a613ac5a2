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

  /// How many of the stretches that end at one place are looked at, the longest first. In texts that mean
  /// something no more than a handful end in each other; without a bound there could be as many as a name
  /// has units.
  private static let mostAtOnePlace = 8

  private let scan: Scan
  private var phrases = PhraseAutomaton()
  /// The forms, by the numbers of their phrases.
  private var forms: [Form] = []

  /// Starts without any stretch.
  init(_ scan: Scan) { self.scan = scan }

  /// Adds a stretch of two units or more, which stands for a name; one with the same text is there once.
  mutating func add(_ phrase: Range<Int>, for name: Candidate, as kind: Evidence.Kind, needsEdges: Bool) {
    guard phrase.count >= 2, phrases.insert(scan.text.units[phrase]) else { return }
    forms.append(Form(name: name, kind: kind, needsEdges: needsEdges))
  }

  /// The free places of the stretches, as candidates of the rule that found the name.
  ///
  /// - Parameters:
  ///   - isFree: whether no name covers any part of a range.
  ///   - hasEdges: whether a range begins and ends where words do.
  /// - Complexity: O(n + total length of the stretches).
  mutating func places(isFree: (Range<Int>) -> Bool, hasEdges: (Range<Int>) -> Bool) -> [Candidate] {
    if forms.isEmpty { return [] }
    phrases.link()
    var found: [Candidate] = []
    var state = PhraseAutomaton.start
    for (at, unit) in scan.text.units.enumerated() {
      guard isFree(at..<at + 1) else {
        state = PhraseAutomaton.start
        continue
      }
      phrases.advance(&state, over: unit)
      var phrase = phrases.phrase(endingIn: state)
      for _ in 0..<Self.mostAtOnePlace where phrase != PhraseAutomaton.start {
        let range = at + 1 - phrases.length(of: phrase)..<at + 1
        let number = phrases.number(of: phrase)
        if !forms[number].needsEdges || hasEdges(range) {
          found.append(forms[number].name.mention(at: range, as: forms[number].kind))
        }
        phrase = phrases.phrase(shorterThan: phrase)
      }
    }
    return found
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
