import ArgumentParser
import PolicyText

/// What is done with each text.
enum Work: String, CaseIterable, ExpressibleByArgument {
  case extract
  case statements
  case rulesOnly = "rules-only"
  case figures
  case jsonLines = "json-lines"
  case words

  /// Makes ready what the work needs.
  func prepared() throws -> (String) -> Void {
    var configuration = Extractor.Configuration.builtIn
    configuration.usesTagger = self != .rulesOnly
    configuration.readsStatements = self == .statements
    let extractor = try Extractor(configuration)
    switch self {
    case .extract, .statements, .rulesOnly:
      return { text in _ = extractor.extract(from: text) }
    case .figures:
      let figures = QuantityExtractor()
      return { text in _ = figures.quantities(in: text) }
    case .jsonLines:
      let exporter = JSONLinesExporter()
      return { text in
        var output: [UInt8] = []
        exporter.append(ExtractedDocument(id: .none, extraction: extractor.extract(from: text)), to: &output)
      }
    case .words:
      return { text in for _ in WordTokenizer.chinese.tokens(in: text) {} }
    }
  }
}
