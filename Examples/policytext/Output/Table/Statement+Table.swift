internal import PolicyText

extension Statement: TableRow {
  static let titles = ["period", "subject", "indicator", "value", "change", "against", "rank", "status"]
  static let nothing = "nothing stated with a figure"

  static func rows(of extraction: Extraction) -> [Statement] { extraction.statements }

  var cells: [String] {
    let change = self.change.map { change in
      change.direction == .level ? "=" : Self.sign(change.direction) + change.figure.text
    }
    let value = [from.map { $0.text + " →" }, self.value?.text].compactMap { $0 }.joined(separator: " ")
    let against = [basis?.rawValue, base?.text].compactMap { $0 }.joined(separator: " ")
    let rank = self.rank.map { ($0.scope?.text ?? "") + $0.text }
    let name = (partOf.map { $0.text + ": " } ?? "") + indicator.name
    return [
      period?.text ?? Self.mark(inherited.period?.text), subject?.text ?? Self.mark(inherited.subject),
      name, value, change, against, rank,
      status == .outcome
        ? "" : inherited.status == nil ? status.rawValue : Self.mark(status.rawValue),
    ].map { VisibleText.collapsed($0 ?? "") }
  }

  /// What is inherited stands in brackets.
  private static func mark(_ text: String?) -> String? { text.map { "(\($0))" } }

  private static func sign(_ direction: Statement.Direction) -> String {
    switch direction {
    case .increase, .above: "+"
    case .decrease, .below: "−"
    case .level: "="
    }
  }
}
