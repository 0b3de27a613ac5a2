internal import ArgumentParser
internal import PolicyText

/// What commands share that print a row for each thing of one kind.
struct RowPrinting: ParsableArguments {
  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Runs") var running: RunOptions

  @Option(help: "How to print: table, csv, jsonl or html. Without it, table on a terminal, else jsonl.")
  var format: RowFormat?

  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var own: ConfigurationOptions

  @Option(help: "Whether the table is coloured: auto, always or never. NO_COLOR=1 turns it off.")
  var color: ColorChoice = .auto

  func validate() throws { try rows.check(chosenFormat, rows: [.csv]) }

  /// The format that is named, or else that for whoever reads along.
  var chosenFormat: RowFormat { format ?? (running.isForPerson ? .table : .jsonl) }

  /// How rows of CSV are written.
  var form: RowForm { rows.form(.comma) }

  /// How a table looks.
  var style: Style { Style(isOn: color.isOn(isTerminal: running.isForPerson)) }

  /// Takes the documents through an exporter.
  func run(_ exporter: any Exporter, about place: String? = nil) throws {
    let (configuration, paths) = try own.read()
    let extractor = try Extractor(configuration)
    let form = DocumentForm(exporter) { extractor.extract(from: $0, about: place) }
    try DocumentRun(input: input, options: running, form: form, configurationPaths: paths).run()
  }
}
