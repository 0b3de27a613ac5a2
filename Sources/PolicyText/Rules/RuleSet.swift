/// Rules made ready for matching: the names of their lexicons are turned into numbers.
struct RuleSet: Sendable {
  /// The rules.
  let rules: [Rule]
  /// The rules in matching form, in the same order.
  let compiled: [CompiledRule]

  /// The built-in rules.
  static let builtIn = RuleSet(CompiledData.builtIn.rules, lexicons: .builtIn)

  /// Compiles rules. A reference to an unknown lexicon finds nothing; ``unknownReferences(of:in:)`` names
  /// them beforehand.
  init(_ rules: [Rule], lexicons: LexiconSet) {
    self.rules = rules
    compiled = rules.enumerated().map { CompiledRule($1, number: $0, lexicons: lexicons) }
  }

  /// The lexicons that a rule names and that are not in the set.
  static func unknownReferences(of rule: Rule, in lexicons: LexiconSet) -> [LexiconReference] {
    rule.references.filter { LexiconFilter($0, in: lexicons) == nil }.uniqued()
  }
}

/// A rule in matching form.
struct CompiledRule: Sendable {
  /// A condition on the words beside a name.
  struct Context: Sendable {
    var filters: [LexiconFilter]
    var within: Int
  }

  /// Finds the stretches that have the rule's form.
  enum Matcher: Sendable {
    case head(HeadMatcher)
    case quoted(QuotedMatcher)
    case list(ListMatcher)
    case lexicon([LexiconFilter])
    case compose(SequenceMatcher)
    case learned
  }

  let number: Int
  /// A number that tells the rule from others, whatever set it is in: a hash of the id (FNV-1a).
  let mark: UInt32
  let type: EntityType
  let priority: Int
  let confidence: Confidence
  let matcher: Matcher
  let before: Context?
  let after: Context?
  let notBefore: Context?
  let notAfter: Context?
  let notStem: [LexiconFilter]
  let notWithin: [LexiconFilter]
  let notCrossing: [LexiconFilter]
  let trim: [LexiconFilter]

  init(_ rule: Rule, number: Int, lexicons: LexiconSet) {
    func filters(_ references: [LexiconReference]) -> [LexiconFilter] {
      references.compactMap { LexiconFilter($0, in: lexicons) }
    }
    func context(_ context: Rule.Context?) -> Context? {
      context.map { Context(filters: filters($0.lexicons), within: $0.within) }
    }
    self.number = number
    mark = rule.id.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    type = rule.type
    priority = rule.priority
    confidence = rule.confidence
    before = context(rule.conditions.before)
    after = context(rule.conditions.after)
    notBefore = context(rule.conditions.notBefore)
    notAfter = context(rule.conditions.notAfter)
    notStem = filters(rule.conditions.notStem)
    notWithin = filters(rule.conditions.notWithin)
    notCrossing = filters(rule.conditions.notCrossing)
    trim = filters(rule.conditions.trim)
    switch rule.form {
    case .head(let head):
      matcher = .head(
        HeadMatcher(
          heads: filters(head.heads), headOutside: head.headOutside, start: filters(head.start),
          needsStart: head.needsStart,
          extend: filters(head.extend), crosses: Array(head.crosses.utf16), stem: head.stem,
          boundaries: Boundaries.Key(
            stop: filters(head.stop), protect: filters(head.protect), joins: filters(head.joins))))
    case .quoted(let quoted):
      matcher = .quoted(
        QuotedMatcher(
          openers: Array(quoted.openers.utf16), heads: filters(quoted.heads),
          endsIn: filters(quoted.endsIn), oneOf: filters(quoted.oneOf), needsHead: !quoted.heads.isEmpty,
          marksInside: quoted.marksInside, length: quoted.length))
    case .list(let list):
      matcher = .list(
        ListMatcher(
          before: filters(list.before),
          after: list.after.isEmpty ? nil : SequenceMatcher(list.after, lexicons: lexicons),
          ownsThings: list.ownsThings, oneOf: filters(list.oneOf), needsAnchor: list.needsAnchor,
          leastItems: list.leastItems,
          anchors: filters(list.anchors), item: list.item,
          boundaries: Boundaries.Key(
            stop: filters(list.stop), protect: filters(list.protect), joins: [])))
    case .lexicon(let references): matcher = .lexicon(filters(references))
    case .compose(let elements): matcher = .compose(SequenceMatcher(elements, lexicons: lexicons))
    case .learned: matcher = .learned
    }
  }

