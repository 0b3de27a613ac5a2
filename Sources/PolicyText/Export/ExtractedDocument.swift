/// A document and what was found in it, to be written by an ``Exporter``.
public struct ExtractedDocument: Sendable {
  /// The name of the document.
  public let id: DocumentID
  /// What was found in it; its source has the text.
  public let extraction: Extraction

  /// Makes a document of its name and what was found in it.
  public init(id: DocumentID, extraction: Extraction) {
    self.id = id
    self.extraction = extraction
  }
}
