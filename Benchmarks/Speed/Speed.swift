import Benchmark
import Foundation
import PolicyText

/// What the benchmark tool runs.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.speed], units: [.speed: .count, .time: .count], warmupIterations: 3,
    maxDuration: .seconds(2), maxIterations: 1_000)
  do {
    let texts = try Texts()
    try addStages(texts)
    try addPages(texts)
    addParts(texts)
    addExporters(texts)
  } catch {
    print("The benchmarks can't begin: \(error)")
    exit(1)
  }
}

/// The whole, stage by stage: what a stage costs is the difference to the one before.
private func addStages(_ texts: Texts) throws {
  var configuration = Extractor.Configuration.builtIn
  configuration.readsStatements = false
  let names = try Extractor(configuration)
  configuration.usesTagger = false
  let rules = try Extractor(configuration)
  configuration.rules = []
  let figures = try Extractor(configuration)
  let all = Extractor()

  Benchmark.add("whole 1: text made ready", texts.portions) { blackHole(SourceText($0)) }
  Benchmark.add("whole 2: and words and figures", texts.portions) { blackHole(figures.extract(from: $0)) }
  Benchmark.add("whole 3: and rules and links", texts.portions) { blackHole(rules.extract(from: $0)) }
  Benchmark.add("whole 4: and tagger", texts.portions) { blackHole(names.extract(from: $0)) }
  Benchmark.add("whole 5: and statements and duties", texts.portions) { blackHole(all.extract(from: $0)) }
}

/// How long one page takes from its text to what the command writes of it.
private func addPages(_ texts: Texts) throws {
  var configuration = Extractor.Configuration.builtIn
  configuration.readsStatements = false
  let extractor = try Extractor(configuration)
  let exporter = JSONLinesExporter()
  for (name, page) in texts.pages {
    Benchmark.addTime("page \(name), \(page.byteCount) bytes") {
      for document in page.documents {
        let found = ExtractedDocument(id: .none, extraction: extractor.extract(from: document.text))
        var output: [UInt8] = []
        exporter.append(found, to: &output)
        blackHole(output)
      }
    }
  }
}

/// Parts that stand on their own.
private func addParts(_ texts: Texts) {
  let figures = QuantityExtractor()
  Benchmark.add("numerals", [texts.numerals]) { blackHole(ChineseNumeral.value(of: $0)) }
  Benchmark.add("figures", texts.portions) { blackHole(figures.quantities(in: $0)) }
  Benchmark.add("numerals of a text", texts.portions) { blackHole(BareNumerals(in: $0).numbers) }
  Benchmark.add("words", texts.portions) {
    for token in WordTokenizer.chinese.tokens(in: $0) { blackHole(token) }
  }
  Benchmark.add("sentences", texts.portions) {
    for token in SentenceTokenizer.chinese.tokens(in: $0) { blackHole(token) }
  }
  Benchmark.add("characters", texts.portions) {
    for token in CharacterTokenizer().tokens(in: $0) { blackHole(token) }
  }
}

/// The exporters, over what was found before.
private func addExporters(_ texts: Texts) {
  let extractor = Extractor()
  let portion = texts.portions[0]
  let found = portion.documents.map {
    ExtractedDocument(id: .text("a"), extraction: extractor.extract(from: $0.text))
  }
  let exporters: [(String, any Exporter)] = [
    ("jsonl", JSONLinesExporter()), ("csv", CSVExporter()), ("conll", CoNLLExporter()),
    ("conll of words", CoNLLExporter(token: .word)), ("spacy", SpacyExporter()),
    ("doccano", DoccanoExporter()), ("label-studio", LabelStudioExporter()), ("html", HTMLExporter()),
    ("statements, jsonl", StatementJSONLinesExporter()), ("statements, csv", StatementCSVExporter()),
  ]
  for (name, exporter) in exporters {
    Benchmark.add("export \(name)", of: portion.byteCount) {
      var output: [UInt8] = []
      for document in found { exporter.append(document, to: &output) }
      blackHole(output)
    }
  }
  Benchmark.add("export summary", of: portion.byteCount) {
    var summary = EntitySummary()
    for document in found { summary.add(document.extraction) }
    blackHole(summary.rows)
  }
}
