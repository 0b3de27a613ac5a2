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
  private let names: NameRecognizer
  private let figures: FigureRecognizer
  private let reflow: Bool

  /// Makes an extractor with the built-in rules and lexicons.
  public init() {
    lexicons = .builtIn
    names = .builtIn
    figures = .builtIn
    reflow = true
  }

  /// Makes an extractor with a configuration.
  ///
  /// - Throws: ``ConfigurationError`` if a rule names a lexicon that is not there.
  public init(_ configuration: Configuration) throws(ConfigurationError) {
    lexicons = LexiconSet.builtIn.adding(
      configuration.lexicons.added.values.sorted { $0.name < $1.name })
    for rule in configuration.rules {
      if let unknown = RuleSet.unknownReferences(of: rule, in: lexicons).first {
        throw ConfigurationError(rule: rule.id, lexicon: unknown.text, known: lexicons.names)
      }
    }
    names = NameRecognizer(
      rules: RuleSet(configuration.rules, lexicons: lexicons), lexicons: lexicons)
    figures = FigureRecognizer(lexicons: lexicons, relativeDates: configuration.relativeDates)
    reflow = configuration.bridgesLineBreaks
  }

  /// Finds the names and figures of a text.
  ///
  /// - Parameter text: any text.
  /// - Returns: what was found, in the order of the text, each with its place in `text`.
  /// - Complexity: O(n) time and memory.
  public func extract(from text: String) -> Extraction {
    let source = SourceText(text, reflow: reflow)
    let scan = Scan(source.folded, lexicons: lexicons)
    let found = names.names(in: scan).filter { rule(of: $0).type != Rule.nothing }
    return Extraction(
      source: source, entities: found.map { entity($0, source, scan) },
      quantities: outside(found, figures.figures(in: scan)).map { Quantity($0, in: source) })
  }

  /// The figures that are no part of a name; both come in order.
  private func outside(_ names: [Candidate], _ figures: [FigureMatch]) -> [FigureMatch] {
    var next = 0
    return figures.filter { figure in
      while next < names.count, names[next].range.upperBound <= figure.range.lowerBound { next += 1 }
      return next == names.count || !names[next].range.overlaps(figure.range)
    }
  }

  private func rule(of candidate: Candidate) -> Rule { names.rules.rules[candidate.rule] }

  private func entity(_ candidate: Candidate, _ source: SourceText, _ scan: Scan) -> Entity {
    let rule = rule(of: candidate)
    let span = source.span(ofFolded: candidate.range)
    let text = source.text(of: span)
    return Entity(
      type: rule.type, text: text, span: span,
      canonicalName: candidate.hit.flatMap { scan.canonical(of: $0) } ?? Self.withoutLineBreaks(text),
      rule: rule.id, role: rule.role)
  }

  private static func withoutLineBreaks(_ text: String) -> String {
    if !text.contains(where: \.isNewline) { return text }
    return text.split(whereSeparator: \.isNewline).map { line in
      line.drop(while: \.isWhitespace)
    }.joined()
  }
}
