/// A rule in matching form.
final class CompiledRule: Sendable {
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
  let type: EntityType
  let priority: Int
  let confidence: Confidence
  /// Whether what it finds has a part to play.
  let givesRole: Bool
  let matcher: Matcher
  private let conditions: CompiledConditions

  init(_ rule: Rule, number: Int, lexicons: LexiconSet, stops: inout StopChoices) {
    self.number = number
    type = rule.type
    priority = rule.priority
    confidence = rule.confidence
    givesRole = rule.role != nil
    matcher = Matcher(rule.form, number: number, lexicons: lexicons, stops: &stops)
    conditions = CompiledConditions(rule.conditions, lexicons: lexicons)
  }

  /// Adds the stretches that have the rule's form and fulfil its conditions. A list rule and the tagger find
  /// nothing here: they work on names found before.
  func addCandidates(in text: inout RuleText, to candidates: inout [Candidate]) {
    let found: [Stretch] =
      switch matcher {
      case .head(let matcher):
        matcher.matches(in: &text) { text, stretch, key, word in
          text.refuse(stretch, by: self, key, word: word)
        }
      case .quoted(let matcher): matcher.matches(in: text.scan)
      case .compose(let matcher): matcher.matches(in: text.scan)
      case .lexicon(let filters):
        filters.flatMap { text.scan.hits(of: $0) }
          .map {
            Stretch(range: $0.range, stem: $0.range, hit: $0, clues: [Clue(kind: .entry, range: $0.range)])
          }
      case .list, .learned: []
      }
    for stretch in found {
      if let candidate = candidate(stretch, in: &text) { candidates.append(candidate) }
    }
  }

  /// A candidate, if the conditions hold.
  func candidate(_ stretch: Stretch, in text: inout RuleText) -> Candidate? {
    var stretch = stretch
    stretch.range = Self.withoutBlankEdges(
      conditions.trimmed(stretch.range, in: text.scan), in: text.scan.text.units)
    if stretch.range.isEmpty { return nil }
    if let refusal = conditions.refusal(of: &stretch, in: text.scan) {
      text.refuse(stretch, by: self, refusal.key, word: refusal.word)
      return nil
    }
    return Candidate(
      range: stretch.range, rule: number, priority: priority, hit: stretch.hit, clues: stretch.clues,
      confidence: confidence, roleRule: givesRole ? number : nil)
  }

  /// A stretch without the blanks and control characters that it begins and ends with.
  private static func withoutBlankEdges(_ range: Range<Int>, in units: [UInt16]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, UnitText.isBlank(units[start]) { start += 1 }
    while end > start, UnitText.isBlank(units[end - 1]) { end -= 1 }
    return start..<end
  }
}

extension CompiledRule.Matcher {
  fileprivate init(
    _ form: Rule.Form, number: Int, lexicons: LexiconSet, stops: inout StopChoices
  ) {
    switch form.kind {
    case .head(let head):
      self = .head(
        HeadMatcher(
          heads: lexicons.filters(head.heads), headOutside: head.headOutside,
          start: lexicons.filters(head.start), needsStart: head.needsStart,
          extend: lexicons.filters(head.extend), crosses: Array(head.crosses.utf16), stem: head.stem,
          stops: stops.number(
            of: StopChoice(
              stop: lexicons.filters(head.stop), protect: lexicons.filters(head.protect),
              joins: lexicons.filters(head.joins)))))
    case .quoted(let quoted):
      self = .quoted(
        QuotedMatcher(
          openers: Array(quoted.openers.utf16), heads: lexicons.filters(quoted.heads),
          endsIn: lexicons.filters(quoted.endsIn), oneOf: lexicons.filters(quoted.oneOf),
          needsHead: !quoted.heads.isEmpty, marksInside: quoted.marksInside, length: quoted.length))
    case .list(let list):
      self = .list(
        ListMatcher(
          number: number, before: lexicons.filters(list.before),
          after: list.after.isEmpty ? nil : SequenceMatcher(list.after, lexicons: lexicons),
          ownsThings: list.ownsThings, oneOf: lexicons.filters(list.oneOf), needsAnchor: list.needsAnchor,
          leastItems: list.leastItems, anchors: lexicons.filters(list.anchors), item: list.item,
          stops: stops.number(
            of: StopChoice(
              stop: lexicons.filters(list.stop), protect: lexicons.filters(list.protect), joins: []))))
    case .lexicon(let references): self = .lexicon(lexicons.filters(references))
    case .compose(let elements): self = .compose(SequenceMatcher(elements, lexicons: lexicons))
    case .learned: self = .learned
    }
  }
}