  /// The stretches that have the rule's form and fulfil its conditions. A list rule and the tagger find
  /// nothing here: they work on names found before.
  func candidates(in text: inout RuleText) -> [Candidate] {
    let found: [Stretch] =
      switch matcher {
      case .head(let matcher): matcher.matches(in: &text)
      case .quoted(let matcher): matcher.matches(in: text.scan)
      case .compose(let matcher): matcher.matches(in: text.scan)
      case .lexicon(let filters):
        filters.flatMap { text.scan.hits(of: $0) }
          .map {
            Stretch(range: $0.range, stem: $0.range, hit: $0, clues: [Clue(kind: .entry, range: $0.range)])
          }
      case .list, .learned: []
      }
    return found.compactMap { candidate($0, in: text.scan) }
  }

  /// A candidate, if the conditions hold.
  func candidate(_ stretch: Stretch, in scan: Scan) -> Candidate? {
    let range = trimmed(stretch.range, in: scan)
    if range.isEmpty { return nil }
    var clues = stretch.clues
    if let before {
      guard let word = Self.word(before: range, before, scan) else { return nil }
      clues.append(Clue(kind: .cue, range: word))
    }
    if let after {
      guard let word = Self.word(behind: range, after, scan) else { return nil }
      clues.append(Clue(kind: .cue, range: word))
    }
    if let notBefore, Self.word(before: range, notBefore, scan) != nil { return nil }
    if let notAfter, Self.word(behind: range, notAfter, scan) != nil { return nil }
    if let stem = stretch.stem, notStem.contains(where: { scan.isEntry(stem, $0) }) { return nil }
    if notWithin.contains(where: { Self.reachesBeyond($0, range, scan) }) { return nil }
    if notCrossing.contains(where: { Self.crosses($0, range, scan) }) { return nil }
    return Candidate(
      range: range, rule: number, priority: priority, hit: stretch.hit, clues: clues, confidence: confidence)
  }

  /// The nearest word of a condition before a range, in its clause.
  private static func word(before range: Range<Int>, _ context: Context, _ scan: Scan) -> Range<Int>? {
    let start = range.lowerBound
    let least = scan.marks.clauseStart(of: start)
    var at = start
    while at >= max(least, start - context.within), at > 0 {
      if let hit = context.filters.lazy.compactMap({ scan.hit($0, endingAt: at) }).first { return hit.range }
      at -= 1
    }
    return nil
  }

  /// The nearest word of a condition behind a range, in its clause.
  private static func word(behind range: Range<Int>, _ context: Context, _ scan: Scan) -> Range<Int>? {
    let units = scan.text.units
    let end = range.upperBound
    for at in end...min(end + context.within, units.count) {
      if let hit = context.filters.lazy.compactMap({ scan.hit($0, startingAt: at) }).first {
        return hit.range
      }
      if at < units.count, UnitClass.of(units[at]).intersects(.clauseEnd) { return nil }
    }
    return nil
  }

  /// The range from behind the last of the words to be trimmed in the letters that it begins with.
  private func trimmed(_ range: Range<Int>, in scan: Scan) -> Range<Int> {
    if trim.isEmpty { return range }
    let letters = range.prefix { UnitClass.of(scan.text.units, at: $0).contains(.han) }
    let start = letters.dropFirst().last { at in trim.contains { scan.hit($0, endingAt: at) != nil } }
    return (start ?? range.lowerBound)..<range.upperBound
  }

  /// Whether a word begins before the range and ends in it, or begins in it and ends behind it.
  private static func crosses(_ filter: LexiconFilter, _ range: Range<Int>, _ scan: Scan) -> Bool {
    for start in max(0, range.lowerBound - wordReach)..<range.upperBound where start != range.lowerBound {
      guard let hit = scan.hit(filter, startingAt: start) else { continue }
      let end = Int(hit.end)
      if start < range.lowerBound ? end > range.lowerBound && end < range.upperBound : end > range.upperBound
      {
        return true
      }
    }
    return false
  }

  /// How far before a name a longer word that it is part of may begin.
  private static let wordReach = 32

  private static func reachesBeyond(_ filter: LexiconFilter, _ range: Range<Int>, _ scan: Scan) -> Bool {
    for start in max(0, range.lowerBound - wordReach)...range.lowerBound {
      if let hit = scan.hit(filter, startingAt: start), Int(hit.end) >= range.upperBound,
        hit.range != range
      {
        return true
      }
    }
    return false
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

/// The text that rules are matched against, with what several of them need computed once.
struct RuleText {
  let scan: Scan
  private var boundaries: [Boundaries.Key: Boundaries] = [:]

  init(_ scan: Scan) { self.scan = scan }

  /// The edges for a choice of stop words.
  mutating func boundaries(for key: Boundaries.Key) -> Boundaries {
    if let known = boundaries[key] { return known }
    let made = Boundaries(scan, key)
    boundaries[key] = made
    return made
  }
}
