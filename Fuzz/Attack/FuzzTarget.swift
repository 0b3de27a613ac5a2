/// What is attacked.
enum FuzzTarget: String, CaseIterable {
  /// Names, figures, statements and duties of a text.
  case extraction
  /// The figures of a text alone, whole and in parts.
  case figures
  /// Numerals by themselves, both ways.
  case numerals
  /// Rule files.
  case rules
  /// Lexicon files of all forms.
  case lexicons
  /// Marked texts of all forms.
  case annotations
  /// What the command reads documents from.
  case documents
  /// Tokenizers.
  case tokens
  /// The formats that extractions are written in.
  case exports

  /// Runs it on an input.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .extraction: attackExtraction(bytes)
    case .figures: attackFigures(bytes)
    case .numerals: attackNumerals(bytes)
    case .rules: attackRules(bytes)
    case .lexicons: attackLexicons(bytes)
    case .annotations: attackAnnotations(bytes)
    case .documents: attackDocuments(bytes)
    case .tokens: attackTokens(bytes)
    case .exports: attackExports(bytes)
    }
  }
}
