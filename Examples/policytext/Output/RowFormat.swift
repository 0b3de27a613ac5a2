internal import ArgumentParser

/// The forms of output of `policytext statements` and `policytext duties`.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
  /// For a person to read.
  case table
  /// A row for each, for spreadsheets (RFC 4180).
  case csv
  /// JSON Lines, a document a line.
  case jsonl
  /// A page for a browser.
  case html
}
