/// A row for each duty, in the order of the text, with a row of titles first.
///
/// `entity` and `name` have the number and the full name of the agency where it was found as a name; `start`
/// and `end` are its place, `task_start` and `task_end` that of the task.
public struct DutyCSVExporter: Exporter {
  private let writer: RowWriter<NamedDuty>

  /// Makes an exporter.
  ///
  /// - Parameters:
  ///   - form: how rows are written; ``RowForm/tsv`` has tabs for commas.
  ///   - offsets: what the places count.
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

extension NamedDuty: ExportedRow {
  static let titles = [
    "task", "role", "agency", "entity", "name", "cue", "start", "end", "task_start", "task_end",
  ]

  static func rows(of extraction: Extraction) -> [NamedDuty] { all(of: extraction) }

  func fields(in source: SourceText, _ unit: OffsetUnit) -> [String?] {
    [duty.task.text, duty.role, duty.agency.text, duty.entity.map { "\($0)" }, name, duty.cue.text]
      + source.places(of: duty.agency.span, in: unit) + source.places(of: duty.task.span, in: unit)
  }
}
