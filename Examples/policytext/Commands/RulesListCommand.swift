internal import ArgumentParser
internal import PolicyText

/// `policytext rules list`: every rule that works, with where it comes from.
struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the rules that work, with their types, forms, priorities and sources.",
    discussion: """
      EXAMPLES
        policytext rules list                            the built-in rules
        policytext rules list --rules my.rules.yaml      with those of a file
        policytext rules list --format tsv | cut -f 1,2  for other programs
      """)

  /// The forms of the list.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case tsv
  }

  @OptionGroup var own: ConfigurationOptions

  @Option(help: "How to print: table or tsv.")
  var format: Format = .table

  func run() throws {
    let output = Output()
    let rules = try own.configuration().rules
    let rows =
      [["rule", "type", "form", "priority", "confidence", "examples", "source"]]
      + rules.map(Self.cells)
    switch format {
    case .tsv: for row in rows { try output.writeLine(row.map(EscapedText.of).joined(separator: "\t")) }
    case .table:
      let widths = (rows.first ?? []).indices.map { i in rows.map { DisplayWidth.of($0[i]) }.max() ?? 0 }
      for row in rows {
        var line = TableLine(gap: 2)
        for (cell, width) in zip(row, widths) { line.add(VisibleText.collapsed(cell), columns: width) }
        try output.writeLine(line.text)
      }
    }
    try output.flush()
  }

  private static func cells(_ rule: Rule) -> [String] {
    let source =
      switch rule.source {
      case .builtIn: "built-in"
      case .file(let file, let line): "\(file):\(line)"
      case .code: "code"
      }
    let type = rule.type.rawValue + (rule.role.map { " (\($0))" } ?? "")
    return [
      rule.id, type, rule.form.name, "\(rule.priority)", rule.confidence.rawValue,
      "\(rule.matches.count)+\(rule.rejects.count)", source,
    ]
  }
}
