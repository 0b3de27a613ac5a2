/// Looks for what is well written in a rule file and can have no effect all the same: lexicons that are not
/// there, rules that never match, lexicons that a rule makes useless.
struct RuleChecker {
  /// Something found, at its place in the file.
  struct Finding {
    var severity = Diagnostic.Severity.error
    var place: FilePlace
    var message: String
  }

  let drafts: [RuleDraft]
  let file: RuleFile
  let lexiconPlaces: [String: FilePlace]
  /// Lexicons that are there and could not be read.
  let brokenLexicons: Set<String>
  let vocabulary: Vocabulary
  private(set) var findings: [Finding] = []

  /// Gathers the findings.
  mutating func check() {
    checkIDs()
    checkUse()
    for draft in drafts {
      // What can't be looked up can't be judged either.
      if checkReferences(draft) { checkEffect(draft) }
    }
  }

  private mutating func fail(_ place: FilePlace, _ message: String) {
    findings.append(Finding(place: place, message: message))
  }

  private mutating func checkIDs() {
    var seen: [String: Int] = [:]
    for draft in drafts {
      let id = draft.rule.id
      if let line = seen[id] {
        fail(draft.place(of: .id), "two rules have the id “\(id)”; the other is on line \(line)")
      } else {
        seen[id] = draft.place(of: .id).line
      }
    }
  }

  /// Warns of lexicons that no rule names.
  private mutating func checkUse() {
    let used = Set(drafts.flatMap { $0.rule.references.map(\.reference.name) })
    for lexicon in file.lexicons where !used.contains(lexicon.name) && !vocabulary.isCompiled(lexicon.name) {
      guard let place = lexiconPlaces[lexicon.name] else { continue }
      findings.append(
        Finding(severity: .warning, place: place, message: "no rule of the file uses `\(lexicon.name)`"))
    }
  }

  /// Checks that lexicons are there.
  private mutating func checkReferences(_ draft: RuleDraft) -> Bool {
    var areThere = true
    var told: Set<FilePlace> = []
    for (key, reference) in draft.rule.references {
      guard let fault = vocabulary.fault(of: reference) else { continue }
      areThere = false
      if brokenLexicons.contains(reference.name) { continue }
      let place = draft.place(of: reference, behind: key)
      if told.insert(place).inserted { fail(place, fault) }
    }
    return areThere
  }

  // MARK: Effect

  private mutating func checkEffect(_ draft: RuleDraft) {
    switch draft.rule.form.kind {
    case .head(let head): check(head, draft)
    case .quoted(let quoted): check(quoted, draft)
    case .list(let list): check(list, draft)
    case .lexicon(let references): check(references, draft)
    case .compose(let elements): check(elements, .compose, draft)
    case .learned: checkLearned(draft)
    }
    checkContexts(draft)
  }

  private mutating func never(_ draft: RuleDraft, _ key: RuleKey, _ why: String) {
    fail(draft.place(of: key), "the rule can never match: \(why)")
  }

  private mutating func check(_ head: Rule.Head, _ draft: RuleDraft) {
    if isCovered(head.heads, by: head.protect) {
      never(draft, .protect, "each word of `head` is a word of `protect` too, which cancels it")
    }
    if head.needsStart, head.start.isEmpty {
      never(draft, .needsStart, "`needs_start` asks for a word of `start`, and there is no `start`")
    } else if head.needsStart, head.stem.upperBound == 0 {
      never(draft, .stem, "a word of `start` stands before the head, and `stem` leaves no room for one")
    }
    if isCovered(head.start, by: head.stop) {
      let why = "`start` has no effect: each word of it is a word of `stop` too, behind which names begin"
      head.needsStart ? never(draft, .start, why) : fail(draft.place(of: .start), why)
    }
    checkStops(head.stop, cancelledBy: head.protect + head.joins, draft)
  }

  private mutating func checkStops(
    _ stop: [LexiconReference], cancelledBy protect: [LexiconReference], _ draft: RuleDraft
  ) {
    if isCovered(stop, by: protect) {
      fail(
        draft.place(of: .stop),
        "`stop` has no effect: each word of it is a word of `protect` or `joins` too, which cancels it")
    }
  }

