// The rows that a label and its figures make, and what is said of them further on.
extension StatementParser {
  func draft(_ label: Range<Int>, _ lead: StatementLead) -> StatementDraft {
    var draft = StatementDraft(label: label)
    draft.subject = subject
    draft.period = lead.period.map { .init(range: $0.range, value: $0.isoValue) } ?? period
    draft.status = lead.status ?? status
    draft.partOf = partOf
    draft.isSum = lead.isSum
    draft.basis = lead.basis
    draft.base = lead.base
    return draft
  }

  func draft(_ part: IndicatorNames.Part, _ lead: StatementLead) -> StatementDraft {
    var draft = draft(part.range, lead)
    (draft.front, draft.back, draft.replacement) = (part.front, part.back, part.replacement)
    return draft
  }

  mutating func append(_ rows: [StatementDraft]) {
    measure = nil
    current = drafts.count..<drafts.count + rows.count
    drafts += rows
  }

  /// Adds the rows of a label and its figures.
  mutating func add(
    _ group: FigureGroup, _ lead: StatementLead, _ label: StatementLabel, _ origin: Origin?
  ) {
    let count = max(group.figures.count, origin?.group.figures.count ?? 1)
    let hasMeasure = label.verb == nil && isMeasured(label.range)
    let parts = names.parts(
      of: label.range, count: count, isShared: lead.each || lead.isChange || hasMeasure && !lead.isSum, scan)
    let places = coordinated(label, count, lead)
    let rows = max(count, places?.subjects.count ?? parts.count)
    var added: [StatementDraft] = []
    for i in 0..<rows {
      let part = places.map { .init(range: $0.rest) } ?? parts[min(i, parts.count - 1)]
      var row = draft(part, lead)
      if let places { row.subject = places.subjects[min(i, places.subjects.count - 1)] }
      if let origin {
        row.status = lead.status ?? origin.lead.status ?? row.status
        row.basis = row.basis ?? origin.lead.basis
      }
      complete(&row, part.range, label, group, lead)
      let figure = group.figures[min(i, group.figures.count - 1)]
      set(
        figure, lead, origin.map { $0.group.figures[min(i, $0.group.figures.count - 1)] }, origin?.lead, &row)
      added.append(row)
    }
    if let whole = wholeOfParallel(added, label) {
      for i in added.indices { added[i].partOf = whole }
    }
    append(added)
  }

  func set(
    _ figure: FigureMatch, _ lead: StatementLead, _ from: FigureMatch?, _ fromLead: StatementLead?,
    _ row: inout StatementDraft
  ) {
    if let from {
      row.from = .init(match: from)
      row.basis = row.basis ?? .since
      row.base = row.base ?? fromLead?.base
      row.value = .init(match: figure)
      return
    }
    if let base = lead.multipleOf {
      row.change = .init(
        figure: .init(match: figure, unit: "ratio"), range: figure.range, direction: .increase)
      row.basis = .since
      row.base = base
      return
    }
    switch lead.verb {
    case _ where isDoubling(figure):
      row.change = .init(
        figure: .init(match: figure, unit: "ratio"), range: figure.range, direction: .increase)
    case .change(let direction), .above(let direction):
      row.change = .init(figure: .init(match: figure), range: figure.range, direction: direction)
    default:
      row.value = .init(match: figure, unit: figure.kind == .multiple ? "ratio" : nil)
    }
  }

  /// Whether a figure itself says by how much something grew: 翻番.
  func isDoubling(_ figure: FigureMatch) -> Bool {
    figure.kind == .multiple && scan.text.units[figure.range.lowerBound] == StatementLeadReader.doubling
  }

  /// Says more of the statements before: 5.2万亿元、增长5.5%.
  mutating func attach(_ group: FigureGroup, _ lead: StatementLead) {
    if let idle, case .change = lead.verb {
      var lead = lead
      lead.verb = .change(idle.direction)
      add(group, lead, StatementLabel(range: idle.label, core: idle.label), nil)
      self.idle = nil
      return
    }
    if let measure, lead.verb == .reach {
      add(group, lead, StatementLabel(range: measure, core: measure), nil)
      self.measure = nil
      return
    }
    // The items of a list are statements one by one.
    if group.figures.count > current.count, drafts.count >= group.figures.count {
      let last = drafts.count - group.figures.count..<drafts.count
      if last.allSatisfy({ drafts[$0].change == nil }) { current = last }
    }
    if current.isEmpty { return }
    for (offset, i) in Array(current).enumerated() {
      let figure = group.figures[min(offset, group.figures.count - 1)]
      switch lead.verb {
      case .change, .above: change(i, figure, lead)
      case _ where lead.multipleOf != nil && drafts[i].change == nil:
        drafts[i].change = .init(
          figure: .init(match: figure, unit: "ratio"), range: figure.range, direction: .increase)
        drafts[i].basis = .since
        drafts[i].base = lead.multipleOf
      case _ where lead.basis == .plan || lead.multipleOf != nil: addComparison(i, figure, lead)
      default: replace(i, figure, lead)
      }
    }
  }

  mutating func change(_ i: Int, _ figure: FigureMatch, _ lead: StatementLead) {
    let isAbove = if case .above = lead.verb { true } else { false }
    let direction = lead.direction ?? .increase
    let change = StatementDraft.Change(
      figure: .init(match: figure), range: figure.range, direction: direction)
    if drafts[i].change == nil, !isAbove {
      drafts[i].change = change
      drafts[i].basis = lead.basis ?? drafts[i].basis
      drafts[i].base = lead.base ?? drafts[i].base
      return
    }
    var row = drafts[i]
    let wasChange = row.value == nil && row.change != nil
    (row.value, row.from, row.rank) = (nil, nil, nil)
    row.change = change
    row.basis = lead.basis
    row.base = lead.base
    if isAbove, wasChange, !names.namesGrowth(row.label, scan) { row.back += "增速" }
    drafts.append(row)
  }

  /// Adds what a statement is compared with once more: 完成年度目标的112%.
  private mutating func addComparison(_ i: Int, _ figure: FigureMatch, _ lead: StatementLead) {
    var row = drafts[i]
    (row.value, row.from, row.change, row.rank) = (nil, nil, nil, nil)
    row.basis = lead.basis
    row.base = lead.base
    set(figure, lead, nil, nil, &row)
    drafts.append(row)
  }

  mutating func replace(_ i: Int, _ figure: FigureMatch, _ lead: StatementLead) {
    guard lead.verb == .reach || lead.verb == nil, let value = drafts[i].value else {
      if drafts[i].value == nil, lead.verb != nil { drafts[i].value = .init(match: figure) }
      return
    }
    if value.match.unit == figure.unit, value.match.modifier != nil {
      drafts[i].value = .init(match: figure)
    }
  }

}
