internal import PolicyText

/// Writes extractions for a person to read: the names by type, each with its mentions in their sentences,
/// then the figures by kind.
struct ExtractionTable: Exporter {
  let style: Style
  /// The width of the terminal.
  let columns: Int

  var separator: String { "\n" }

  func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    let extraction = document.extraction
    output.appendLine(style.apply(.bold, to: VisibleText.of(document.id.description)))
    if extraction.entities.isEmpty && extraction.quantities.isEmpty { output.appendLine("  nothing found") }
    for line in NameLines(extraction, style: style, columns: columns).lines { output.appendLine(line) }
    for line in FigureLines(extraction, style: style, columns: columns).lines { output.appendLine(line) }
  }
}

extension Style {
  /// The heading of a group: its name in its colour, and the counts.
  func heading(_ name: String, _ look: Look, _ counts: String) -> String {
    "\(apply(look, to: VisibleText.of(name)))  \(apply(.faint, to: counts))"
  }
}
