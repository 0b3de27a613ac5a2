#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Finds what sentences state with figures.
struct StatementExtractor: Sendable {
  private let cues: StatementCues
  private let figures: FigureRecognizer

  /// Takes the lexicons that it needs from a set, and a recognizer of figures for that set.
  init(lexicons: LexiconSet, figures: FigureRecognizer) {
    cues = StatementCues(lexicons: lexicons)
    self.figures = figures.with(.marked)
  }

  /// The statements of a text.
  ///
  /// - Parameters:
  ///   - names: the names of the text, in order; a figure that is a part of one states nothing.
  ///   - bodies: the names of bodies among them.
  /// - Complexity: O(n).
  func statements(
    in scan: Scan, _ source: SourceText, names: [Range<Int>], bodies: [Range<Int>]
  ) -> [Statement] {
    let figures = figures.figures(in: scan).outside(of: names)
    let times = Self.joined(figures.filter(\.isTime))
    let lengths = figures.filter { $0.kind == .duration }
    let leads = StatementLeadReader(
      scan: scan, cues: cues,
      times: Dictionary(times.map { ($0.range.upperBound, $0) }) { first, _ in first },
      lengths: Dictionary(lengths.map { ($0.range.upperBound, $0.range) }) { first, _ in first })
    let labels = StatementLabelReader(
      scan: scan, cues: cues,
      times: Dictionary(times.map { ($0.range.lowerBound, $0) }) { first, _ in first },
      lengths: Dictionary(lengths.map { ($0.range.lowerBound, $0.range) }) { first, _ in first },
      bodies: Dictionary(bodies.map { ($0.lowerBound, $0.upperBound) }) { first, _ in first })
    let indicators = IndicatorNames(cues: cues)
    let clauses = StatementClauses(scan: scan, cues: cues)
    var found: [Statement] = []
    var next = 0
    for sentence in clauses.sentences() {
      while next < figures.count, figures[next].range.lowerBound < sentence.lowerBound { next += 1 }
      let own = Array(figures[next...].prefix { $0.range.lowerBound < sentence.upperBound })
      if own.isEmpty { continue }
      var parser = StatementParser(
        scan: scan, cues: cues, leads: leads, labels: labels, names: indicators)
      for clause in clauses.clauses(of: sentence, own) { parser.read(clause) }
      found += parser.drafts.map { statement($0, indicators, scan, source) }
    }
    return found
  }

  /// Times that stand side by side as one: 今年 + 1—7月.
  private static func joined(_ times: [FigureMatch]) -> [FigureMatch] {
    var joined: [FigureMatch] = []
    for var time in times {
      if let last = joined.last, last.range.upperBound == time.range.lowerBound {
        time.range = last.range.lowerBound..<time.range.upperBound
        joined.removeLast()
      }
      joined.append(time)
    }
    return joined
  }

  private func statement(
    _ draft: StatementDraft, _ names: IndicatorNames, _ scan: Scan, _ source: SourceText
  ) -> Statement {
    func part(_ range: Range<Int>) -> Statement.Part {
      let span = source.span(ofFolded: range)
      return Statement.Part(text: source.text(of: span), span: span)
    }
    let label = part(draft.label)
    var statement = Statement(
      indicator: .init(text: label.text, span: label.span, name: names.name(of: draft, scan)))
    statement.subject = draft.subject.map(part)
    statement.partOf = draft.partOf.map(part)
    statement.period = draft.period.map {
      let words = part($0.range)
      return .init(text: words.text, span: words.span, value: $0.value)
    }
    statement.value = draft.value.map { figure($0, scan, source) }
    statement.from = draft.from.map { figure($0, scan, source) }
    statement.change = draft.change.map { change in
      let words = part(change.range)
      let zero = Statement.Figure(
        text: words.text, span: words.span, value: .exact(0), unit: nil, modifier: nil, bound: nil)
      return .init(
        figure: change.figure.map { figure($0, scan, source) } ?? zero, direction: change.direction)
    }
    statement.basis = draft.basis
    statement.base = draft.base.map(part)
    if let rank = draft.rank, case .exact(let place)? = rank.value {
      let words = part(rank.range)
      statement.rank = .init(
        text: words.text, span: words.span, value: place, isTop: rank.isTop, scope: rank.scope.map(part),
        isOfChange: rank.isOfChange)
    }
    statement.status = draft.status?.status ?? .outcome
    statement.cue = draft.status.map { part($0.cue) }
    return statement
  }

  private func figure(
    _ figure: StatementDraft.Figure, _ scan: Scan, _ source: SourceText
  ) -> Statement.Figure {
    let quantity = Quantity(figure.match, in: source)
    let printed = cues.unit(
      endingAt: figure.match.range.upperBound, from: figure.match.range.lowerBound, scan
    ).map { scan.string($0) }
    return Statement.Figure(
      text: quantity.text, span: quantity.span, value: quantity.value,
      unit: figure.unit ?? quantity.statementUnit(printed: printed), modifier: quantity.modifier,
      bound: quantity.modifier.flatMap { _ in quantity.bound })
  }
}

extension Quantity {
  /// The unit as statements have it: units of measure as they are printed, money with its currency.
  fileprivate func statementUnit(printed: String?) -> String? {
    switch kind {
    case .measure, .duration: return printed ?? unit
    case .money:
      let parts = text.split(separator: "/")
      guard let unit, parts.count == 2 else { return unit }
      return unit.prefix { $0 != "/" } + "/" + parts[1]
    default: break
    }
    return switch kind {
    case .percent: "%"
    case .percentagePoint: "percentage_point"
    case .multiple: "multiple"
    case .fraction: "ratio"
    case .ordinal: "rank"
    default: unit
    }
  }

  /// What the words beside the figure say of it.
  fileprivate var bound: Statement.Bound {
    switch (lower, upper) {
    case (_?, nil): .least
    case (nil, _?): .most
    default: .about
    }
  }
}
