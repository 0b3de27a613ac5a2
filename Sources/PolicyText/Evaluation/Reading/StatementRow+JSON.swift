extension StatementRow {
  /// Reads a row from JSON as `policytext statements` writes it.
  init(_ fields: JSONFields, in text: ScalarText) throws(JSONError) {
    guard let indicator = try fields.object("indicator") else { throw fields.missing("indicator") }
    let span = try indicator.span(in: text)
    let (name, label) = (try indicator.string("name"), try indicator.string("text"))
    self.init(indicator: span, name: name ?? label ?? text.words(of: span))
    subject = try fields.object("subject")?.span(in: text)
    partOf = try fields.object("part_of")?.span(in: text)
    period = try fields.object("period")?.span(in: text)
    value = try fields.figure("value", in: text)
    from = try fields.figure("from", in: text)
    change = try fields.figure("change", in: text)
    rank = try fields.rank(in: text)
    basis = try fields.word("basis", among: Statement.Basis.all)
    status = try fields.word("status", among: [.outcome, .target, .forecast]) ?? .outcome
  }
}

extension JSONFields {
  /// The span that `start` and `end` give.
  fileprivate func span(in text: ScalarText) throws(JSONError) -> TextSpan {
    let (start, end) = (try integer("start"), try integer("end"))
    do throws(AnnotationFault) {
      return try text.span(start, end)
    } catch {
      throw JSONError(place: place, reason: error.reason)
    }
  }

  fileprivate func figure(_ key: String, in text: ScalarText) throws(JSONError) -> StatementRow.Figure? {
    guard let fields = try object(key) else { return nil }
    return StatementRow.Figure(
      span: try fields.span(in: text), value: try fields.stringOrNumber("decimal"),
      unit: try fields.string("unit"), bound: try fields.word("bound", among: [.least, .most, .about]),
      direction: try fields.word("direction", among: [.increase, .decrease, .level, .above, .below]))
  }

  fileprivate func rank(in text: ScalarText) throws(JSONError) -> StatementRow.Rank? {
    guard let fields = try object("rank") else { return nil }
    return StatementRow.Rank(
      span: try fields.span(in: text), value: try fields.stringOrNumber("decimal"),
      isTop: try fields.boolean("top") ?? false,
      isOfChange: try fields.word("by", among: RankedBy.allCases) == .change)
  }
}

/// What takes a place among others.
private enum RankedBy: String, CaseIterable {
  case value
  case change
}

extension Statement.Basis {
  fileprivate static let all: [Self] = [
    .yearOnYear, .monthOnMonth, .since, .over, .annualAverage, .peer, .plan,
  ]
}
