/// A row for each name and each figure, in the order of the text, with a row of titles first.
///
/// A row of a name has `name` in the column `record`, its type in `type`, and its entity's number and full
/// name in `entity` and `name`; a row of a figure has `figure` there, and its kind in `type`. Fields that
/// don't apply are empty. `relative` is `true` for a date told from the text's own day.
public struct CSVExporter: Exporter {
  private static let titles = [
    "document", "record", "type", "text", "start", "end", "entity", "name", "rule", "confidence", "role",
    "value", "lower", "upper", "unit", "modifier", "direction", "relative",
  ]

  private let form: RowForm
  private let offsets: OffsetUnit

  /// Makes an exporter.
  ///
  /// - Parameters:
  ///   - form: how rows are written; ``RowForm/tsv`` has tabs for commas.
  ///   - offsets: what `start` and `end` count.
  public init(form: RowForm = .csv, offsets: OffsetUnit = .scalars) {
    self.form = form
    self.offsets = offsets
  }

  /// The row of titles.
  public var head: String { form.head(Self.titles) }

  /// Writes a document's rows.
  public func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    let source = document.extraction.source
    let id = document.id.field
    for item in document.items(withFigures: true) {
      let start = "\(source.offset(of: item.span.start, in: offsets))"
      let end = "\(source.offset(of: item.span.end, in: offsets))"
      switch item {
      case .name(let name):
        form.append([id, "name", item.label, name.text, start, end] + Self.fields(of: name), to: &output)
      case .figure(let figure):
        form.append(
          [id, "figure", item.label, figure.text, start, end] + Self.fields(of: figure), to: &output)
      }
    }
  }

  private static func fields(of name: Entity) -> [String?] {
    let known = ["\(name.id)", name.canonicalName, name.rule, name.confidence.rawValue, name.role]
    return known + [String?](repeating: nil, count: 7)
  }

  private static func fields(of figure: Quantity) -> [String?] {
    let known = [
      figure.value?.description, figure.lower.map(\.digits), figure.upper.map(\.digits), figure.unit,
      figure.modifier, figure.direction?.rawValue, figure.isRelative ? "true" : nil,
    ]
    return [String?](repeating: nil, count: 5) + known
  }
}
