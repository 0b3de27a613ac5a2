// Rules written in Swift, with the words that rule files have.

extension Rule {
  /// Makes a rule without conditions and examples.
  ///
  /// - Parameters:
  ///   - id: the id, unique in a set of rules.
  ///   - type: what it finds, any name; ``nothing`` to keep others from the place.
  ///   - form: what it looks for.
  public init(_ id: String, type: EntityType, _ form: Form) {
    self.init(id: id, type: type, priority: 50, form: form)
    if case .list = form.kind { confidence = .medium }
  }

  private func with(_ change: (inout Rule) -> Void) -> Rule {
    var rule = self
    change(&rule)
    return rule
  }

  /// The higher one wins where two names overlap; 50 unless told.
  public func priority(_ priority: Int) -> Rule { with { $0.priority = priority } }

  /// How far what the rule finds can be trusted; high unless told, medium for a list.
  public func confidence(_ confidence: Confidence) -> Rule { with { $0.confidence = confidence } }

  /// Lets the tagger have the last word on what the rule finds.
  public func tentative() -> Rule { with { $0.isTentative = true } }

  /// The part that the entity plays.
  public func role(_ role: String) -> Rule { with { $0.role = role } }

  /// A word that has to stand before the name, with at most `within` characters of the clause between.
  public func before(_ words: Words, within: Int = 0) -> Rule {
    with { $0.conditions.before = Context(words, within: within) }
  }

  /// A word that has to stand behind the name.
  public func after(_ words: Words, within: Int = 0) -> Rule {
    with { $0.conditions.after = Context(words, within: within) }
  }

  /// A word that must not stand before the name.
  public func notBefore(_ words: Words, within: Int = 0) -> Rule {
    with { $0.conditions.notBefore = Context(words, within: within) }
  }

  /// A word that must not stand behind the name.
  public func notAfter(_ words: Words, within: Int = 0) -> Rule {
    with { $0.conditions.notAfter = Context(words, within: within) }
  }

  /// What the part before the head, or the entry as a whole, is not.
  public func notStem(_ words: Words) -> Rule { with { $0.conditions.notStem = words.references } }

  /// Longer words that the name is not a part of.
  public func notWithin(_ words: Words) -> Rule { with { $0.conditions.notWithin = words.references } }

  /// Words that the name does not cut in two.
  public func notCrossing(_ words: Words) -> Rule { with { $0.conditions.notCrossing = words.references } }

  /// Words that the name begins behind, where they stand in its first letters.
  public func trim(_ words: Words) -> Rule { with { $0.conditions.trim = words.references } }

  /// Texts with ⟦ ⟧ around what the rule must find.
  public func matches(_ examples: String...) -> Rule { with { $0.matches += examples } }

  /// Texts in which the rule must find nothing.
  public func rejects(_ examples: String...) -> Rule { with { $0.rejects += examples } }
}

extension Rule {
  /// The greatest length that a rule can ask for: it keeps the work at a place bounded.
  static let greatestLength = 400

  fileprivate static func bounded(_ bounds: ClosedRange<Int>) -> ClosedRange<Int> {
    bounds.clamped(to: 0...greatestLength)
  }
}

extension Rule.Context {
  fileprivate init(_ words: Rule.Words, within: Int) {
    // How far a condition looks is bounded, so that the work at a name is.
    self.init(lexicons: words.references, within: min(max(within, 0), Self.furthest))
  }
}

extension Rule.Form {
  /// A name that ends in a known tail, looked at leftwards to its beginning.
  ///
  /// - Parameters:
  ///   - heads: the tails; of several that end at one place the longest.
  ///   - headOutside: whether the name ends before the head, which then is a cue.
  ///   - start: words that a name begins with; the leftmost on the way is the beginning.
  ///   - needsStart: whether there has to be one.
  ///   - stop: words that end the way.
  ///   - protect: words that cancel a stop or a head inside them.
  ///   - joins: names that cancel a stop inside them, but no head.
  ///   - extend: what may follow the head and is part of the name then.
  ///   - crosses: closing marks of short pairs that the way goes across.
  ///   - stem: how many characters may stand before the head.
  public static func head(
    _ heads: Rule.Words, headOutside: Bool = false, start: Rule.Words = [], needsStart: Bool = false,
    stop: Rule.Words = [], protect: Rule.Words = [], joins: Rule.Words = [], extend: Rule.Words = [],
    crosses: String = "）", stem: ClosedRange<Int> = 1...20
  ) -> Self {
    Self(
      kind: .head(
        Rule.Head(
          heads: heads.references, headOutside: headOutside, start: start.references, needsStart: needsStart,
          stop: stop.references, protect: protect.references, joins: joins.references,
          extend: extend.references, crosses: String(decoding: UnitFolding.fold(crosses), as: UTF16.self),
          stem: Rule.bounded(stem))))
  }

  /// What stands in a pair of marks.
  ///
  /// - Parameters:
  ///   - marks: the pairs: `“”`, `《》`.
  ///   - heads: nouns that follow the closing mark and belong to the name.
  ///   - endsIn: what the quoted text ends in.
  ///   - oneOf: what the quoted text has to be.
  ///   - marksInside: whether the marks are part of the name.
  ///   - length: how many characters may stand between the marks.
  public static func quoted(
    _ marks: String, heads: Rule.Words = [], endsIn: Rule.Words = [], oneOf: Rule.Words = [],
    marksInside: Bool = false, length: ClosedRange<Int> = 2...60
  ) -> Self {
    Self(
      kind: .quoted(
        Rule.Quoted(
          openers: Rule.Quoted.openers(in: marks), heads: heads.references, endsIn: endsIn.references,
          oneOf: oneOf.references, marksInside: marksInside, length: Rule.bounded(length))))
  }

  /// Items joined by 、, where a cue or a name in the list gives the others away.
  ///
  /// - Parameters:
  ///   - cueBefore: words before the first item.
  ///   - cueAfter: a sequence behind the last item; it ends the list.
  ///   - ownsThings: whether in X的Y、Z的W only the X and Z are looked at.
  ///   - oneOf: what an item has to be.
  ///   - needsAnchor: whether an item has to be a name of the type already.
  ///   - leastItems: how many items a list has at least.
  ///   - anchors: ends of items that serve as an anchor too.
  ///   - stop: words that no item begins with or contains.
  ///   - protect: words that cancel a stop inside them.
  ///   - item: how many characters an item has.
  public static func list(
    cueBefore: Rule.Words = [], cueAfter: [Rule.Element] = [], ownsThings: Bool = false,
    oneOf: Rule.Words = [], needsAnchor: Bool = true, leastItems: Int = 1, anchors: Rule.Words = [],
    stop: Rule.Words = [], protect: Rule.Words = [], item: ClosedRange<Int> = 2...8
  ) -> Self {
    Self(
      kind: .list(
        Rule.List(
          before: cueBefore.references, after: cueAfter, ownsThings: ownsThings, oneOf: oneOf.references,
          needsAnchor: needsAnchor, leastItems: leastItems, anchors: anchors.references,
          stop: stop.references, protect: protect.references, item: Rule.bounded(item))))
  }

  /// The entries of lexicons.
  public static func lexicon(_ words: Rule.Words) -> Self { Self(kind: .lexicon(words.references)) }

  /// A sequence of at most 63 characters: `["place+", "'第'?", "#numeral{1,4}", "organ|department"]`.
  public static func compose(_ elements: [Rule.Element]) -> Self { Self(kind: .compose(elements)) }

  /// Whatever the tagger takes for a name of the type, which is one of the five built-in ones.
  public static let learned = Self(kind: .learned)
}
