// Places among others: 居全国第9位.
extension StatementParser {
  mutating func readRank(
    _ group: FigureGroup, _ lead: StatementLead, _ label: StatementLabel, _ origin: Origin?
  ) {
    guard lead.rank != nil || lead.isFrom else { return }
    let scope = lead.scope ?? origin.flatMap { $0.lead.scope ?? $0.lead.base }
    let ranks = group.figures.map { figure in
      StatementDraft.Rank(
        range: figure.range, value: figure.value, isTop: figure.modifier == "top", scope: scope)
    }
    rankRows(ranks, lead, label, origin)
  }

  mutating func rankRows(
    _ ranks: [StatementDraft.Rank], _ lead: StatementLead, _ label: StatementLabel? = nil,
    _ origin: Origin? = nil
  ) {
    let label = label ?? labels.label(in: lead.label)
    if label.range.isEmpty || names.isSame(label.range, scan) && !current.isEmpty {
      // The items of a list are ranked one by one.
      if ranks.count > current.count, drafts.count >= ranks.count {
        current = drafts.count - ranks.count..<drafts.count
      }
      for (offset, i) in current.enumerated() where drafts[i].rank == nil {
        var rank = ranks[min(offset, ranks.count - 1)]
        rank.isOfChange = isOfChange(i)
        drafts[i].rank = rank
      }
      return
    }
    var level = names.withoutGrowth(label.range, scan)
    if let last = level.last, StatementClauses.joiners.contains(scan.text.units[last]) { level = label.range }
    let from = origin?.group.figures ?? []
    let parts = names.parts(of: level, count: max(ranks.count, from.count), isShared: lead.each, scan)
    append(
      parts.enumerated().map { i, part in
        var row = draft(part, lead)
        if let last = drafts.last, row.front.isEmpty, names.isDependent(part.range, scan) {
          row.front = names.front(for: part.range, of: last, scan)
        }
        row.rank = ranks[min(i, ranks.count - 1)]
        row.rank?.isOfChange = level != label.range || lead.isChange
        if let last = from.last {
          row.from = .init(match: i < from.count ? from[i] : last, unit: "rank")
          row.basis = .since
        }
        return row
      })
  }

  func isOfChange(_ i: Int) -> Bool {
    drafts[i].value == nil && drafts[i].change?.figure?.match.kind == .percent
  }
}
