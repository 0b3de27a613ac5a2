/// A row for each statement, in the order of the text, with a row of titles first.
///
/// What a statement inherits stands in the columns of the fields; the column `inherited` names these.
public struct StatementCSVExporter: Exporter {
  private static let titles = [
    "document", "subject", "indicator", "part_of", "period", "period_iso", "value", "unit", "bound", "from",
    "change", "change_unit", "direction", "basis", "base", "rank", "rank_scope", "status", "cue", "inherited",
    "text", "start", "end",
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
    for statement in document.extraction.statements {
      form.append([document.id.field] + fields(of: statement, in: source), to: &output)
    }
  }

  private func fields(of row: Statement, in source: SourceText) -> [String?] {
    let change = row.change?.figure
    return [
      row.anySubject, row.indicator.name, row.partOf?.text, row.anyPeriod?.text, row.anyPeriod?.value,
      row.value?.number, row.value?.unit, (row.value ?? change)?.bound?.rawValue, row.from?.number,
      change?.number, change?.unit, row.change?.direction.rawValue, row.basis?.rawValue, row.base?.text,
      row.rank.map { "\($0.value)" }, row.rank?.scope?.text, row.status.rawValue,
      (row.cue ?? row.inherited.cue)?.text, row.inherited.names.joined(separator: " "),
      source.text(of: row.span), "\(source.offset(of: row.span.start, in: offsets))",
      "\(source.offset(of: row.span.end, in: offsets))",
    ]
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
