/// Finds names by a set of rules: the rules' candidates, settled; then what the names found say of others,
/// the lists that they stand in, and their other mentions: again, in short, and by the alias that the text
/// gives them.
struct NameRecognizer: Sendable {
  /// The rules.
  let rules: RuleSet
  private let mentions: MentionLinker

  /// Makes a recognizer of rules that were compiled for a set of lexicons.
  init(rules: RuleSet, lexicons: LexiconSet) {
    self.rules = rules
    mentions = MentionLinker(lexicons: lexicons)
  }

  /// The recognizer with the built-in rules.
  static let builtIn = NameRecognizer(rules: .builtIn, lexicons: .builtIn)

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
      let companies = resolver.winners.filter { type(of: $0) == .company }
      resolver.settle(mentions.mentions(of: companies, aliases: aliases, in: scan, isFree: resolver.isFree))
    }
    return resolver.winners.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func type(of candidate: Candidate) -> EntityType { rules.rules[candidate.rule].type }
}
