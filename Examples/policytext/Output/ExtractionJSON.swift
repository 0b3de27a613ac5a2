internal import PolicyText

/// Writes a line of JSON for each document.
struct ExtractionJSON: ExtractionWriter {
  let output: Output
  let offsets: OffsetUnit

  func write(_ extraction: Extraction, of document: Document) throws(System.Failure) {
    var line: [UInt8] = []
    JSONLinesExporter(offsets: offsets)
      .append(ExtractedDocument(id: document.id, extraction: extraction), to: &line)
    try output.write(line)
  }
}

extension Output {
  /// Writes a line of JSON.
  func write(_ line: JSONLine) throws(System.Failure) { try write(line.bytes + [0x0A]) }
}
