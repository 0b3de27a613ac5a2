internal import PolicyText

/// The part of a table that shows names, by type: each distinct name with the number of its mentions, and
/// every mention in its sentence.
struct NameLines {
  /// A longer name has a row to itself.
  private static let widestName = 28
  private static let countColumns = 3
  private static let gap = 2

  private let extraction: Extraction
  private let style: Style
  private let nameColumns: Int
  private let contextColumns: Int

  /// Prepares the lines of one document, `columns` wide.
  init(_ extraction: Extraction, style: Style, columns: Int) {
    self.extraction = extraction
    self.style = style
    let widest = extraction.entities.map { DisplayWidth.of(VisibleText.collapsed($0.canonicalName)) }.max()
    nameColumns = min(widest ?? 0, Self.widestName)
    contextColumns = max(columns - nameColumns - Self.countColumns - 3 * Self.gap, 16)
  }

  /// The lines, an empty one before each type.
  var lines: [String] {
    let types = Groups(extraction.entities, by: \.type)
    let order = EntityType.readingOrder
    let others = types.keys.filter { !order.contains($0) }
    return (order.filter { types.keys.contains($0) } + others).flatMap { section(of: $0, types[$0]) }
  }

  private func section(of type: EntityType, _ entities: [Entity]) -> [String] {
    let names = Groups(entities, by: \.canonicalName)
    let counts = "\(Style.count(names.keys.count, "name")), \(Style.count(entities.count, "mention"))"
    let look = Self.look(of: type)
    return ["", style.heading(type.rawValue, look, counts)]
      + names.keys.flatMap { rows(VisibleText.collapsed($0), names[$0], look) }
  }

  /// A row for each mention, the first with the name.
  private func rows(_ name: String, _ mentions: [Entity], _ look: Style.Look) -> [String] {
    let isLong = DisplayWidth.of(name) > nameColumns
    let rows = mentions.enumerated().map { i, mention in
      var line = TableLine(gap: Self.gap)
      line.add(i == 0 && !isLong ? name : "", columns: nameColumns)
      line.add(i == 0 ? "\(mentions.count)" : "", columns: Self.countColumns, alignment: .right)
      line.add(context(of: mention, look))
      return line.text
    }
    return isLong ? [TableLine(name, gap: Self.gap).text] + rows : rows
  }

  private func context(of mention: Entity, _ look: Style.Look) -> String {
    let columns = contextColumns - style.mentionMargin
    return Snippet(of: extraction.range(of: mention), in: extraction.source.string, columns: columns)
      .line(style, look)
  }

  static func look(of type: EntityType) -> Style.Look {
    switch type {
    case .company: .cyan
    case .agency: .green
    case .institution: .blue
    case .programme: .magenta
    case .document: .yellow
    default: .red
    }
  }
}
