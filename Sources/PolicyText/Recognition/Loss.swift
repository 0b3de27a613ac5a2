/// What a rule has looked at and what became no name, with the reason. Losses are kept for explanations only.
struct Loss: Sendable {
  /// Why something is no name.
  enum Reason: Sendable {
    /// The rule refuses it: the key of the rule file that says so, and the word that it has hit upon.
    case refused(key: RuleKey, word: Range<Int>?)
    /// Another candidate has the place.
    case overlapped(by: Candidate)
    /// The tagger overrules the rule.
    case overruled
    /// The tagger alone finds it, and not with enough probability.
    case improbable(Double)
  }

  /// What was looked at; of a refused one, as far as it is known.
  var candidate: Candidate
  var reason: Reason
}

/// Losses, if anybody wants to know them.
struct LossRecord: Sendable {
  /// Whether losses are kept.
  let isKept: Bool
  /// The losses so far.
  private(set) var losses: [Loss] = []

  init(isKept: Bool) { self.isKept = isKept }

  /// Keeps a loss.
  @inline(__always)
  mutating func add(_ loss: @autoclosure () -> Loss) {
    if isKept { losses.append(loss()) }
  }

  /// Keeps what another record has.
  mutating func add(contentsOf other: LossRecord) { losses += other.losses }
}
