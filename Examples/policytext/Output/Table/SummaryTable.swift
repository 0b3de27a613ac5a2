internal import PolicyText

/// Shows the entities of all documents by type: the name in full, how often and in how many documents it is
/// mentioned, and its other forms.
struct SummaryTable {
  /// A longer name has a row to itself.
  private static let widestName = 40
  private static let titles = ["mentions", "documents"]
  private static let gap = 2

  private let summary: EntitySummary
  private let rows: [EntitySummary.Row]
  private let style: Style
  private let nameColumns: Int

  init(_ summary: EntitySummary, style: Style) {
    self.summary = summary
    self.style = style
    rows = summary.rows
    let widest = rows.map { DisplayWidth.of(VisibleText.collapsed($0.name)) }.max() ?? 0
    nameColumns = min(widest, Self.widestName)
  }

  /// The lines, an empty one before each type.
  var lines: [String] {
    let types = Groups(rows, by: \.type)
    if rows.isEmpty { return ["no name in \(Style.count(summary.documents, "document"))"] }
    let head = style.apply(.faint, to: line(name: "", counts: Self.titles, others: "other forms"))
    return [head] + types.keys.flatMap { section(of: $0, types[$0]) }
  }

  private func section(of type: EntityType, _ rows: [EntitySummary.Row]) -> [String] {
    let counts = Style.count(rows.count, "name")
    return ["", style.heading(type.rawValue, NameLines.look(of: type), counts)] + rows.flatMap(lines)
  }

  private func lines(of row: EntitySummary.Row) -> [String] {
    let name = VisibleText.collapsed(row.name)
    let others = row.names.filter { $0 != row.name }.map { VisibleText.collapsed($0) }
    let isLong = DisplayWidth.of(name) > nameColumns
    let rest = line(
      name: isLong ? "" : name, counts: ["\(row.mentions)", "\(row.documents)"],
      others: others.joined(separator: ", "))
    return isLong ? [TableLine(name, gap: Self.gap).text, rest] : [rest]
  }

  private func line(name: String, counts: [String], others: String) -> String {
    var line = TableLine(gap: Self.gap)
    line.add(name, columns: nameColumns)
    for (count, title) in zip(counts, Self.titles) {
      line.add(count, columns: title.count, alignment: .right)
    }
    line.add(others)
    return line.text
  }
}
