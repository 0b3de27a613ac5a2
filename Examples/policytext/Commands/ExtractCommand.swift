internal import ArgumentParser
internal import PolicyText

/// `policytext extract`: names and figures.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the names and figures of documents.",
    discussion: """
      EXAMPLES
        policytext report.txt                        a table to read
        policytext *.txt > found.jsonl               a line of JSON for each file
        policytext --input jsonl < docs.jsonl        a line of JSON for each line
        policytext reports/ -o found.jsonl           the files in a folder
        policytext reports/ -o found.jsonl --resume  goes on if it was interrupted
        pdftotext report.pdf - | policytext -        text out of another program
        policytext --rules my.rules.yaml a.txt       with rules of your own
        policytext --format csv --bom *.txt > f.csv  for a spreadsheet
        policytext --format html *.txt > page.html   a page for a browser
        policytext --format summary *.txt            who is named, how often

      A line of JSON is {"id", "entities": [{"type", "start", "end", "text", "entity", "name", "rule", \
      "confidence", "evidence"}], "quantities": [{"kind", "start", "end", "text", "value", "unit", \
      "modifier"}]}; end is exclusive; mentions of one entity share the number "entity".

      csv and tsv have a row for each name and figure; json is one array of what jsonl has; summary and \
      summary-csv gather the names of all documents. conll, brat, spacy, doccano and label-studio are read \
      by the tools of these names: Documentation/formats.md says how.

      \(HelpText.exitStatus)
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Runs") var running: RunOptions

  @Option(
    help: ArgumentHelp(
      "How to print. Without it, table on a terminal, else jsonl.", valueName: "format"))
  var format: ExtractionFormat?

  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var export: ExportOptions

  @Option(
    help: ArgumentHelp(
      "The day that the texts are told from. With it, 去年, 今年以来 and the like are dates too.",
      valueName: "yyyy-mm-dd"))
  var date: CalendarDay?

  @Option(help: "The least confidence of a name that is printed: low (all), medium or high.")
  var confidence: Confidence = .low

  @OptionGroup var own: ConfigurationOptions

  @Option(help: "Whether the table is coloured: auto, always or never. NO_COLOR=1 turns it off.")
  var color: ColorChoice = .auto

  func validate() throws { try export.check(chosenFormat, offsets.unit, running) }

  func run() throws {
    var (configuration, paths) = try own.read()
    configuration.referenceDate = date
    configuration.minimumConfidence = confidence
    configuration.readsStatements = chosenFormat == .html
    let extractor = try Extractor(configuration)
    switch chosenFormat {
    case .summary: try run(.summary(.table(style), extractor), paths)
    case .summaryCSV: try run(.summary(.rows(export.rows.form(.comma)), extractor), paths)
    case .brat:
      var options = running
      options.output = nil
      let exporter = BratExporter(withFigures: export.figures)
      let form = DocumentForm.brat(exporter, directory: running.output ?? "", extractor)
      try DocumentRun(input: input, options: options, form: form).run()
    default: try run(DocumentForm(exporter) { extractor.extract(from: $0) }, paths)
    }
  }

  private func run<Work>(_ form: DocumentForm<Work>, _ paths: [String]) throws {
    try DocumentRun(input: input, options: running, form: form, configurationPaths: paths).run()
  }

  private var chosenFormat: ExtractionFormat { format ?? (running.isForPerson ? .table : .jsonl) }

  private var style: Style { Style(isOn: color.isOn(isTerminal: running.isForPerson)) }

  /// The exporter of a format that is written document by document.
  private var exporter: any Exporter {
    let (token, figures) = (export.token ?? .character, export.figures)
    return switch chosenFormat {
    case .table: ExtractionTable(style: style, columns: System.tableColumns)
    case .json: JSONExporter(offsets: offsets.unit)
    case .csv: CSVExporter(form: export.rows.form(.comma), offsets: offsets.unit)
    case .tsv: CSVExporter(form: export.rows.form(.tab), offsets: offsets.unit)
    case .conll: CoNLLExporter(scheme: export.scheme ?? .bio, token: token, withFigures: figures)
    case .spacy: SpacyExporter(token: token, withFigures: figures)
    case .doccano: DoccanoExporter(withFigures: figures)
    case .labelStudio: LabelStudioExporter(withFigures: figures)
    case .html: HTMLExporter()
    case .jsonl, .brat, .summary, .summaryCSV: JSONLinesExporter(offsets: offsets.unit)
    }
  }
}
