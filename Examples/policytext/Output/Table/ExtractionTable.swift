internal import PolicyText

/// Writes extractions for a person to read: the names by type, each with its mentions in their sentences,
/// then the figures by kind.
struct ExtractionTable: ExtractionWriter {
  let output: Output
  let style: Style
  /// The width of the terminal.
  let columns: Int
  private var isFirst = true

  init(output: Output, style: Style, columns: Int) {
    self.output = output
    self.style = style
    self.columns = columns
  }

  mutating func write(_ extraction: Extraction, of document: Document) throws(System.Failure) {
    if !isFirst { try output.writeLine("") }
    isFirst = false
    try output.writeLine(style.apply(.bold, to: VisibleText.of(document.id.description)))
    if extraction.entities.isEmpty && extraction.quantities.isEmpty {
      try output.writeLine("  nothing found")
    }
    for line in NameLines(extraction, style: style, columns: columns).lines {
      try output.writeLine(line)
    }
    for line in FigureLines(extraction, style: style, columns: columns).lines {
      try output.writeLine(line)
    }
  }
}

extension Style {
  /// The heading of a group: its name in its colour, and the counts.
  func heading(_ name: String, _ look: Look, _ counts: String) -> String {
    "\(apply(look, to: VisibleText.of(name)))  \(apply(.faint, to: counts))"
  }

  /// `1 name`, `2 names`.
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
