/// Finds names by a set of rules: the rules' candidates, settled; then what the names found say of others,
/// the lists that they stand in, and their other mentions: again, in short, and by the alias that the text
/// gives them. The tagger has the last word where rules are tentative, and adds what no rule has found.
final class NameRecognizer: Sendable {
  /// The rules.
  let rules: RuleSet
  private let mentions: MentionLinker
  private let tagger: Tagger?
  /// For each type of the tagger the rule that its finds count for.
  private let learned: [Int?]
  /// For each proposer whether it finds what is no name.
  private let findsNothing: [Bool]
  /// For each proposer the number of the first one with its type.
  private let typeNumbers: [Int]

  /// Makes a recognizer of rules that were compiled for a set of lexicons.
  init(rules: RuleSet, lexicons: LexiconSet, tagger: Tagger?) {
    self.rules = rules
    mentions = MentionLinker(lexicons: lexicons)
    learned = Tag.types.map { type in
      rules.proposers.firstIndex { $0.type == type && $0.isLearned }
    }
    self.tagger = learned.contains { $0 != nil } ? tagger : nil
    findsNothing = rules.proposers.map { $0.type == Rule.nothing }
    let types = rules.proposers.map(\.type)
    typeNumbers = types.map { type in types.firstIndex(of: type) ?? 0 }
  }

  /// The recognizer with the built-in rules.
  static let builtIn = NameRecognizer(
    rules: .builtIn, lexicons: .builtIn, tagger: Tagger(.builtIn, lexicons: .builtIn))

  /// The names of a text, in order and without overlaps; those of type ``Rule/nothing`` among them.
  func names(in scan: Scan) -> [Candidate] { recognize(scan, keepsLosses: false).names }

  /// The names of a text, as ``names(in:)`` has them, and what became no name.
  func explainedNames(in scan: Scan) -> (names: [Candidate], losses: [Loss]) {
    let (names, record) = recognize(scan, keepsLosses: true)
    return (names, record.losses)
  }

  private func recognize(_ scan: Scan, keepsLosses: Bool) -> (names: [Candidate], record: LossRecord) {
    var text = RuleText(scan, stops: rules.stops, keepsLosses: keepsLosses)
    var resolver = Resolver(count: scan.text.units.count, keepsLosses: keepsLosses)
    resolver.settle(rules.candidates(in: &text))
    let aliases = mentions.declared(for: resolver.winners.filter { type(of: $0) != Rule.nothing }, in: scan)
    resolver.settle(aliases: aliases)
    // Twice, since a list may have its anchor in a mention of a name that another list has given.
    var rounds = Rounds()
    for _ in 0..<2 {
      settleLists(&text, &resolver, &rounds)
      rounds.run(.mentions, &resolver) { settleMentions(aliases, scan, &$0) }
    }
    if let tagger {
      confirm(&resolver, by: tagger, &text)
      settleMentions(aliases, scan, &resolver)
    }
    let names = resolver.winners.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var record = text.record
    record.add(contentsOf: resolver.record)
    return (withRoles(names, resolver, &text), record)
  }

  /// What rules have found, as the tagger sees it.
  func marks(of names: [Candidate], in scan: Scan) -> NameMarks {
    NameMarks(
      names.lazy.map {
        let proposer = self.rules.proposers[$0.rule]
        return NameMarks.Name(range: $0.range, type: proposer.type, rule: proposer.mark)
      }, count: scan.text.units.count)
  }

  private func settleLists(_ text: inout RuleText, _ resolver: inout Resolver, _ rounds: inout Rounds) {
    for rule in rules.compiled {
      guard case .list(let matcher) = rule.matcher else { continue }
      let number = typeNumbers[rule.number]
      rounds.run(.list(rule.number), &resolver) { resolver in
        let found = matcher.matches(
          in: &text, names: Winners(resolver: resolver) { self.typeNumbers[$0] == number })
        resolver.settle(found.compactMap { rule.candidate($0, in: &text) })
      }
    }
  }

  private func settleMentions(_ aliases: [Candidate], _ scan: Scan, _ resolver: inout Resolver) {
    let companies = resolver.winners.filter { type(of: $0) == .company }
    resolver.settle(mentions.mentions(of: companies, aliases: aliases, in: scan, isFree: resolver.isFree))
  }

