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
}
