/// A name that a rule or a recognizer proposes, before it is settled which of the overlapping ones stand.
struct Candidate: Hashable, Sendable {
  /// Where it stands in the folded text.
  var range: Range<Int>
  /// The number of what proposes it in ``RuleSet/proposers``.
  var rule: Int
  /// The priority of the rule.
  var priority: Int
  /// The lexicon entry that it is, where it is one as a whole.
  var hit: Hit?
  /// The name in full, where a recognizer gives one.
  var canonicalName: String?
  /// What speaks for it.
  var clues: [Clue] = []
  /// How far it can be trusted.
  var confidence = Confidence.high
  /// The place of the name that it is another mention of.
  var origin: Range<Int>?
  /// The number of the rule that says what part it plays.
  var roleRule: Int?
}

/// Something that speaks for a name, at its place in the folded text.
public struct Clue: Hashable, Sendable {
  /// What kind of thing it is.
  public var kind: Evidence.Kind
  /// Where it stands, in units of ``ScannedText/units``.
  public var range: Range<Int>

  /// Makes a clue.
  public init(kind: Evidence.Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
