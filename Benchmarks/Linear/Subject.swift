import PolicyText

/// Something whose time is measured: a rule alone, or a set of rules.
struct Subject {
  let name: String
  var texts = AdversarialText.all
  /// The work, for a text.
  let work: (String) -> Void
}

extension Subject {
  /// An extractor of some rules.
  init(name: String, texts: [AdversarialText] = AdversarialText.all, _ configuration: Extractor.Configuration)
    throws
  {
    let extractor = try Extractor(configuration)
    self.init(name: name, texts: texts) { text in _ = extractor.extract(from: text).distinctEntities }
  }

  /// All built-in rules together, with the tagger and without it.
  static func together() throws -> [Subject] {
    var rulesOnly = Extractor.Configuration.builtIn
    rulesOnly.usesTagger = false
    return [
      try Subject(name: "all", .builtIn), try Subject(name: "all-rules-only", rulesOnly),
    ]
  }

  /// What there is besides the rules: dates told from a day, and numerals by themselves.
  static func besides() throws -> [Subject] {
    var dated = Extractor.Configuration.builtIn
    dated.rules = []
    dated.readsStatements = false
    dated.referenceDate = CalendarDay(year: 2026, month: 1, day: 20)
    return [
      try Subject(name: "figures-dated", dated),
      Subject(name: "bare-numerals") { text in _ = BareNumerals(in: text).numbers.count },
    ]
  }

  /// Each built-in rule alone; the tagger works only for those that are its finds.
  static func alone() throws -> [Subject] {
    let builtIn = Extractor.Configuration.builtIn
    return try builtIn.rules.map { rule in
      var configuration = builtIn
      configuration.rules = [rule]
      configuration.usesTagger = rule.id.hasSuffix(".learned")
      configuration.readsStatements = false
      return try Subject(name: rule.id, configuration)
    }
  }

  /// Random sets of rules, with texts of the words that their lexicons hold and a third of the other texts,
  /// for each set another. Sets with a rule that can never match, which the reader refuses, are left out.
  static func random(_ count: Int) throws -> [Subject] {
    var subjects: [Subject] = []
    var seed = 0
    while subjects.count < count {
      seed += 1
      let rules = RandomRules(seed: seed)
      let name = "random-\(seed)"
      guard let file = try? RuleReader.read(rules.yaml, file: "\(name).rules.yaml") else { continue }
      var configuration = Extractor.Configuration([file])
      configuration.usesTagger = false
      configuration.readsStatements = false
      let others = AdversarialText.all.enumerated().filter { $0.offset % 3 == seed % 3 }.map(\.element)
      subjects.append(try Subject(name: name, texts: .of(rules) + others, configuration))
    }
    return subjects
  }
}
