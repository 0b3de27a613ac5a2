/// Finds names by a set of rules: the rules' candidates, settled; then what the names found say of others,
/// the lists that they stand in, and their other mentions: again, in short, and by the alias that the text
/// gives them. The tagger has the last word where rules are tentative, and adds what no rule has found.
struct NameRecognizer: Sendable {
  /// The rules.
  let rules: RuleSet
  private let mentions: MentionLinker
  private let tagger: Tagger?
  /// For each type of the tagger the rule that its finds count for.
  private let learned: [Int?]

  /// Makes a recognizer of rules that were compiled for a set of lexicons.
  init(rules: RuleSet, lexicons: LexiconSet, tagger: Tagger?) {
    self.rules = rules
    mentions = MentionLinker(lexicons: lexicons)
    learned = Tag.types.map { type in
      rules.rules.firstIndex { $0.type == type && $0.form == .learned }
    }
    self.tagger = learned.contains { $0 != nil } ? tagger : nil
  }

  /// The recognizer with the built-in rules.
  static let builtIn = NameRecognizer(
    rules: .builtIn, lexicons: .builtIn, tagger: Tagger(.builtIn, lexicons: .builtIn))

  /// The names of a text, in order and without overlaps; those of type ``Rule/nothing`` among them.
  func names(in scan: Scan) -> [Candidate] {
    var text = RuleText(scan)
    var resolver = Resolver(count: scan.text.units.count)
    resolver.settle(rules.compiled.flatMap { $0.candidates(in: &text) })
    let aliases = mentions.declared(for: resolver.winners.filter { type(of: $0) != Rule.nothing }, in: scan)
    resolver.settle(aliases: aliases)
    // Twice, since a list may have its anchor in a mention of a name that another list has given.
    for _ in 0..<2 {
      for rule in rules.compiled {
        guard case .list(let matcher) = rule.matcher else { continue }
        let names = resolver.winners.filter { type(of: $0) == rule.type }.map(\.range)
        let found = matcher.matches(in: &text, names: names, isFree: resolver.isFree)
        resolver.settle(found.compactMap { rule.candidate($0, in: scan) })
      }
      settleMentions(aliases, scan, &resolver)
    }
    if let tagger {
      resolver = confirmed(resolver.winners, by: tagger, scan)
      settleMentions(aliases, scan, &resolver)
    }
    return resolver.winners.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What rules have found, as the tagger sees it.
  func marks(of names: [Candidate], in scan: Scan) -> NameMarks {
    NameMarks(
      names.lazy.map {
        NameMarks.Name(range: $0.range, type: type(of: $0), rule: rules.compiled[$0.rule].mark)
      }, count: scan.text.units.count)
  }

  private func settleMentions(_ aliases: [Candidate], _ scan: Scan, _ resolver: inout Resolver) {
    let companies = resolver.winners.filter { type(of: $0) == .company }
    resolver.settle(mentions.mentions(of: companies, aliases: aliases, in: scan, isFree: resolver.isFree))
  }

  /// The names by the tagger, which has to take those of rules that are not tentative as they are.
  private func confirmed(_ names: [Candidate], by tagger: Tagger, _ scan: Scan) -> Resolver {
    var allowed = [Tag.Mask](repeating: Tag.all, count: scan.text.units.count)
    var tentative: [Range<Int>: Candidate] = [:]
    var resolver = Resolver(count: scan.text.units.count)
    var certain: [Candidate] = []
    for name in names {
      if isTentative(name) { tentative[name.range] = name } else { certain.append(name) }
    }
    for name in certain {
      let type = Tag.types.firstIndex(of: self.type(of: name))
      for unit in name.range {
        let tag =
          type.map { unit == name.range.lowerBound ? Tag.beginning($0) : Tag.inside($0) } ?? Tag.outside
        allowed[unit] = 1 << Tag.Mask(tag)
      }
      // A name of the same type behind it is another one.
      if let type, name.range.upperBound < allowed.count {
        allowed[name.range.upperBound] &= ~(1 << Tag.Mask(Tag.inside(type)))
      }
    }
    resolver.settle(certain)
    let found = tagger.names(in: scan, marks: marks(of: names, in: scan), allowed: allowed)
    resolver.settle(
      found.compactMap { name in
        if let known = tentative[name.range], type(of: known) == Tag.types[name.type] { return known }
        if name.probability < Self.least { return nil }
        guard let rule = learned[name.type] else { return nil }
        let likeness = Clue(kind: .likeness, range: name.range)
        let stretch = Stretch(range: name.range, stem: name.range, clues: [likeness])
        var candidate = rules.compiled[rule].candidate(stretch, in: scan)
        candidate?.confidence = name.probability >= Self.probable ? .medium : .low
        return candidate
      })
    return resolver
  }

  /// Whether the tagger may overrule a name: not where the user's own lexicon has it or the text declares it.
  private func isTentative(_ name: Candidate) -> Bool {
    let rule = rules.rules[name.rule]
    let isGiven = name.hit.map { $0.automaton != 0 } ?? name.clues.contains { $0.kind == .alias }
    guard rule.isTentative, !isGiven else { return false }
    return Tag.types.firstIndex(of: rule.type).flatMap { learned[$0] } != nil
  }

  /// What the tagger alone finds is left out below this probability.
  private static let least = 0.4
  /// From which probability on what the tagger alone finds is of medium confidence.
  private static let probable = 0.8

  private func type(of candidate: Candidate) -> EntityType { rules.rules[candidate.rule].type }
}
