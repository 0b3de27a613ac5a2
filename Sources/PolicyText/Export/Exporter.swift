/// A form in which extractions are written, document by document.
///
/// ```swift
/// let document = ExtractedDocument(id: .text("a"), extraction: Extractor().extract(from: text))
/// print(JSONLinesExporter().string(of: [document]))
/// ```
///
/// The whole is ``head``, the documents with ``separator`` between them, and ``tail``, in UTF-8. What is
/// written of a document depends on nothing but the document: documents may be rendered on several threads
/// and joined in order.
public protocol Exporter: Sendable {
  /// What stands before the first document.
  var head: String { get }
  /// What stands between two documents.
  var separator: String { get }
  /// What stands behind the last document.
  var tail: String { get }

  /// Writes a document behind what is already there.
  ///
  /// - Complexity: O(n) in the length of the document's text and of what was found in it.
  func append(_ document: ExtractedDocument, to output: inout [UInt8])
}

extension Exporter {
  /// Nothing.
  public var head: String { "" }
  /// Nothing.
  public var separator: String { "" }
  /// Nothing.
  public var tail: String { "" }

  /// The whole of some documents.
  public func string(of documents: some Sequence<ExtractedDocument>) -> String {
    var output = Array(head.utf8)
    var isFirst = true
    for document in documents {
      if !isFirst { output += separator.utf8 }
      isFirst = false
      append(document, to: &output)
    }
    output += tail.utf8
    return String(decoding: output, as: UTF8.self)
  }
}
