internal import PolicyText

/// The part of a table that shows figures, by kind: text, value, unit, modifier and the words around.
struct FigureLines {
  private static let titles = ["figure", "value", "unit", "modifier"]
  /// No column but the last is wider.
  private static let widest = 28
  private static let gap = 2
  private static let look: Style.Look = .bold

  private let extraction: Extraction
  private let style: Style
  private let widths: [Int]
  private let contextColumns: Int

  /// Prepares the lines of one document, `columns` wide.
  init(_ extraction: Extraction, style: Style, columns: Int) {
    self.extraction = extraction
    self.style = style
    let rows = [Self.titles] + extraction.quantities.map(Self.cells)
    widths = Self.titles.indices.map { i in
      min(rows.map { DisplayWidth.of($0[i]) }.max() ?? 0, Self.widest)
    }
    let taken = widths.reduce(Self.gap) { $0 + $1 + Self.gap }
    contextColumns = max(columns - taken, 16)
  }

  /// The lines, an empty one first; none if there are no figures.
  var lines: [String] {
    if extraction.quantities.isEmpty { return [] }
    let kinds = Groups(extraction.quantities, by: \.kind)
    var lines = ["", style.apply(.faint, to: row(Self.titles).text)]
    for kind in Quantity.Kind.allCases where kinds.keys.contains(kind) {
      lines.append(style.heading(kind.rawValue, Self.look, Style.count(kinds[kind].count, "figure")))
      lines += kinds[kind].map(line)
    }
    return lines
  }

  private func line(of figure: Quantity) -> String {
    var row = row(Self.cells(of: figure))
    let columns = contextColumns - style.mentionMargin
    let snippet = Snippet(
      of: extraction.range(of: figure), in: extraction.source.string, columns: columns)
    row.add(snippet.line(style, Self.look))
    return row.text
  }

  private func row(_ cells: [String]) -> TableLine {
    var row = TableLine(gap: Self.gap)
    for (cell, width) in zip(cells, widths) { row.add(Snippet.head(cell, columns: width), columns: width) }
    return row
  }

  private static func cells(of figure: Quantity) -> [String] {
    [
      VisibleText.collapsed(figure.text), figure.value?.description ?? "–",
      VisibleText.collapsed(figure.unit ?? ""), VisibleText.collapsed(figure.modifier ?? ""),
    ]
  }
}
