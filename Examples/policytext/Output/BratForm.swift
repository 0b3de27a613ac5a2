internal import PolicyText

/// What brat reads of a document.
struct BratPair: Sendable {
  let document: Document
  let annotations: [UInt8]
  let labels: Set<String>
}

/// Writes a pair of files for each document into a directory: the text, and its annotations for brat; at the
/// end `annotation.conf`, with which brat shows them.
private struct BratWriter {
  let directory: String
  private var names = FileNames()
  private var labels: Set<String> = []
  private var hasDirectory = false

  init(directory: String) { self.directory = directory }

  mutating func write(_ pair: BratPair) throws(UnwritableFile) {
    let name = names.name(of: pair.document.id)
    labels.formUnion(pair.labels)
    try create("\(name).ann", pair.annotations)
    try create("\(name).txt", Array(pair.document.text.utf8))
  }

  mutating func finish() throws(UnwritableFile) {
    try create("annotation.conf", Array(BratExporter.configuration(labels: labels).utf8))
  }

  /// Annotations may have been worked on: what is there is never written over.
  private mutating func create(_ name: String, _ content: [UInt8]) throws(UnwritableFile) {
    let path = "\(directory)/\(name)"
    do {
      if !hasDirectory { try System.makeDirectories(directory) }
      hasDirectory = true
      try System.create(path, content)
    } catch {
      throw UnwritableFile(path: path, failure: error)
    }
  }
}

extension DocumentForm where Work == BratPair {
  /// Writes files for brat into a directory.
  static func brat(_ exporter: BratExporter, directory: String, _ extractor: Extractor) -> Self {
    var writer = BratWriter(directory: directory)
    return DocumentForm(
      work: { document in
        let extraction = extractor.extract(from: document.text)
        let extracted = ExtractedDocument(id: document.id, extraction: extraction)
        var annotations: [UInt8] = []
        exporter.append(extracted, to: &annotations)
        return BratPair(
          document: document, annotations: annotations, labels: exporter.labels(of: extracted))
      },
      bytes: {
        try writer.write($0)
        return []
      },
      tail: {
        try writer.finish()
        return ""
      },
      isResumable: false)
  }
}

/// A file that could not be written.
struct UnwritableFile: Error {
  let path: String
  let failure: System.Failure
}

extension UnwritableFile: CustomStringConvertible {
  var description: String {
    failure == .exists
      ? "\(path) is there already and is not written over: name a new directory"
      : "\(path) can't be written: \(failure.message)"
  }
}
