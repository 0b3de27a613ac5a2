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

      A line of JSON is {"id", "entities": [{"type", "start", "end", "text", "entity", "name", "rule", \
      "confidence", "evidence"}], "quantities": [{"kind", "start", "end", "text", "value", "unit", \
      "modifier"}]}; end is exclusive; mentions of one entity share the number "entity".

      EXIT STATUS
        0   all went well
        1   an input could not be read or a document was broken; the others are done
        64  the command was not understood
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "How to print: table or jsonl. Without it, table on a terminal, else jsonl.")
  var format: ExtractionFormat?

  @OptionGroup var offsets: OffsetOptions

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

  func run() throws {
    let output = Output()
    var configuration = try own.configuration()
    configuration.referenceDate = date
    configuration.minimumConfidence = confidence
    configuration.readsStatements = false
    let extractor = try Extractor(configuration)
    var writer = writer(to: output)
    try DocumentRun(options: input, output: output).forEach { document in
      try writer.write(extractor.extract(from: document.text), of: document)
    }
  }

  private func writer(to output: Output) -> any ExtractionWriter {
    switch format ?? (output.isTerminal ? .table : .jsonl) {
    case .jsonl:
      ExtractionJSON(output: output, offsets: offsets.unit)
    case .table:
      ExtractionTable(
        output: output, style: Style(isOn: color.isOn(isTerminal: output.isTerminal)),
        columns: System.tableColumns)
    }
  }
}