  private mutating func check(_ quoted: Rule.Quoted, _ draft: RuleDraft) {
    if let words = vocabulary.entries(of: quoted.oneOf), !words.isEmpty,
      !words.contains(where: { quoted.length.contains($0.count) })
    {
      never(draft, .oneOf, "no word of `one_of` has a length that `length` allows")
    }
    if let words = vocabulary.entries(of: quoted.endsIn), !words.isEmpty,
      !words.contains(where: { $0.count <= quoted.length.upperBound })
    {
      never(draft, .endsIn, "each word of `ends_in` is longer than `length` allows")
    }
  }

  private mutating func check(_ list: Rule.List, _ draft: RuleDraft) {
    if let words = vocabulary.entries(of: list.oneOf), !words.isEmpty,
      !words.contains(where: { list.item.contains($0.count) })
    {
      never(draft, .oneOf, "no word of `one_of` has a length that `item` allows")
    }
    checkStops(list.stop, cancelledBy: list.protect, draft)
    if !list.after.isEmpty { check(list.after, .cueAfter, draft) }
    if list.needsAnchor, list.anchors.isEmpty, !hasOtherRule(for: draft.rule) {
      never(
        draft, .list,
        "an item has to be a name of the type `\(draft.rule.type)` already, and no other rule finds one; "
          + "give `anchors`, or `needs_anchor: false`")
    }
    if !list.needsAnchor, list.before.isEmpty, list.after.isEmpty, list.oneOf.isEmpty {
      findings.append(
        Finding(
          severity: .warning, place: draft.place(of: .needsAnchor),
          message: "the rule takes the items of every list; give `cue_before`, `cue_after` or `one_of`"))
    }
  }

  /// Whether a rule that is no list finds the same type.
  private func hasOtherRule(for rule: Rule) -> Bool {
    let others = drafts.map(\.rule) + (file.extendsBuiltIn ? CompiledData.builtIn.rules : [])
    return others.contains { other in
      if case .list = other.form.kind { return false }
      return other.type == rule.type
    }
  }

  private mutating func check(_ references: [LexiconReference], _ draft: RuleDraft) {
    if isCovered(references, by: draft.rule.conditions.notStem) {
      never(draft, .notStem, "each word of `lexicon` is a word of `not_stem` too")
    }
  }

  private mutating func check(_ elements: [Rule.Element], _ key: RuleKey, _ draft: RuleDraft) {
    let least = elements.map { element in
      element.count.lowerBound * (element.units.map(leastLength).min() ?? 0)
    }.reduce(0, +)
    if least > SequenceMatcher.longest {
      never(
        draft, key,
        "the sequence has \(least) characters at least, and \(SequenceMatcher.longest) at most are looked at")
    }
    if elements.allSatisfy({ $0.count.upperBound == 0 }) {
      never(draft, key, "the sequence has no element that stands once")
    }
  }

  private func leastLength(_ unit: Rule.Element.Unit) -> Int {
    switch unit {
    case .lexicon(let reference): vocabulary.entries(of: [reference])?.map(\.count).min() ?? 1
    case .literal(let units): units.count
    case .han, .numeral, .letter: 1
    }
  }

  private mutating func checkLearned(_ draft: RuleDraft) {
    if !Tag.types.contains(draft.rule.type) {
      let types = Tag.types.map(\.rawValue).joined(separator: ", ")
      never(draft, .type, "the tagger knows the types \(types) alone")
    }
  }

  private mutating func checkContexts(_ draft: RuleDraft) {
    let conditions = draft.rule.conditions
    let pairs = [
      (conditions.before, conditions.notBefore, RuleKey.notBefore, "before"),
      (conditions.after, conditions.notAfter, RuleKey.notAfter, "after"),
    ]
    for (asked, refused, key, name) in pairs {
      guard let asked, let refused, refused.within >= asked.within else { continue }
      let isRefused =
        asked.lexicons.allSatisfy(refused.lexicons.contains) && !asked.lexicons.isEmpty
        || isCovered(asked.lexicons, by: refused.lexicons)
      if isRefused { never(draft, key, "each word that `\(name)` asks for is refused by `\(key.rawValue)`") }
    }
  }

  /// Whether each word that some references stand for is one that others stand for.
  private func isCovered(_ references: [LexiconReference], by others: [LexiconReference]) -> Bool {
    if references.isEmpty || others.isEmpty { return false }
    if references.allSatisfy(others.contains) { return true }
    guard let words = vocabulary.entries(of: references) else { return false }
    return vocabulary.covers(words, by: others)
  }
}
