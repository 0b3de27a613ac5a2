internal import PolicyText

/// Writes statements for a person to read: a row for each, by documents.
struct StatementsTable: Exporter {
  private static let titles = [
    "period", "subject", "indicator", "value", "change", "against", "rank", "status",
  ]
  /// No column is wider.
  private static let widest = 36
  private static let gap = 2

  let style: Style

  var separator: String { "\n" }

  func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    let statements = document.extraction.statements
    output.appendLine(style.apply(.bold, to: VisibleText.of(document.id.description)))
    if statements.isEmpty {
      output.appendLine("  nothing stated with a figure")
      return
    }
    let rows = [Self.titles] + statements.map(Self.cells)
    let used = Self.titles.indices.filter { i in rows.dropFirst().contains { !$0[i].isEmpty } }
    let widths = used.map { i in min(rows.map { DisplayWidth.of($0[i]) }.max() ?? 0, Self.widest) }
    for (number, row) in rows.enumerated() {
      var line = TableLine(gap: Self.gap)
      for (i, width) in zip(used, widths) { line.add(Snippet.head(row[i], columns: width), columns: width) }
      output.appendLine(number == 0 ? style.apply(.faint, to: line.text) : line.text)
    }
  }

  private static func cells(of row: Statement) -> [String] {
    let change = row.change.map { change in
      change.direction == .level ? "=" : sign(change.direction) + change.figure.text
    }
    let value = [row.from.map { $0.text + " →" }, row.value?.text].compactMap { $0 }.joined(separator: " ")
    let against = [row.basis?.rawValue, row.base?.text].compactMap { $0 }.joined(separator: " ")
    let rank = row.rank.map { ($0.scope?.text ?? "") + $0.text }
    let name = (row.partOf.map { $0.text + ": " } ?? "") + row.indicator.name
    return [
      row.period?.text ?? mark(row.inherited.period?.text), row.subject?.text ?? mark(row.inherited.subject),
      name, value, change, against, rank,
      row.status == .outcome
        ? "" : row.inherited.status == nil ? row.status.rawValue : mark(row.status.rawValue),
    ].map { VisibleText.collapsed($0 ?? "") }
  }

  /// What is inherited stands in brackets.
  private static func mark(_ text: String?) -> String? { text.map { "(\($0))" } }

  private static func sign(_ direction: Statement.Direction) -> String {
    switch direction {
    case .increase, .above: "+"
    case .decrease, .below: "−"
    case .level: "="
    }
  }
}
