/// A key of a rule, as rule files write it.
enum RuleKey: String, CaseIterable, Hashable, Sendable {
  case id, type
  case head, quoted, list, lexicon, compose, learned
  case headOutside = "head_outside"
  case start
  case needsStart = "needs_start"
  case stop, protect, joins, extend, crosses, stem
  case heads
  case endsIn = "ends_in"
  case oneOf = "one_of"
  case marks, length
  case cueBefore = "cue_before"
  case cueAfter = "cue_after"
  case ownsThings = "owns_things"
  case needsAnchor = "needs_anchor"
  case anchors
  case leastItems = "least_items"
  case item
  case before, after
  case notBefore = "not_before"
  case notAfter = "not_after"
  case notStem = "not_stem"
  case notWithin = "not_within"
  case notCrossing = "not_crossing"
  case trim
  case priority, confidence, tentative, role, matches, rejects

  /// The keys of which a rule has exactly one: what it looks for.
  static let forms: [RuleKey] = [.head, .quoted, .list, .lexicon, .compose, .learned]

  /// The keys that only go with one form, or with some.
  static let ofForm: [RuleKey: [RuleKey]] = [
    .head: [.headOutside, .start, .needsStart, .stop, .protect, .joins, .extend, .crosses, .stem],
    .quoted: [.heads, .endsIn, .oneOf, .marks, .length],
    .list: [
      .cueBefore, .cueAfter, .ownsThings, .oneOf, .needsAnchor, .anchors, .leastItems, .stop, .protect, .item,
    ],
    .lexicon: [], .compose: [], .learned: [],
  ]

  /// The keys that go with every form.
  static let ofEvery: [RuleKey] = [
    .id, .type, .before, .after, .notBefore, .notAfter, .notStem, .notWithin, .notCrossing, .trim, .priority,
    .confidence, .tentative, .role, .matches, .rejects,
  ]

  /// The keys that a rule of a form may have.
  static func keys(of form: RuleKey) -> [RuleKey] { [form] + (ofForm[form] ?? []) + ofEvery }

  /// The forms that a key goes with; empty for one that goes with every form.
  var itsForms: [RuleKey] {
    Self.ofEvery.contains(self)
      ? [] : Self.forms.filter { $0 == self || Self.ofForm[$0]?.contains(self) == true }
  }

  /// What is written behind the key.
  var value: RuleValue {
    switch self {
    case .id, .type, .role: .text
    case .head, .lexicon, .start, .stop, .protect, .joins, .extend, .heads, .endsIn, .oneOf, .cueBefore,
      .anchors, .notStem, .notWithin, .notCrossing, .trim:
      .lexicons
    case .quoted, .crosses: .marks
    case .list, .learned: .always
    case .headOutside, .needsStart, .ownsThings, .needsAnchor, .tentative: .flag
    case .compose, .cueAfter: .elements
    case .stem, .length, .item: .bounds
    case .marks: .choice(["inside", "outside"])
    case .confidence: .choice(Confidence.allCases.map(\.rawValue))
    case .priority, .leastItems: .integer
    case .before, .after, .notBefore, .notAfter: .context
    case .matches, .rejects: .examples
    }
  }

  /// What the key says, in a line.
  var summary: String {
    switch self {
    case .id: "The id, unique in the file; a rule takes the place of a built-in one with the same id."
    case .type: "What the rule finds, any name; `nothing` keeps other rules from the place."
    case .head: "A name that ends in one of these words, looked at leftwards to its beginning."
    case .quoted: "What stands between a pair of these marks: “”, 《》."
    case .list: "The items of a list joined by 、, by a cue beside it or a name in it."
    case .lexicon: "The entries of lexicons."
    case .compose: "A sequence of lexicons, 'literals', #han, #numeral and #letter, with | ? * + {2,6}."
    case .learned: "Whatever the tagger takes for a name of the type."
    case .headOutside: "The name ends before the head, which is a cue then."
    case .start: "Words that a name begins with; the leftmost on the way is the beginning."
    case .needsStart: "There has to be a word of `start`."
    case .stop: "Words that end the way to the left and that no item of a list contains."
    case .protect: "Words that cancel a stop or a head inside them."
    case .joins: "Names that cancel a stop inside them, but no head."
    case .extend: "What may follow the head and is part of the name then."
    case .crosses: "Closing marks of short pairs that the way goes across; ） unless told."
    case .stem: "How many characters may stand before the head: 2-12; 1-20 unless told."
    case .heads: "Nouns that follow the closing mark and belong to the name."
    case .endsIn: "What the quoted text has to end in."
    case .oneOf: "What the quoted text or the item has to be."
    case .marks: "Whether the marks are `inside` the name or `outside`; outside unless told."
    case .length: "How many characters may stand between the marks; 2-60 unless told."
    case .cueBefore: "Words before the first item."
    case .cueAfter: "A sequence behind the last item; it ends the list."
    case .ownsThings: "In X的Y、Z的W only the X and Z are looked at."
    case .needsAnchor: "Whether an item has to be a name of the type already; true unless told."
    case .anchors: "Ends of items that serve as an anchor too."
    case .leastItems: "How many items a list has at least; 1 unless told."
    case .item: "How many characters an item has; 2-8 unless told."
    case .before: "A word that has to stand before the name."
    case .after: "A word that has to stand behind the name."
    case .notBefore: "A word that must not stand before the name."
    case .notAfter: "A word that must not stand behind the name."
    case .notStem: "What the part before the head, or the entry as a whole, is not."
    case .notWithin: "Longer words that the name is not a part of."
    case .notCrossing: "Words that the name does not cut in two."
    case .trim: "Words that the name begins behind, where they stand in its first letters."
    case .priority:
      "The higher wins where two names overlap, then the longer, then the first; 50 unless told."
    case .confidence: "How far what the rule finds can be trusted; high unless told, medium for a list."
    case .tentative: "The tagger has the last word on what the rule finds."
    case .role: "The part that the entity plays; a list rule gives it to the names that the list has already."
    case .matches: "Texts with ⟦ ⟧ around what the rule must find."
    case .rejects: "Texts in which the rule must find nothing."
    }
  }
}

/// What a key of a rule file takes as its value.
enum RuleValue: Hashable, Sendable {
  case text
  case integer
  case flag
  /// Only `true`.
  case always
  /// Pairs of marks, or closing marks.
  case marks
  /// Two numbers, as `2-12`, or one.
  case bounds
  case choice([String])
  /// One lexicon or a list of them.
  case lexicons
  /// Lexicons, or `{ lexicon: …, within: n }`.
  case context
  /// A list of the elements of a sequence.
  case elements
  /// One example or a list of them.
  case examples
}

extension RuleValue {
  /// What is to be written, for messages.
  var wanted: String {
    switch self {
    case .text: "give a name"
    case .integer: "give a whole number"
    case .flag: "give `true` or `false`"
    case .always: "give `true`"
    case .marks: "give marks, as in “” or 《》"
    case .bounds: "give a length, as `4`, or two as `2-12`"
    case .choice(let words): "give \(words.map { "`\($0)`" }.joined(separator: " or "))"
    case .lexicons, .context: "give a lexicon, or several as [stop-word, place/city]"
    case .elements: "give a list of elements, as in [place+, organ, department*]"
    case .examples: "give texts in quotes"
    }
  }
}
