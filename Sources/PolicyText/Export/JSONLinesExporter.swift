/// A line of JSON for each document: names and figures with all that is known of them.
///
/// `{"id", "entities": [{"type", "start", "end", "text", "entity", "name", "rule", "confidence", "evidence":
/// [{"kind", "start", "end", "text"}]}], "quantities": [{"kind", "start", "end", "text", "value", "unit",
/// "modifier"}]}`; mentions of one entity share the number `entity`; a name has a `role` where its rule gives
/// one; a figure has `lower`, `upper` and `direction` besides where they are known, and `relative` where it
/// is a date told from the text's own day.
public struct JSONLinesExporter: Exporter {
  private let offsets: OffsetUnit

  /// Makes an exporter.
  ///
  /// - Parameter offsets: what `start` and `end` count.
  public init(offsets: OffsetUnit = .scalars) { self.offsets = offsets }

  /// Writes a document as a line.
  public func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    JSONLine.append(to: &output) { $0.extraction(document, offsets) }
    output.append(0x0A)
  }
}
