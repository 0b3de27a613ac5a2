internal import ArgumentParser
internal import PolicyText

/// `policytext extract`: names and figures.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the names and figures of documents.",
    discussion: """
      EXAMPLES
        policytext report.txt                  a table to read
        policytext *.txt > found.jsonl         a line of JSON for each file
        policytext --input jsonl < docs.jsonl  a line of JSON for each line
        pdftotext report.pdf - | policytext -  text out of another program
        policytext --rules my.rules.yaml a.txt with rules of your own
        policytext --format csv --bom *.txt > found.csv   for a spreadsheet
        policytext --format html *.txt > found.html       a page for a browser, to look at them
        policytext --format summary *.txt      who is named, in how many of the files

      A line of JSON is {"id", "entities": [{"type", "start", "end", "text", "entity", "name", "rule", \
      "confidence", "evidence"}], "quantities": [{"kind", "start", "end", "text", "value", "unit", \
      "modifier"}]}; end is exclusive; mentions of one entity share the number "entity".

      csv and tsv have a row for each name and figure; json is one array of what jsonl has; summary and \
      summary-csv gather the names of all documents. conll, brat, spacy, doccano and label-studio are read \
      by the tools of these names: Documentation/formats.md says how.

      EXIT STATUS
        0   all went well
        1   an input could not be read or a document was broken; the others are done
        64  the command was not understood
      """)

  @OptionGroup var input: InputOptions

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

  func validate() throws { try export.check(chosenFormat, offsets.unit) }

  func run() throws {
    let output = Output()
    var configuration = try own.configuration()
    configuration.referenceDate = date
    configuration.minimumConfidence = confidence
    configuration.readsStatements = chosenFormat == .html
    let extractor = try Extractor(configuration)
    var writer = writer(to: output)
    try DocumentRun(options: input, output: output).forEach {
      try writer.write(extractor.extract(from: $0.text), of: $0)
    } atEnd: {
      try writer.finish()
    }
  }

  private var chosenFormat: ExtractionFormat {
    format ?? (System.isTerminal(.output) ? .table : .jsonl)
  }

  private func writer(to output: Output) -> any ExtractionWriter {
    let style = Style(isOn: color.isOn(isTerminal: output.isTerminal))
    let figures = export.figures
    let exporter: any Exporter
    switch chosenFormat {
    case .table: return ExtractionTable(output: output, style: style, columns: System.tableColumns)
    case .summary: return SummaryWriter(output: output, form: .table(style))
    case .summaryCSV: return SummaryWriter(output: output, form: .rows(export.rows.form(.comma)))
    case .brat:
      return BratWriter(directory: export.output ?? "", exporter: BratExporter(withFigures: figures))
    case .jsonl: exporter = JSONLinesExporter(offsets: offsets.unit)
    case .json: exporter = JSONExporter(offsets: offsets.unit)
    case .csv: exporter = CSVExporter(form: export.rows.form(.comma), offsets: offsets.unit)
    case .tsv: exporter = CSVExporter(form: export.rows.form(.tab), offsets: offsets.unit)
    case .conll:
      exporter = CoNLLExporter(
        scheme: export.scheme ?? .bio, token: export.token ?? .character, withFigures: figures)
    case .spacy: exporter = SpacyExporter(token: export.token ?? .character, withFigures: figures)
    case .doccano: exporter = DoccanoExporter(withFigures: figures)
    case .labelStudio: exporter = LabelStudioExporter(withFigures: figures)
    case .html: exporter = HTMLExporter()
    }
    return ExportWriter(exporter, to: output)
  }
}
