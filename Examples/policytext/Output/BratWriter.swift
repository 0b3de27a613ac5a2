internal import PolicyText

/// Writes a pair of files for each document into a directory: the text, and its annotations for brat; at the
/// end `annotation.conf`, with which brat shows them.
struct BratWriter: ExtractionWriter {
  private let directory: String
  private let exporter: BratExporter
  private var names = FileNames()
  private var labels: Set<String> = []
  private var hasDirectory = false

  init(directory: String, exporter: BratExporter) {
    self.directory = directory
    self.exporter = exporter
  }

  mutating func write(_ extraction: Extraction, of document: Document) throws(UnwritableFile) {
    let extracted = ExtractedDocument(id: document.id, extraction: extraction)
    let name = names.name(of: document.id)
    var annotations: [UInt8] = []
    exporter.append(extracted, to: &annotations)
    labels.formUnion(exporter.labels(of: extracted))
    try create("\(name).ann", annotations)
    try create("\(name).txt", Array(document.text.utf8))
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
