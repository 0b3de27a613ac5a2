/// Finds names and figures in texts.
///
/// ```swift
/// let page = Extractor().extract(from: text)
/// for company in page.entities(of: .company) { print(company.text) }
/// ```
///
/// An extractor never changes and is safe to share between any number of tasks. Making one with the
/// built-in rules costs next to nothing: they are compiled into the library.
public struct Extractor: Sendable {
  private let lexicons: LexiconSet
  let names: NameRecognizer
  private let figures: FigureRecognizer
  private let linker: EntityLinker
  private let reflow: Bool
  let minimumConfidence: Confidence
  private let statementExtractor: StatementExtractor
  private let dutyReader: DutyReader
  private let readsStatements: Bool

  /// Makes an extractor with the built-in rules and lexicons.
  public init() { self.init(names: .builtIn) }

  /// Makes an extractor with the built-in rules and lexicons and another tagger. It serves the trainer.
  package init(tagger: [UInt8]) {
    let tagger = Tagger(TaggerModel(Blob(tagger)), lexicons: .builtIn)
    self.init(names: NameRecognizer(rules: .builtIn, lexicons: .builtIn, tagger: tagger))
  }

  private init(names: NameRecognizer) {
    lexicons = .builtIn
    self.names = names
    figures = .builtIn
    linker = EntityLinker(lexicons: .builtIn)
    reflow = true
    minimumConfidence = .low
    readsStatements = true
    statementExtractor = StatementExtractor(lexicons: .builtIn)
    dutyReader = DutyReader(lexicons: .builtIn)
  }

  /// Makes an extractor with a configuration.
  ///
  /// - Throws: ``ConfigurationError`` if a rule names a lexicon that is not there.
  public init(_ configuration: Configuration) throws(ConfigurationError) {
    lexicons = try configuration.compiledLexicons()
    names = NameRecognizer(
      rules: RuleSet(configuration.rules, recognizers: configuration.recognizers, lexicons: lexicons),
      lexicons: lexicons,
      tagger: configuration.usesTagger ? Tagger(.builtIn, lexicons: lexicons) : nil)
    figures = FigureRecognizer(lexicons: lexicons, relativeDates: configuration.relativeDates)
    linker = EntityLinker(lexicons: lexicons)
    reflow = configuration.bridgesLineBreaks
    minimumConfidence = configuration.minimumConfidence
    readsStatements = configuration.readsStatements
    statementExtractor = StatementExtractor(lexicons: lexicons)
    dutyReader = DutyReader(lexicons: lexicons)
  }

  /// Finds the names and figures of a text, and what its sentences state with them.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - place: what the text is about (郴州市): the subject of the statements that name none.
  /// - Returns: what was found, in the order of the text, each with its place in `text`.
  /// - Complexity: O(n) time and memory.
  public func extract(from text: String, about place: String? = nil) -> Extraction {
    extract(from: SourceText(text, reflow: reflow), about: place)
  }

  /// Finds the names and figures of a text in bytes that are meant to be UTF-8; U+FFFD stands for what is not.
  ///
  /// - Parameters:
  ///   - bytes: any bytes.
  ///   - place: what the text is about.
  /// - Returns: what was found. Its ``Extraction/source`` tells offsets in UTF-8 as those of `bytes`.
  /// - Complexity: O(n) time and memory.
  public func extract(fromUTF8 bytes: some Collection<UInt8>, about place: String? = nil) -> Extraction {
    extract(from: SourceText(decoding: bytes, reflow: reflow), about: place)
  }

  private func extract(from source: SourceText, about place: String?) -> Extraction {
    let scan = scan(source)
    let all = names.names(in: scan).filter { proposer(of: $0).type != Rule.nothing }
    let found = all.filter { $0.confidence >= minimumConfidence }
    let entities = entities(found, source, scan)
    let reading = figures.reading(of: scan)
    return Extraction(
      source: source, entities: entities,
      quantities: figures.figures(of: reading).outside(of: found.map(\.range))
        .map { Quantity($0, in: source) },
      statements: readsStatements
        ? statements(all, reading.figures(.marked), source, scan, place) : [],
      duties: readsStatements ? duties(found, entities, source, scan) : [])
  }

  /// A text made ready, and the words found in it.
  func scan(_ text: String) -> (source: SourceText, scan: Scan) {
    let source = SourceText(text, reflow: reflow)
    return (source, scan(source))
  }

  private func scan(_ source: SourceText) -> Scan { Scan(source.folded, lexicons: lexicons) }

  private func statements(
    _ names: [Candidate], _ figures: [FigureMatch], _ source: SourceText, _ scan: Scan, _ place: String?
  ) -> [Statement] {
    let bodies = names.filter { [.agency, .company, .institution].contains(proposer(of: $0).type) }
    return statementExtractor.statements(
      in: scan, source, figures: figures, names: names.map(\.range), bodies: bodies.map(\.range),
      about: place)
  }

  private func duties(
    _ names: [Candidate], _ entities: [Entity], _ source: SourceText, _ scan: Scan
  ) -> [Duty] {
    let numbers = Dictionary(entities.map { ($0.span, $0.id) }) { first, _ in first }
    return dutyReader.duties(in: scan, names: names.map(\.range)).map { draft in
      let agency = source.part(draft.agency)
      return Duty(
        task: source.part(draft.task), role: draft.role, agency: agency, entity: numbers[agency.span],
        cue: source.part(draft.cue))
    }
  }

  private func proposer(of candidate: Candidate) -> RuleSet.Proposer {
    names.rules.proposers[candidate.rule]
  }

  private func entities(_ found: [Candidate], _ source: SourceText, _ scan: Scan) -> [Entity] {
    let spans = found.map { source.span(ofFolded: $0.range) }
    let texts = spans.map { source.text(of: $0) }
    let mentions = zip(found, texts).map { candidate, text in
      EntityLinker.Mention(
        type: proposer(of: candidate).type, name: text.withoutLineBreaks,
        canonicalName: candidate.canonicalName ?? candidate.hit.flatMap { scan.canonical(of: $0) },
        range: candidate.range, origin: candidate.origin)
    }
    let links = linker.links(mentions, in: scan)
    return found.indices.map { i in
      let proposer = proposer(of: found[i])
      return Entity(
        type: proposer.type, text: texts[i], span: spans[i], id: links[i].id,
        canonicalName: links[i].canonicalName, rule: proposer.id, confidence: found[i].confidence,
        evidence: found[i].clues.map { Evidence($0, in: source) },
        role: found[i].roleRule.flatMap { names.rules.proposers[$0].role })
    }
  }
}

extension Extractor.Configuration {
  /// The lexicons, compiled.
  ///
  /// - Throws: ``Extractor/ConfigurationError`` if a rule names a lexicon that is not there.
  func compiledLexicons() throws(Extractor.ConfigurationError) -> LexiconSet {
    let lexicons = LexiconSet.builtIn.adding(self.lexicons.added.values.sorted { $0.name < $1.name })
    for rule in rules {
      if let unknown = RuleSet.unknownReferences(of: rule, in: lexicons).first {
        throw Extractor.ConfigurationError(rule: rule.id, lexicon: unknown.text, known: lexicons.names)
      }
    }
    return lexicons
  }
}

extension String {
  /// The text with its lines run together, as the columns of a page are read.
  var withoutLineBreaks: String {
    // No byte of a line break, which a look at the bytes tells much faster than one at the letters.
    if !utf8.contains(where: { 0x0A...0x0D ~= $0 || $0 == 0xC2 || $0 == 0xE2 }) { return self }
    if !contains(where: \.isNewline) { return self }
    return split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }.joined()
  }
}
