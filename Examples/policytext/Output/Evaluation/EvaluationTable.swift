internal import PolicyText

/// Lays a report out for a terminal.
struct EvaluationTable {
  private static let gap = 2
  /// No first column of a table is wider.
  private static let widest = 40

  let output: Output
  let style: Style
  let columns: Int
  /// The most mistakes that are shown.
  let most: Int

  /// Writes a report.
  func write(_ report: EvaluationReport) throws(System.Failure) {
    try output.writeLine(report.title)
    for table in report.tables {
      try output.writeLine("")
      for line in lines(of: table) { try output.writeLine(line) }
    }
    for note in report.notes { try output.writeLine("\n" + VisibleText.of("note: \(note)")) }
    if most > 0 { try writeMistakes(report.mistakes) }
  }

  private func lines(of table: EvaluationReport.Table) -> [String] {
    let cells = ([table.titles] + table.rows).map { row in
      row.enumerated().map { i, cell in
        i == 0 ? Snippet.head(VisibleText.of(cell), columns: Self.widest) : VisibleText.of(cell)
      }
    }
    let widths = table.titles.indices.map { i in cells.map { DisplayWidth.of($0[i]) }.max() ?? 0 }
    let rows = cells.map { row in
      var line = TableLine(gap: Self.gap)
      for (i, cell) in row.enumerated() {
        line.add(cell, columns: widths[i], alignment: i == 0 ? .left : .right)
      }
      return line.text
    }
    return [style.apply(.bold, to: table.heading)]
      + rows.enumerated().map { $0 == 0 ? style.apply(.faint, to: $1) : $1 }
      + table.captions.map { style.apply(.faint, to: "  " + VisibleText.of($0)) }
  }

  private func writeMistakes(_ mistakes: [EvaluationReport.Mistake]) throws(System.Failure) {
    if mistakes.isEmpty { return }
    try output.writeLine("")
    try output.writeLine(style.apply(.bold, to: "Mistakes"))
    var lines = DocumentLines()
    for mistake in mistakes.prefix(most) {
      let place = VisibleText.of(lines.place(of: mistake))
      try output.writeLine("\(style.apply(.faint, to: place))  \(VisibleText.of(mistake.kind))")
      for side in mistake.sides { try output.writeLine(line(of: side, in: mistake.document.text)) }
      for difference in mistake.differences { try output.writeLine(line(of: difference)) }
    }
    if mistakes.count > most {
      let more = "and \(mistakes.count - most) more; --errors \(mistakes.count) shows all"
      try output.writeLine(style.apply(.faint, to: more))
    }
  }

  private func line(of side: EvaluationReport.Mistake.Side, in text: String) -> String {
    let label = Snippet.head(VisibleText.collapsed(side.label), columns: 24)
    var line = TableLine(gap: Self.gap)
    line.add(side.name, columns: 5)
    line.add(label, columns: 11)
    let rule = side.rule.map { "  \(VisibleText.of($0))" } ?? ""
    let used = DisplayWidth.of(line.text) + max(11 - DisplayWidth.of(label), 0) + Self.gap
    let room = max(columns - used - DisplayWidth.of(rule) - style.mentionMargin, 30)
    let end = text.endIndex
    let range = Range(side.span, in: text) ?? end..<end
    line.add(Snippet(of: range, in: text, columns: room).line(style, side.isGold ? .green : .yellow))
    return line.text + style.apply(.faint, to: rule)
  }

  private func line(of difference: EvaluationReport.Mistake.Difference) -> String {
    func shown(_ text: String?) -> String { text.map { VisibleText.collapsed($0) } ?? "–" }
    return "    \(difference.field): \(style.apply(.green, to: shown(difference.gold))) in the gold, "
      + "\(style.apply(.yellow, to: shown(difference.found))) found"
  }
}
