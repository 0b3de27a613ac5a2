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

  @Flag(help: "With csv, tsv and summary-csv: begin with the mark by which spreadsheets know UTF-8.")
  var bom = false

  @Flag(
    help: """
      With csv, tsv and summary-csv: put ' before cells that a spreadsheet would take for formulas; numbers \
      stay as they are.
      """)
  var guardFormulas = false

  @Option(
    help: ArgumentHelp(
      "With brat: where the files go; nothing there is written over.", valueName: "directory"),
    completion: .directory)
  var output: String?

  /// Refuses what `format` makes nothing of.
  func check(_ format: ExtractionFormat, _ offsets: OffsetUnit) throws {
    let rows: [ExtractionFormat] = [.csv, .tsv, .summaryCSV]
    let uses: [(isGiven: Bool, option: String, formats: [ExtractionFormat])] = [
      (scheme != nil, "--scheme", [.conll]),
      (token != nil, "--unit", [.conll, .spacy]),
      (figures, "--figures", [.conll, .brat, .spacy, .doccano, .labelStudio]),
      (bom, "--bom", rows), (guardFormulas, "--guard-formulas", rows),
      (output != nil, "--output", [.brat]),
      (offsets != .scalars, "--offsets", [.jsonl, .json, .csv, .tsv]),
    ]
    for use in uses where use.isGiven && !use.formats.contains(format) {
      let formats = use.formats.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\(use.option) is for --format \(formats), not for \(format.rawValue)")
    }
    if format == .brat, output?.isEmpty != false {
      throw ValidationError("--format brat writes files: say where they go with --output DIRECTORY")
    }
  }

  /// How rows are written.
  func rows(_ separator: RowForm.Separator) -> RowForm {
    RowForm(separator: separator, hasByteOrderMark: bom, guardsFormulas: guardFormulas)
  }
}
