/// A line of JSON for each document: what it states, each part with its place.
///
/// `{"id", "statements": [{"start", "end", "indicator": {"start", "end", "text", "name"}, …, "status"}]}`; the
/// fields that a statement has not are left out. Figures have `decimal`, the exact value, and `unit`,
/// `modifier` and `bound` where the text gives them; `inherited` has what stands around the sentence.
public struct StatementJSONLinesExporter: Exporter {
  private let offsets: OffsetUnit

  /// Makes an exporter.
  ///
  /// - Parameter offsets: what `start` and `end` count.
  public init(offsets: OffsetUnit = .scalars) { self.offsets = offsets }

  /// Writes a document as a line.
  public func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    let source = document.extraction.source
    JSONLine.appendLine(of: document, "statements", document.extraction.statements, to: &output) {
      $0.statement($1, in: source, offsets)
    }
  }
}
