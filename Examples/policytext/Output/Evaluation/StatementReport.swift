internal import PolicyText

extension EvaluationReport {
  /// The report on statements.
  init(_ evaluation: StatementEvaluation, showsDocuments: Bool) {
    title =
      "\(Style.count(evaluation.documents.count, "document")), "
      + Style.count(evaluation.rows.gold, "row") + " in the gold"
    tables = [Self.rows(evaluation), Self.fields(evaluation)]
    if showsDocuments { tables.append(Self.documents(evaluation)) }
    notes = [
      "of \(Style.count(evaluation.emptyTexts, "text")) that state nothing, a row was read in "
        + "\(evaluation.emptyTextsWithRows)"
    ]
    mistakes = evaluation.mistakes.map { Mistake($0) }
  }

  private static let rowTitles = ["gold", "found", "matched", "P", "R", "F1"]

  private static func cells(_ rows: Agreement) -> [String] {
    ["\(rows.gold)", "\(rows.predicted)", "\(rows.hits)"] + shares(rows)
  }

  private static func rows(_ evaluation: StatementEvaluation) -> Table {
    Table(
      heading: "Statements", titles: [""] + rowTitles, rows: [["rows"] + cells(evaluation.rows)],
      captions: ["two rows match when their main figure has one place and their indicators overlap"])
  }

  private static func fields(_ evaluation: StatementEvaluation) -> Table {
    func rows(_ name: String, _ right: Int, _ share: Double?, _ fields: [StatementRow.Field]) -> [[String]] {
      [[name, "\(right)", ShareText.of(share)]]
        + fields.map { field in
          [
            "  " + field.rawValue, "\(evaluation.right[field] ?? 0)",
            ShareText.of(evaluation.accuracy(of: field)),
          ]
        }
    }
    return Table(
      heading: "Fields", titles: ["field", "right", "share"],
      rows: rows("figures", evaluation.figuresRight, evaluation.figureAccuracy, StatementRow.Field.figures)
        + rows("context", evaluation.contextRight, evaluation.contextAccuracy, StatementRow.Field.context),
      captions: ["of the rows that match"])
  }

  private static func documents(_ evaluation: StatementEvaluation) -> Table {
    let worst = evaluation.documents.enumerated()
      .sorted { ($0.1.rows.wrong, $1.0) > ($1.1.rows.wrong, $0.0) }.map(\.1)
    return Table(
      heading: "Documents", titles: ["document"] + rowTitles, rows: worst.map { [$0.id] + cells($0.rows) },
      captions: ["those with the most rows missed or spurious first"])
  }
}

extension EvaluationReport.Mistake {
  fileprivate init(_ mistake: StatementEvaluation.Mistake) {
    let text = mistake.document.text
    let isMatched = mistake.gold != nil && mistake.predicted != nil
    // Of two that match, the place of one says enough.
    let sides = [(true, mistake.gold), (false, isMatched ? nil : mistake.predicted)]
    self.init(
      document: mistake.document,
      kind: isMatched
        ? mistake.fields.map(\.rawValue).joined(separator: ", ")
        : mistake.gold == nil ? "spurious" : "missed",
      sides: sides.compactMap { isGold, row in
        row.map { Side(isGold: isGold, label: $0.name, span: $0.span, rule: nil) }
      },
      differences: mistake.fields.map { field in
        let gold = mistake.gold?.text(of: field, in: text)
        let found = mistake.predicted?.text(of: field, in: text)
        return Difference(
          field: field.rawValue, gold: gold, found: gold == found ? found.map { "\($0), elsewhere," } : found)
      })
  }
}
