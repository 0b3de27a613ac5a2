/// The conditions of a rule in matching form.
struct CompiledConditions: Sendable {
  /// A condition on the words beside a name.
  private struct Context: Sendable {
    var filters: [LexiconFilter]
    var within: Int

    init?(_ context: Rule.Context?, lexicons: LexiconSet) {
      guard let context else { return nil }
      filters = lexicons.filters(context.lexicons)
      within = context.within
    }
  }

  private let before: Context?
  private let after: Context?
  private let notBefore: Context?
  private let notAfter: Context?
  private let notStem: [LexiconFilter]
  private let notWithin: [LexiconFilter]
  private let notCrossing: [LexiconFilter]
  private let trim: [LexiconFilter]

  init(_ conditions: Rule.Conditions, lexicons: LexiconSet) {
    before = Context(conditions.before, lexicons: lexicons)
    after = Context(conditions.after, lexicons: lexicons)
    notBefore = Context(conditions.notBefore, lexicons: lexicons)
    notAfter = Context(conditions.notAfter, lexicons: lexicons)
    notStem = lexicons.filters(conditions.notStem)
    notWithin = lexicons.filters(conditions.notWithin)
    notCrossing = lexicons.filters(conditions.notCrossing)
    trim = lexicons.filters(conditions.trim)
  }

  /// The condition that a stretch does not fulfil, and the word that it has hit upon; nil where all hold,
  /// and the cues that they ask for are clues of the stretch then.
  func refusal(of stretch: inout Stretch, in scan: Scan) -> (key: RuleKey, word: Range<Int>?)? {
    let range = stretch.range
    if range.isEmpty { return (.trim, nil) }
    if let before {
      guard let word = Self.word(before: range, before, scan) else { return (.before, nil) }
      stretch.clues.append(Clue(kind: .cue, range: word))
    }
    if let after {
      guard let word = Self.word(behind: range, after, scan) else { return (.after, nil) }
      stretch.clues.append(Clue(kind: .cue, range: word))
    }
    if let notBefore, let word = Self.word(before: range, notBefore, scan) { return (.notBefore, word) }
    if let notAfter, let word = Self.word(behind: range, notAfter, scan) { return (.notAfter, word) }
    if let stem = stretch.stem, notStem.contains(where: { scan.isEntry(stem, $0) }) {
      return (.notStem, stem)
    }
    for filter in notWithin {
      if let word = Self.word(reachingBeyond: range, filter, scan) { return (.notWithin, word) }
    }
    for filter in notCrossing {
      if let word = Self.word(crossing: range, filter, scan) { return (.notCrossing, word) }
    }
    return nil
  }

  /// The range from behind the last of the words to be trimmed in the letters that it begins with.
  func trimmed(_ range: Range<Int>, in scan: Scan) -> Range<Int> {
    if trim.isEmpty { return range }
    let letters = range.prefix { UnitClass.of(scan.text.units, at: $0).contains(.han) }
    let start = letters.dropFirst().last { at in trim.contains { scan.hit($0, endingAt: at) != nil } }
    return (start ?? range.lowerBound)..<range.upperBound
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

  /// How far before a name a word may begin that it is a part of or cuts in two.
  private static let wordReach = 32

  /// A word that begins before the range and ends in it, or begins in it and ends behind it.
  private static func word(
    crossing range: Range<Int>, _ filter: LexiconFilter, _ scan: Scan
  ) -> Range<Int>? {
    for hit in scan.hits(of: filter, startingIn: max(0, range.lowerBound - wordReach)..<range.upperBound) {
      let (start, end) = (Int(hit.start), Int(hit.end))
      if start == range.lowerBound { continue }
      if start < range.lowerBound ? end > range.lowerBound && end < range.upperBound : end > range.upperBound
      {
        return hit.range
      }
    }
    return nil
  }

  /// A longer word that has the range in it.
  private static func word(
    reachingBeyond range: Range<Int>, _ filter: LexiconFilter, _ scan: Scan
  ) -> Range<Int>? {
    scan.hits(of: filter, startingIn: max(0, range.lowerBound - wordReach)..<range.lowerBound + 1)
      .first { Int($0.end) >= range.upperBound && $0.range != range }?.range
  }
}
