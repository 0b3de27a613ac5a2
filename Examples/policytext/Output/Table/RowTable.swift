internal import PolicyText

/// Something found in documents, one of which is a row of a table for a person to read.
protocol TableRow {
  static var titles: [String] { get }
  /// What is said of a document that has none.
  static var nothing: String { get }

  /// What there is of it in a document, in order.
  static func rows(of extraction: Extraction) -> [Self]

  /// A cell for each of the titles, on one line.
  var cells: [String] { get }
}

/// Writes rows of one kind for a person to read, by documents, without the columns that are empty.
struct RowTable<Row: TableRow>: Exporter {
  /// No column is wider.
  private let widest = 36
  private let gap = 2

  let style: Style

  var separator: String { "\n" }

  func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    let found = Row.rows(of: document.extraction).map(\.cells)
    output.appendLine(style.apply(.bold, to: VisibleText.of(document.id.description)))
    if found.isEmpty {
      output.appendLine("  \(Row.nothing)")
      return
    }
    let rows = [Row.titles] + found
    let used = Row.titles.indices.filter { i in found.contains { !$0[i].isEmpty } }
    let widths = used.map { i in min(rows.map { DisplayWidth.of($0[i]) }.max() ?? 0, widest) }
    for (number, row) in rows.enumerated() {
      var line = TableLine(gap: gap)
      for (i, width) in zip(used, widths) { line.add(Snippet.head(row[i], columns: width), columns: width) }
      output.appendLine(number == 0 ? style.apply(.faint, to: line.text) : line.text)
    }
  }
}
