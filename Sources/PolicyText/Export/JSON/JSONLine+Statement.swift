extension JSONLine {
  /// Writes a statement.
  mutating func statement(_ statement: Statement, in source: SourceText, _ unit: OffsetUnit) {
    object { line in
      line.place(statement.span, in: source, unit)
      line.member("indicator") { line in
        line.object { line in
          line.words(statement.indicator.text, at: statement.indicator.span, in: source, unit)
          line.member("name") { $0.string(statement.indicator.name) }
        }
      }
      line.part("subject", statement.subject, in: source, unit)
      line.part("part_of", statement.partOf, in: source, unit)
      line.period(statement.period, in: source, unit)
      line.figure("value", statement.value, in: source, unit)
      line.figure("from", statement.from, in: source, unit)
      line.figure("change", statement.change?.figure, statement.change?.direction, in: source, unit)
      if let basis = statement.basis { line.member("basis") { $0.string(basis.rawValue) } }
      line.part("base", statement.base, in: source, unit)
      if let rank = statement.rank {
        line.member("rank") { line in
          line.object { line in
            line.words(rank.text, at: rank.span, in: source, unit)
            line.member("decimal") { $0.string("\(rank.value)") }
            line.member("top") { $0.raw(rank.isTop ? "true" : "false") }
            line.part("scope", rank.scope, in: source, unit)
            line.member("by") { $0.string(rank.isOfChange ? "change" : "value") }
          }
        }
      }
      line.member("status") { $0.string(statement.status.rawValue) }
      line.part("cue", statement.cue, in: source, unit)
      if !statement.inherited.isEmpty {
        line.member("inherited") { $0.inherited(statement.inherited, in: source, unit) }
      }
    }
  }

  private mutating func inherited(
    _ inherited: Statement.Inherited, in source: SourceText, _ unit: OffsetUnit
  ) {
    object { line in
      if let subject = inherited.subject { line.member("subject") { $0.string(subject) } }
      line.period(inherited.period, in: source, unit)
      if let status = inherited.status { line.member("status") { $0.string(status.rawValue) } }
      line.part("cue", inherited.cue, in: source, unit)
    }
  }

  private mutating func period(
    _ period: Statement.Period?, in source: SourceText, _ unit: OffsetUnit
  ) {
    guard let period else { return }
    member("period") { line in
      line.object { line in
        line.words(period.text, at: period.span, in: source, unit)
        if let value = period.value { line.member("iso") { $0.string(value) } }
      }
    }
  }

  private mutating func figure(
    _ name: StaticString, _ figure: Statement.Figure?, _ direction: Statement.Direction? = nil,
    in source: SourceText, _ unit: OffsetUnit
  ) {
    guard let figure else { return }
    member(name) { line in
      line.object { line in
        if let direction { line.member("direction") { $0.string(direction.rawValue) } }
        line.words(figure.text, at: figure.span, in: source, unit)
        line.member("decimal") { $0.string(figure.value?.description) }
        if let unit = figure.unit { line.member("unit") { $0.string(unit) } }
        if let modifier = figure.modifier { line.member("modifier") { $0.string(modifier) } }
        if let bound = figure.bound { line.member("bound") { $0.string(bound.rawValue) } }
      }
    }
  }
}
