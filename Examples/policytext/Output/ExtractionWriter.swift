internal import PolicyText

/// Writes extractions, one document after the other, in one format.
protocol ExtractionWriter {
  /// Writes what was found in a document.
  mutating func write(_ extraction: Extraction, of document: Document) throws

  /// Writes what stands behind the last document.
  mutating func finish() throws
}

extension ExtractionWriter {
  /// Writes nothing.
  mutating func finish() {}
}
