internal import PolicyText

/// Writes documents in the form of an exporter.
struct ExportWriter: ExtractionWriter {
  private let output: Output
  private let exporter: any Exporter
  private var isFirst = true

  init(_ exporter: any Exporter, to output: Output) {
    self.exporter = exporter
    self.output = output
  }

  mutating func write(_ extraction: Extraction, of document: Document) throws(System.Failure) {
    var bytes = Array((isFirst ? exporter.head : exporter.separator).utf8)
    isFirst = false
    exporter.append(ExtractedDocument(id: document.id, extraction: extraction), to: &bytes)
    try output.write(bytes)
  }

  mutating func finish() throws(System.Failure) {
    try output.write(Array(((isFirst ? exporter.head : "") + exporter.tail).utf8))
  }
}
