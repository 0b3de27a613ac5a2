internal import PolicyText

/// What is written of a summary.
enum SummaryForm {
  /// Lines for a person to read, in a style.
  case table(Style)
  /// Rows with titles.
  case rows(RowForm)
}

extension DocumentForm where Work == Extraction {
  /// Gathers the entities of all documents, and writes them at the end.
  static func summary(_ form: SummaryForm, _ extractor: Extractor) -> Self {
    var summary = EntitySummary()
    return DocumentForm(
      work: { extractor.extract(from: $0.text) },
      bytes: {
        summary.add($0)
        return []
      },
      tail: {
        switch form {
        case .rows(let form): summary.rows(as: form)
        case .table(let style): SummaryTable(summary, style: style).lines.map { $0 + "\n" }.joined()
        }
      },
      isResumable: false)
  }
}
