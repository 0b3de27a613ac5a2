#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Finds what sentences state with figures.
struct StatementExtractor: Sendable {
  private let cues: StatementCues
  private let sections: SectionReader

  /// Takes the lexicons that it needs from a set.
  init(lexicons: LexiconSet) {
    cues = StatementCues(lexicons: lexicons)
    sections = SectionReader(lexicons: lexicons)
  }

  /// The statements of a text.
  ///
  /// - Parameters:
  ///   - figures: the figures of the text, in order, dates told from the text's own day among them.
  ///   - names: the names of the text, in order; a figure that is a part of one states nothing.
  ///   - bodies: the names of bodies among them.
  ///   - place: what the text is about: the subject of statements that name none.
  /// - Complexity: O(n).
  func statements(
    in scan: Scan, _ source: SourceText, figures: [FigureMatch], names: [Range<Int>], bodies: [Range<Int>],
    about place: String?
  ) -> [Statement] {
    let figures = figures.outside(of: names)
    let times = Self.joined(figures.filter(\.isTime))
    let lengths = figures.filter { $0.kind == .duration }
    let counts = figures.filter { isCount($0, scan) }
    let leads = StatementLeadReader(
      scan: scan, cues: cues,
      times: Dictionary(times.map { ($0.range.upperBound, $0) }) { first, _ in first },
      lengths: Dictionary(lengths.map { ($0.range.upperBound, $0.range) }) { first, _ in first })
    let labels = StatementLabelReader(
      scan: scan, cues: cues,
      times: Dictionary(times.map { ($0.range.lowerBound, $0) }) { first, _ in first },
      lengths: Dictionary(lengths.map { ($0.range.lowerBound, $0.range) }) { first, _ in first },
      counts: Dictionary(counts.map { ($0.range.lowerBound, $0.range) }) { first, _ in first },
      bodies: Dictionary(bodies.map { ($0.lowerBound, $0.upperBound) }) { first, _ in first })
    let indicators = IndicatorNames(cues: cues, source: source)
    let clauses = StatementClauses(scan: scan, cues: cues)
    var context = StatementContext(sections: sections.sections(in: scan, times: times), place: place)
    var found: [Statement] = []
    var next = 0
    for sentence in clauses.sentences() {
      context.enter(sentence, isPart: clauses.isPart(sentence))
      while next < figures.count, figures[next].range.lowerBound < sentence.lowerBound { next += 1 }
      let own = Array(figures[next...].prefix { $0.range.lowerBound < sentence.upperBound })
      if own.isEmpty { continue }
      var parser = StatementParser(
        scan: scan, cues: cues, leads: leads, labels: labels, names: indicators)
      for clause in clauses.clauses(of: sentence, own) { parser.read(clause) }
      parser.markAims()
      found += parser.drafts.map { draft in
        var row = statement(draft, indicators, scan, source)
        inherit(context, by: &row, source)
        return row
      }
      context.leave(parser)
    }
    return found
  }

  /// Gives a row what its sentence doesn't say.
  private func inherit(_ context: StatementContext, by row: inout Statement, _ source: SourceText) {
    if row.subject == nil {
      row.inherited.subject = context.subject.map { source.part($0).text } ?? context.place
    }
    if row.period == nil { row.inherited.period = context.period.map { period($0, source) } }
    if row.cue == nil, let status = context.status {
      row.status = status.status
      row.inherited.status = status.status
      row.inherited.cue = source.part(status.cue)
    }
  }

  private func period(_ period: StatementDraft.Period, _ source: SourceText) -> Statement.Period {
    let words = source.part(period.range)
    return .init(text: words.text, span: words.span, value: period.value)
  }

  /// Whether a figure counts things; 一 is an article, and 万人 says for how many something is told.
  private func isCount(_ figure: FigureMatch, _ scan: Scan) -> Bool {
    figure.kind == .number && figure.unit != nil
      && !Self.uncounted.contains(scan.text.units[figure.range.lowerBound])
  }

  private static let uncounted = UnitSet("一十百千万亿")

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
    let label = source.part(draft.label)
    var statement = Statement(
      indicator: .init(text: label.text, span: label.span, name: names.name(of: draft)))
    statement.subject = draft.subject.map(source.part)
    statement.partOf = draft.partOf.map(source.part)
    statement.period = draft.period.map { period($0, source) }
    statement.value = draft.value.map { figure($0, scan, source) }
    statement.from = draft.from.map { figure($0, scan, source) }
    statement.change = draft.change.map { change in
      let words = source.part(change.range)
      let zero = Statement.Figure(
        text: words.text, span: words.span, value: .exact(0), unit: nil, modifier: nil, bound: nil)
      return .init(
        figure: change.figure.map { figure($0, scan, source) } ?? zero, direction: change.direction)
    }
    statement.basis = draft.basis
    statement.base = draft.base.map(source.part)
    if let rank = draft.rank, case .exact(let place)? = rank.value {
      let words = source.part(rank.range)
      statement.rank = .init(
        text: words.text, span: words.span, value: place, isTop: rank.isTop,
        scope: rank.scope.map(source.part),
        isOfChange: rank.isOfChange)
    }
    statement.status = draft.status?.status ?? (draft.isAim ? .target : .outcome)
    statement.cue = draft.status.map { source.part($0.cue) }
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
    if let modifier, Self.nearing.contains(where: modifier.hasSuffix) { return .about }
    if case .exact(let value)? = value, lower == value, upper != value { return .least }
    return switch (lower, upper) {
    case (_?, nil): .least
    case (nil, _?): .most
    default: .about
    }
  }

  /// Words that say that the amount is nearly reached: 将近, 接近.
  private static let nearing = ["近", "接近", "趋近", "逼近"]
}
