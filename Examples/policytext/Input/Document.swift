internal import PolicyText

/// One text to be worked on.
struct Document: Sendable {
  let id: DocumentID
  let text: String
  /// What the text was read from, where that is UTF-8 with bytes in it that are none: offsets in UTF-8 count
  /// these.
  var bytes: [UInt8]?
}

extension Extractor {
  /// What is found in a document.
  func extract(from document: Document, about place: String? = nil) -> Extraction {
    document.bytes.map { extract(fromUTF8: $0, about: place) } ?? extract(from: document.text, about: place)
  }
}
