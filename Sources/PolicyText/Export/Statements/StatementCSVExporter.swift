/// A row for each statement, in the order of the text, with a row of titles first.
///
/// What a statement inherits stands in the columns of the fields; the column `inherited` names these.
public struct StatementCSVExporter: Exporter {
  private let writer: RowWriter<Statement>

  /// Makes an exporter.
  ///
  /// - Parameters:
  ///   - form: how rows are written; ``RowForm/tsv`` has tabs for commas.
  ///   - offsets: what `start` and `end` count.
  public init(form: RowForm = .csv, offsets: OffsetUnit = .scalars) {
    writer = RowWriter(form: form, offsets: offsets)
  }

  /// The row of titles.
  public var head: String { writer.head }

  /// Writes a document's rows.
  public func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    writer.append(document, to: &output)
  }
}

extension Statement: ExportedRow {
  static let titles = [
    "subject", "indicator", "part_of", "period", "period_iso", "value", "unit", "bound", "from", "change",
    "change_unit", "direction", "basis", "base", "rank", "rank_scope", "status", "cue", "inherited", "text",
    "start", "end",
  ]

  static func rows(of extraction: Extraction) -> [Statement] { extraction.statements }

  func fields(in source: SourceText, _ unit: OffsetUnit) -> [String?] {
    let change = change?.figure
    return [
      anySubject, indicator.name, partOf?.text, anyPeriod?.text, anyPeriod?.value, value?.number, value?.unit,
      (value ?? change)?.bound?.rawValue, from?.number, change?.number, change?.unit,
      self.change?.direction.rawValue, basis?.rawValue, base?.text, rank.map { "\($0.value)" },
      rank?.scope?.text, status.rawValue, (cue ?? inherited.cue)?.text,
      inherited.names.joined(separator: " "), source.text(of: span),
    ] + source.places(of: span, in: unit)
  }
}

extension Statement.Figure {
  /// The value in plain digits; the words where the text is vague.
  fileprivate var number: String { value.map { "\($0)" } ?? text }
}

extension Statement.Inherited {
  /// The columns that are inherited.
  fileprivate var names: [String] {
    [subject.map { _ in "subject" }, period.map { _ in "period" }, status.map { _ in "status" }]
      .compactMap { $0 }
  }
}
