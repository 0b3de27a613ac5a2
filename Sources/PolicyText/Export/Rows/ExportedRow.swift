/// Something found in documents, one of which is written as a row of fields.
protocol ExportedRow {
  /// The columns behind that of the document's name.
  static var titles: [String] { get }

  /// What there is of it in a document, in order.
  static func rows(of extraction: Extraction) -> [Self]

  /// A field for each of the columns.
  func fields(in source: SourceText, _ unit: OffsetUnit) -> [String?]
}

/// Writes rows of one kind, with a row of titles first.
struct RowWriter<Row: ExportedRow> {
  let form: RowForm
  let offsets: OffsetUnit

  /// The row of titles.
  var head: String { form.head(["document"] + Row.titles) }

  /// Writes a document's rows.
  func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    let source = document.extraction.source
    for row in Row.rows(of: document.extraction) {
      form.append([document.id.field] + row.fields(in: source, offsets), to: &output)
    }
  }
}

extension SourceText {
  /// Where a span starts and ends, as fields.
  func places(of span: TextSpan, in unit: OffsetUnit) -> [String?] {
    ["\(offset(of: span.start, in: unit))", "\(offset(of: span.end, in: unit))"]
  }
}
