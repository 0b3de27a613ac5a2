internal import PolicyText

/// Writes the entities of all documents, at the end.
struct SummaryWriter: ExtractionWriter {
  /// What is written of a summary.
  enum Form {
    /// Lines for a person to read, in a style.
    case table(Style)
    /// Rows with titles.
    case rows(RowForm)
  }

  private let output: Output
  private let form: Form
  private var summary = EntitySummary()

  init(output: Output, form: Form) {
    self.output = output
    self.form = form
  }

  mutating func write(_ extraction: Extraction, of document: Document) { summary.add(extraction) }

  func finish() throws(System.Failure) {
    switch form {
    case .rows(let form): try output.write(Array(summary.rows(as: form).utf8))
    case .table(let style):
      for line in SummaryTable(summary, style: style).lines { try output.writeLine(line) }
    }
  }
}
