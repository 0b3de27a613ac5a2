/// Rules made ready for matching, and what else proposes names.
struct RuleSet: Sendable {
  /// What candidates say that they come from, by its number: the rules, then the recognizers.
  let proposers: [Proposer]
  /// The rules in matching form.
  let compiled: [CompiledRule]
  /// The choices of stop words that the rules make.
  let stops: StopChoices
  /// The recognizers written in Swift.
  let recognizers: [any Recognizer]

  /// What proposes names, as far as that matters once a name is found.
  struct Proposer: Hashable, Sendable {
    /// The id that results name it by.
    let id: String
    let type: EntityType
    let role: String?
    /// Whether the tagger may overrule what it finds.
    let isTentative: Bool
    /// Whether it stands for what the tagger finds.
    let isLearned: Bool
    /// A number that tells it from others, whatever set it is in: a hash of the id (FNV-1a).
    let mark: UInt32

    init(_ rule: Rule) {
      self.init(
        id: rule.id, type: rule.type, role: rule.role, isTentative: rule.isTentative,
        isLearned: rule.form == .learned)
    }

    init(_ recognizer: any Recognizer) {
      self.init(id: recognizer.id, type: recognizer.type, role: nil, isTentative: false, isLearned: false)
    }

    private init(id: String, type: EntityType, role: String?, isTentative: Bool, isLearned: Bool) {
      self.id = id
      self.type = type
      self.role = role
      self.isTentative = isTentative
      self.isLearned = isLearned
      mark = id.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
  }

  /// The built-in rules.
  static let builtIn = RuleSet(CompiledData.builtIn.rules, lexicons: .builtIn)

  /// Compiles rules: the names of their lexicons are turned into numbers. A reference to an unknown lexicon
  /// finds nothing; ``unknownReferences(of:in:)`` names them beforehand.
  init(_ rules: [Rule], recognizers: [any Recognizer] = [], lexicons: LexiconSet) {
    proposers = rules.map { Proposer($0) } + recognizers.map { Proposer($0) }
    var stops = StopChoices()
    compiled = rules.enumerated().map { CompiledRule($1, number: $0, lexicons: lexicons, stops: &stops) }
    self.stops = stops
    self.recognizers = recognizers
  }

  /// The lexicons that a rule names and that are not in the set.
  static func unknownReferences(of rule: Rule, in lexicons: LexiconSet) -> [LexiconReference] {
    rule.references.map(\.reference).filter { LexiconFilter($0, in: lexicons) == nil }.uniqued()
  }

  /// What rules and recognizers propose by themselves.
  func candidates(in text: inout RuleText) -> [Candidate] {
    var candidates: [Candidate] = []
    for number in compiled.indices { compiled[number].addCandidates(in: &text, to: &candidates) }
    let scanned = ScannedText(scan: text.scan)
    for (i, recognizer) in recognizers.enumerated() {
      candidates += recognizer.names(in: scanned).compactMap {
        $0.candidate(
          rule: compiled.count + i, priority: recognizer.priority, count: scanned.units.count)
      }
    }
    return candidates
  }
}
