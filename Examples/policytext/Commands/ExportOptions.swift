internal import ArgumentParser
internal import PolicyText

/// What some formats of `policytext extract` can be asked for.
struct ExportOptions: ParsableArguments {
  @Option(help: "With conll: how the tokens of a name are tagged, bio or bioes.")
  var scheme: CoNLLExporter.Scheme?

  @Option(
    name: .customLong("unit"),
    help: "With conll and spacy: what a token is, character or word; words are cut at the edges of names.")
  var token: ExportedToken?

  @Flag(help: "With conll, brat, spacy, doccano and label-studio: label the figures too.")
  var figures = false

  @OptionGroup var rows: RowOptions

  /// Refuses what `format` makes nothing of.
  func check(_ format: ExtractionFormat, _ offsets: OffsetUnit, _ run: RunOptions) throws {
    let options: [FormatOption<ExtractionFormat>] = [
      FormatOption(name: "--scheme", isGiven: scheme != nil, formats: [.conll]),
      FormatOption(name: "--unit", isGiven: token != nil, formats: [.conll, .spacy]),
      FormatOption(
        name: "--figures", isGiven: figures, formats: [.conll, .brat, .spacy, .doccano, .labelStudio]),
      FormatOption(
        name: "--resume", isGiven: run.resume,
        formats: ExtractionFormat.allCases.filter { $0.isWrittenByDocument }),
      FormatOption(
        name: "--offsets", isGiven: offsets != .scalars, formats: [.jsonl, .json, .csv, .tsv]),
    ]
    for option in options { try option.check(format) }
    try rows.check(format, rows: [.csv, .tsv, .summaryCSV])
    if format == .brat, run.output?.isEmpty != false {
      throw ValidationError("--format brat writes files: say where they go with --output DIRECTORY")
    }
  }
}
