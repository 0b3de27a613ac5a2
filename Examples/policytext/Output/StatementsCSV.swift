internal import PolicyText

/// Writes statements as CSV (RFC 4180), a row for each, with a row of titles first.
struct StatementsCSV: StatementWriter {
  let output: Output
  let offsets: OffsetUnit
  private var hasTitles = false

  init(output: Output, offsets: OffsetUnit) {
    self.output = output
    self.offsets = offsets
  }

  private static let titles = [
    "document", "subject", "indicator", "part_of", "period", "period_iso", "value", "unit", "bound", "from",
    "change", "change_unit", "direction", "basis", "base", "rank", "rank_scope", "status", "cue", "inherited",
    "text", "start", "end",
  ]

  mutating func write(
    _ statements: [Statement], in source: SourceText, of document: Document
  ) throws(System.Failure) {
    if !hasTitles { try writeRow(Self.titles) }
    hasTitles = true
    for statement in statements { try writeRow(fields(of: statement, in: source, document)) }
  }

  private func fields(of row: Statement, in source: SourceText, _ document: Document) -> [String] {
    let change = row.change?.figure
    return [
      document.id.description, row.anySubject, row.indicator.name, row.partOf?.text, row.anyPeriod?.text,
      row.anyPeriod?.value, row.value?.number, row.value?.unit, (row.value ?? change)?.bound?.rawValue,
      row.from?.number, change?.number, change?.unit, row.change?.direction.rawValue, row.basis?.rawValue,
      row.base?.text, row.rank.map { "\($0.value)" }, row.rank?.scope?.text, row.status.rawValue,
      (row.cue ?? row.inherited.cue)?.text, row.inherited.names.joined(separator: " "),
      source.text(of: row.span), "\(source.offset(of: row.span.start, in: offsets))",
      "\(source.offset(of: row.span.end, in: offsets))",
    ].map { $0 ?? "" }
  }

  private func writeRow(_ fields: [String]) throws(System.Failure) {
    let line = fields.map(Self.quoted).joined(separator: ",") + "\r\n"
    try output.write(Array(line.utf8))
  }

  /// A field, in quotes where it has a comma, a quote or a line end in it.
  private static func quoted(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return field
    }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

extension Statement.Inherited {
  /// The columns that are inherited.
  fileprivate var names: [String] {
    [subject.map { _ in "subject" }, period.map { _ in "period" }, status.map { _ in "status" }]
      .compactMap { $0 }
  }
}