  /// The names, each in a list whose rule says what part its items play with that part.
  private func withRoles(
    _ names: [Candidate], _ resolver: Resolver, _ text: inout RuleText
  ) -> [Candidate] {
    let winners = Winners(resolver: resolver) { !self.findsNothing[$0] }
    var roles: [Range<Int>: Int] = [:]
    for rule in rules.compiled where rule.givesRole {
      guard case .list(let matcher) = rule.matcher else { continue }
      for item in matcher.items(in: &text, names: winners) where roles[item.range] == nil {
        roles[item.range] = rule.number
      }
    }
    if roles.isEmpty { return names }
    return names.map { name in
      var name = name
      name.roleRule = name.roleRule ?? roles[name.range]
      return name
    }
  }

  private func type(of candidate: Candidate) -> EntityType { rules.proposers[candidate.rule].type }
}

/// Steps that find names by those found so far, each run again only where there are more of these.
private struct Rounds {
  enum Step: Hashable {
    case list(Int)
    case mentions
  }

  /// How many winners there were when a step was last run.
  private var winners: [Step: Int] = [:]

  mutating func run(_ step: Step, _ resolver: inout Resolver, _ body: (inout Resolver) -> Void) {
    let count = resolver.winners.count
    if winners.updateValue(count, forKey: step) != count { body(&resolver) }
  }
}

/// The winners that some rules have proposed, as the names that lists have in them.
private struct Winners: ListMatcher.KnownNames {
  let resolver: Resolver
  /// Whether a winner of a proposer counts.
  let counts: (Int) -> Bool

  func name(startingAt place: Int) -> Range<Int>? {
    name(covering: place).flatMap { $0.lowerBound == place ? $0 : nil }
  }

  func name(endingAt place: Int) -> Range<Int>? {
    name(covering: place - 1).flatMap { $0.upperBound == place ? $0 : nil }
  }

  func isFree(_ range: Range<Int>) -> Bool { resolver.isFree(range) }

  private func name(covering unit: Int) -> Range<Int>? {
    guard let winner = resolver.winner(covering: unit), counts(resolver.winners[winner].rule) else {
      return nil
    }
    return resolver.winners[winner].range
  }
}

// What the tagger says of names.
extension NameRecognizer {
  /// What the tagger alone finds is left out below this probability.
  private static let least = 0.4
  /// From which probability on what the tagger alone finds is of medium confidence.
  private static let probable = 0.8

  /// Has the tagger decide on the names of tentative rules, and takes what it finds besides.
  private func confirm(_ resolver: inout Resolver, by tagger: Tagger, _ text: inout RuleText) {
    let scan = text.scan
    let names = resolver.winners
    let (tentative, certain) = (names.filter(isTentative), names.filter { !isTentative($0) })
    resolver.restart(with: certain)
    let known = Dictionary(tentative.map { ($0.range, $0) }) { first, _ in first }
    func given(_ range: Range<Int>, _ tagged: Int) -> Candidate? {
      known[range].flatMap { type(of: $0) == Tag.types[tagged] ? $0 : nil }
    }
    let found = tagger.names(
      in: scan, marks: marks(of: names, in: scan), allowed: allowedTags(around: certain, in: scan),
      isGiven: { given($0, $1) != nil })
    var confirmed: [Candidate] = []
    for name in found {
      if let name = given(name.range, name.type) {
        confirmed.append(name)
      } else if let candidate = candidate(name, &text) {
        confirmed.append(candidate)
      }
    }
    resolver.settle(confirmed)
    resolver.overrule(tentative, except: confirmed)
  }

  /// A name that the tagger alone has found, as a candidate of the rule that stands for it.
  private func candidate(_ name: TaggedName, _ text: inout RuleText) -> Candidate? {
    guard let number = learned[name.type] else { return nil }
    let rule = rules.compiled[number]
    let likeness = Clue(kind: .likeness, range: name.range)
    let stretch = Stretch(range: name.range, stem: name.range, clues: [likeness])
    if name.probability < Self.least {
      text.discard(stretch, of: rule, probability: name.probability)
      return nil
    }
    var candidate = rule.candidate(stretch, in: &text)
    candidate?.confidence = name.probability >= Self.probable ? .medium : .low
    return candidate
  }

  /// For each unit the tags that it may have: names that stand are taken as they are.
  private func allowedTags(around names: [Candidate], in scan: Scan) -> [Tag.Mask] {
    var allowed = [Tag.Mask](repeating: Tag.any, count: scan.text.units.count)
    for name in names {
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
    return allowed
  }

  /// Whether the tagger may overrule a name: not where the user's own lexicon has it or the text declares it.
  private func isTentative(_ name: Candidate) -> Bool {
    let proposer = rules.proposers[name.rule]
    let isGiven = name.hit.map { $0.automaton != 0 } ?? name.clues.contains { $0.kind == .alias }
    guard proposer.isTentative, !isGiven else { return false }
    return Tag.types.firstIndex(of: proposer.type).flatMap { learned[$0] } != nil
  }
}
