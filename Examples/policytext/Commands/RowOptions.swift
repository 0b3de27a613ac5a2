internal import ArgumentParser
internal import PolicyText

/// How rows are written for spreadsheets.
struct RowOptions: ParsableArguments {
  @Flag(help: "With csv, tsv and summary-csv: begin with the mark by which spreadsheets know UTF-8.")
  var bom = false

  @Flag(
    help: """
      With csv, tsv and summary-csv: put ' before cells that a spreadsheet would take for formulas; \
      numbers stay as they are.
      """)
  var guardFormulas = false

  /// How rows are written.
  func form(_ separator: RowForm.Separator) -> RowForm {
    RowForm(separator: separator, hasByteOrderMark: bom, guardsFormulas: guardFormulas)
  }

  /// Refuses the options that are given, but for formats of rows.
  func check<Format>(_ format: Format, rows: [Format]) throws
  where Format: RawRepresentable<String> & Equatable {
    try FormatOption(name: "--bom", isGiven: bom, formats: rows).check(format)
    try FormatOption(name: "--guard-formulas", isGiven: guardFormulas, formats: rows).check(format)
  }
}
