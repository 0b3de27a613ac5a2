/// One JSON array for all documents, each as ``JSONLinesExporter`` writes it.
public struct JSONExporter: Exporter {
  private let offsets: OffsetUnit

  /// Makes an exporter.
  ///
  /// - Parameter offsets: what `start` and `end` count.
  public init(offsets: OffsetUnit = .scalars) { self.offsets = offsets }

  /// The beginning of the array.
  public var head: String { "[\n" }
  /// A comma.
  public var separator: String { ",\n" }
  /// The end of the array.
  public var tail: String { "\n]\n" }

  /// Writes a document as an object on a line.
  public func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    JSONLine.append(to: &output) { $0.extraction(document, offsets) }
  }
}
