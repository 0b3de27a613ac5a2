internal import PolicyText

/// Lays a report out as one page of HTML that needs nothing else.
struct EvaluationPage {
  /// The characters of the text that are shown on each side of a mistake.
  private static let margin = 30

  let output: Output
  /// The most mistakes that are shown.
  let most: Int

  /// Writes a report.
  func write(_ report: EvaluationReport) throws(System.Failure) {
    try output.writeLine(Self.head)
    try output.writeLine("<h1>Evaluation</h1>\n<p>\(Self.escaped(report.title))</p>")
    for note in report.notes { try output.writeLine("<p class=\"note\">\(Self.escaped(note))</p>") }
    for table in report.tables { try write(table) }
    try write(report.mistakes)
    try output.writeLine("</main>\n</body>\n</html>")
  }

  private func write(_ table: EvaluationReport.Table) throws(System.Failure) {
    func row(_ cells: [String], isTitle: Bool = false) -> String {
      let cells = cells.enumerated().map { i, cell in
        let text = Self.escaped(cell)
        return isTitle
          ? "<th scope=\"col\">\(text)</th>"
          : i == 0 ? "<th scope=\"row\">\(text)</th>" : "<td>\(text)</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    try output.writeLine("<h2>\(Self.escaped(table.heading))</h2>")
    for caption in table.captions { try output.writeLine("<p>\(Self.escaped(caption))</p>") }
    try output.writeLine(
      "<div class=\"wide\"><table>\n<thead>\(row(table.titles, isTitle: true))</thead>\n<tbody>")
    for cells in table.rows { try output.writeLine(row(cells)) }
    try output.writeLine("</tbody>\n</table></div>")
  }

  private func write(_ mistakes: [EvaluationReport.Mistake]) throws(System.Failure) {
    let shown = mistakes.prefix(most)
    if shown.isEmpty { return }
    try output.writeLine(
      "<h2>Mistakes</h2>\n<p><span class=\"gold\">in the gold</span> <span class=\"found\">found</span> "
        + "<span class=\"gold found\">both</span></p>\n<ol>")
    var lines = DocumentLines()
    for mistake in shown {
      try output.writeLine(
        "<li><p class=\"place\">\(Self.escaped(lines.place(of: mistake))) "
          + "<b>\(Self.escaped(mistake.kind))</b></p>\n<p class=\"text\" lang=\"zh\">\(context(of: mistake))</p>"
      )
      for side in mistake.sides {
        let rule = side.rule.map { ", rule \($0)" } ?? ""
        try output.writeLine("<p class=\"side\">\(side.name): \(Self.escaped(side.label + rule))</p>")
      }
      for difference in mistake.differences {
        let (gold, found) = (difference.gold ?? "–", difference.found ?? "–")
        try output.writeLine(
          "<p class=\"side\">\(difference.field): \(Self.escaped(gold)) in the gold, \(Self.escaped(found)) found</p>"
        )
      }
      try output.writeLine("</li>")
    }
    try output.writeLine("</ol>")
    if mistakes.count > most { try output.writeLine("<p>and \(mistakes.count - most) more</p>") }
  }

  /// The words around a mistake, each stretch marked by the sides that it belongs to.
  private func context(of mistake: EvaluationReport.Mistake) -> String {
    let text = mistake.document.text
    guard let range = Range(mistake.span, in: text) else { return "" }
    let start = text.index(range.lowerBound, offsetBy: -Self.margin, limitedBy: text.startIndex)
    let end = text.index(range.upperBound, offsetBy: Self.margin, limitedBy: text.endIndex)
    let (from, to) = (start ?? text.startIndex, end ?? text.endIndex)
    let sides = mistake.sides.compactMap { side in
      Range(side.span, in: text).map { (name: side.name, range: $0) }
    }
    let edges = Set([from, to] + sides.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
    let parts = zip(edges, edges.dropFirst()).map { start, end in
      let names = sides.filter { $0.range.lowerBound <= start && end <= $0.range.upperBound }.map(\.name)
      let words = Self.escaped(text[start..<end])
      return names.isEmpty ? words : "<span class=\"\(names.joined(separator: " "))\">\(words)</span>"
    }
    return (from > text.startIndex ? "…" : "") + parts.joined() + (to < text.endIndex ? "…" : "")
  }

  /// Text that is nothing but text on the page.
  private static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in VisibleText.of(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static let head = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Evaluation</title>
    <style>
    :root { color-scheme: light dark; --line: #8886; --gold: #2a7d2e; --found: #f5c54266; }
    @media (prefers-color-scheme: dark) { :root { --gold: #6fd175; --found: #c9971f66; } }
    body { font: 16px/1.6 system-ui, sans-serif; margin: 0; }
    main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
    h2 { margin: 2rem 0 0; }
    p { margin: .2rem 0; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: .2rem .7rem; border-bottom: 1px solid var(--line); text-align: right; }
    th:first-child { text-align: left; white-space: pre; font-weight: normal; }
    li { margin: 1rem 0; }
    .place, .side { font-size: .9rem; opacity: .85; }
    .note { border-left: 4px solid var(--gold); padding-left: .7rem; }
    .gold { border-bottom: 3px solid var(--gold); }
    .found { background: var(--found); }
    </style>
    </head>
    <body>
    <main>
    """
}
