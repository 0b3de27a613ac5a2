internal import ArgumentParser
internal import PolicyText

/// Writes extractions, one document after the other, in one format.
protocol ExtractionWriter {
  /// Writes what was found in a document.
  mutating func write(_ extraction: Extraction, of document: Document) throws(System.Failure)
}

/// The forms of output of `policytext extract`.
enum ExtractionFormat: String, CaseIterable, ExpressibleByArgument {
  /// For a person to read.
  case table
  /// JSON Lines, a document a line.
  case jsonl
}
