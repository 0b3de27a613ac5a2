internal import ArgumentParser
internal import PolicyText

/// The forms of output of `policytext statements`.
enum StatementFormat: String, CaseIterable, ExpressibleByArgument {
  /// For a person to read.
  case table
  /// A row a statement, for spreadsheets (RFC 4180).
  case csv
  /// JSON Lines, a document a line.
  case jsonl
}

/// Writes the statements of one document after the other, in one format.
protocol StatementWriter {
  /// Writes what a document states.
  mutating func write(
    _ statements: [Statement], in source: SourceText, of document: Document) throws(System.Failure)
}

extension Statement.Figure {
  /// The value in plain digits; the words where the text is vague.
  var number: String { value.map { "\($0)" } ?? text }
}
