// Places among others: 居全国第9位.
extension StatementParser {
  mutating func readRank(
    _ group: FigureGroup, _ lead: StatementLead, _ label: StatementLabel, _ origin: Origin?
  ) {
    guard lead.rank != nil || lead.isFrom else { return }
    for (i, figure) in group.figures.enumerated() {
      var rank = StatementDraft.Rank(
        range: figure.range, value: figure.value, isTop: figure.modifier == "top", scope: lead.scope)
      if rank.scope == nil, let origin { rank.scope = origin.lead.scope ?? origin.lead.base }
      if group.figures.count > 1, current.count == group.figures.count {
        rank.isOfChange = isOfChange(current.lowerBound + i)
        drafts[current.lowerBound + i].rank = rank
      } else if i == 0 {
        rankRows(rank, lead, label, origin)
      }
    }
  }

  mutating func rankRows(
    _ rank: StatementDraft.Rank, _ lead: StatementLead, _ label: StatementLabel? = nil,
    _ origin: Origin? = nil
  ) {
    let label = label ?? labels.label(in: lead.label)
    var rank = rank
    guard label.range.isEmpty || names.isDependent(label.range, scan) && !current.isEmpty else {
      let growth = names.withoutGrowth(label.range, scan)
      rank.isOfChange = growth != label.range || lead.isChange
      let parts = names.parts(of: growth, count: origin?.group.figures.count ?? 1, isShared: lead.each, scan)
      append(
        parts.enumerated().map { i, part in
          var row = draft(part, lead)
          row.rank = rank
          if let origin {
            row.from = .init(
              match: origin.group.figures[min(i, origin.group.figures.count - 1)], unit: "rank")
            row.basis = .since
          }
          return row
        })
      return
    }
    for i in current where drafts[i].rank == nil {
      rank.isOfChange = isOfChange(i)
      drafts[i].rank = rank
    }
  }

  func isOfChange(_ i: Int) -> Bool {
    drafts[i].value == nil && drafts[i].change?.figure?.match.kind == .percent
  }
}
