internal import ArgumentParser
internal import PolicyText

/// `policytext duties`: who has what part in which task.
struct DutiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duties",
    abstract: "Print who leads, answers for or supports which task (牵头单位, 责任单位, 配合单位).",
    discussion: """
      EXAMPLES
        policytext duties plan.txt                         a table to read
        policytext duties --format csv *.txt > rows.csv    for a spreadsheet
        policytext duties --format html *.txt > page.html  for a browser

      A duty has a task, a role (lead, responsible or supporting) and the agency that has it, as printed; \
      where the agency was found as a name, its number and its full name too.

      \(HelpText.exitStatus)
      """)

  @OptionGroup var printing: RowPrinting

  func run() throws { try printing.run(exporter) }

  private var exporter: any Exporter {
    switch printing.chosenFormat {
    case .jsonl: DutyJSONLinesExporter(offsets: printing.offsets.unit)
    case .csv: DutyCSVExporter(form: printing.form, offsets: printing.offsets.unit)
    case .html: HTMLExporter(opening: .duties)
    case .table: RowTable<Duty>(style: printing.style)
    }
  }
}
