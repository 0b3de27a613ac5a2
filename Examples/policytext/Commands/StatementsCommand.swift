internal import ArgumentParser
internal import PolicyText

/// `policytext statements`: what sentences state with figures.
struct StatementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "Print what sentences state with figures: what rose, by how much, against what.",
    discussion: """
      EXAMPLES
        policytext statements report.txt                       a table to read
        policytext statements --format csv *.txt > rows.csv    for a spreadsheet
        policytext statements --format html *.txt > page.html  for a browser
        policytext statements --input jsonl < docs.jsonl       a line for each line
        policytext statements --about 郴州市 report.txt          whose they are

      A statement has an indicator and at least one of value, change and rank; from, subject, part_of, \
      period, basis, base, bound and status where the sentence gives them. Values are exact; each part of a \
      line of JSON points at its place. What the sentence doesn't say and the heading of its section or the \
      clause before a semicolon does (2026年工作安排) is marked as inherited.

      \(HelpText.exitStatus)
      """)

  @OptionGroup var printing: RowPrinting

  @Option(
    help: ArgumentHelp(
      "What the documents are about, such as 郴州市: the subject of statements that name none.",
      valueName: "place"))
  var about: String?

  func run() throws { try printing.run(exporter, about: about) }

  private var exporter: any Exporter {
    switch printing.chosenFormat {
    case .jsonl: StatementJSONLinesExporter(offsets: printing.offsets.unit)
    case .csv: StatementCSVExporter(form: printing.form, offsets: printing.offsets.unit)
    case .html: HTMLExporter(opening: .statements)
    case .table: RowTable<Statement>(style: printing.style)
    }
  }
}
