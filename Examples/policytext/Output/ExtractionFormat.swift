internal import ArgumentParser

/// The forms of output of `policytext extract`.
enum ExtractionFormat: String, CaseIterable, ExpressibleByArgument {
  /// For a person to read.
  case table
  /// JSON Lines, a document a line.
  case jsonl
  /// One JSON array.
  case json
  /// A row a name or figure, with commas.
  case csv
  /// A row a name or figure, with tabs.
  case tsv
  /// A token a line, with its tag.
  case conll
  /// Pairs of files in a directory.
  case brat
  /// JSON Lines of spaCy's documents.
  case spacy
  /// JSON Lines for doccano.
  case doccano
  /// Tasks with predictions for Label Studio.
  case labelStudio = "label-studio"
  /// A page for a browser.
  case html
  /// The entities of all documents, for a person to read.
  case summary
  /// The entities of all documents, with commas.
  case summaryCSV = "summary-csv"
}

extension ExtractionFormat {
  /// Whether what was written of some documents is part of what is written of all.
  var isWrittenByDocument: Bool { ![.brat, .summary, .summaryCSV].contains(self) }
}
