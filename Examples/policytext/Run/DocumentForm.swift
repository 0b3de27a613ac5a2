internal import PolicyText

/// What a run makes of documents: each is worked on by itself, on one of several threads; what comes of them
/// is written in order on one thread.
struct DocumentForm<Work: Sendable> {
  /// What stands before the first document.
  var head = ""
  /// What stands between two documents.
  var separator = ""
  /// What is made of a document.
  let work: @Sendable (Document) -> Work
  /// What is written of that.
  let bytes: (Work) throws -> [UInt8]
  /// What stands behind the last document.
  var tail: () throws -> String = { "" }
  /// Whether what was written of some documents is part of what is written of all.
  var isResumable = true
}

extension DocumentForm where Work == [UInt8] {
  /// Writes what is made of the documents as it is.
  init(
    head: String = "", separator: String = "", tail: String = "",
    work: @escaping @Sendable (Document) -> [UInt8]
  ) {
    self.init(head: head, separator: separator, work: work, bytes: { $0 }, tail: { tail })
  }

  /// Writes what is found in the form of an exporter.
  init(_ exporter: any Exporter, finding find: @escaping @Sendable (Document) -> Extraction) {
    self.init(head: exporter.head, separator: exporter.separator, tail: exporter.tail) { document in
      var output: [UInt8] = []
      exporter.append(ExtractedDocument(id: document.id, extraction: find(document)), to: &output)
      return output
    }
  }

  /// Writes lines for each document.
  init(separator: String = "", lines: @escaping @Sendable (Document) -> [String]) {
    self.init(separator: separator) { document in lines(document).flatMap { Array($0.utf8) + [0x0A] } }
  }
}
