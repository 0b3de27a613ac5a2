/// A name that a rule proposes, before it is settled which of the overlapping ones stand.
struct Candidate: Hashable, Sendable {
  /// Where it stands in the folded text.
  var range: Range<Int>
  /// The number of the rule in its set.
  var rule: Int
  /// The priority of the rule.
  var priority: Int
  /// The lexicon entry that it is, where it is one as a whole.
  var hit: Hit?
  /// What speaks for it.
  var clues: [Clue] = []
  /// How far it can be trusted.
  var confidence = Confidence.high
  /// The place of the name that it is another mention of.
  var origin: Range<Int>?
}

/// Something that speaks for a candidate, at its place in the folded text.
struct Clue: Hashable, Sendable {
  /// What kind of thing it is.
  var kind: Evidence.Kind
  /// Where it stands.
  var range: Range<Int>
}
