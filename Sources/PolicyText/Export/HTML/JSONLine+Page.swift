/// What the page reads (`scripts/model.js`): rows in place of objects, places in UTF-16 units, and no words that
/// the page can take from the text.
extension JSONLine {
  /// Writes what the list of documents shows.
  mutating func pageSummary(of document: ExtractedDocument) {
    object { line in
      line.member("id") { $0.string(document.id == .none ? nil : document.id.description) }
      line.member("names") { $0.integer(document.extraction.entities.count) }
      line.member("figures") { $0.integer(document.extraction.quantities.count) }
      line.member("statements") { $0.integer(document.extraction.statements.count) }
      line.member("duties") { $0.integer(document.extraction.duties.count) }
    }
  }

  /// Writes all that the page shows of a document.
  mutating func pageData(of document: ExtractedDocument) {
    let found = document.extraction
    object { line in
      line.member("text") { $0.string(found.source.string) }
      line.member("names") { $0.array(found.entities) { $0.row(PageField.name($1)) } }
      line.member("figures") { $0.array(found.quantities) { $0.row(PageField.figure($1)) } }
      line.member("statements") { $0.array(found.statements) { $0.pageStatement($1) } }
      line.member("duties") { $0.array(NamedDuty.all(of: found)) { $0.row(PageField.duty($1)) } }
    }
  }

  private mutating func pageStatement(_ statement: Statement) {
    object { line in
      let indicator = statement.indicator
      line.row("indicator", PageField.place(indicator.span) + [.text(indicator.name)])
      line.row("subject", statement.subject.map { PageField.place($0.span) })
      line.row("part_of", statement.partOf.map { PageField.place($0.span) })
      line.row("period", statement.period.map(PageField.period))
      line.row("value", statement.value.map { PageField.figure($0) })
      line.row("from", statement.from.map { PageField.figure($0) })
      line.row("change", statement.change.map { PageField.figure($0.figure, $0.direction) })
      if let basis = statement.basis { line.member("basis") { $0.string(basis.rawValue) } }
      line.row("base", statement.base.map { PageField.place($0.span) })
      line.row("rank", statement.rank.map { PageField.place($0.span) + [.text("\($0.value)")] })
      line.row("scope", statement.rank?.scope.map { PageField.place($0.span) })
      line.member("status") { $0.string(statement.status.rawValue) }
      line.row("cue", statement.cue.map { PageField.place($0.span) })
      if !statement.inherited.isEmpty {
        line.member("inherited") { $0.inheritedParts(statement.inherited) }
      }
    }
  }

  private mutating func inheritedParts(_ inherited: Statement.Inherited) {
    object { line in
      if let subject = inherited.subject { line.member("subject") { $0.string(subject) } }
      line.row("period", inherited.period.map(PageField.period))
      if let status = inherited.status { line.member("status") { $0.string(status.rawValue) } }
      line.row("cue", inherited.cue.map { PageField.place($0.span) })
    }
  }

  private mutating func row(_ key: StaticString, _ fields: [PageField]?) {
    if let fields { member(key) { $0.row(fields) } }
  }

  /// Writes fields, without the empty ones at their end.
  private mutating func row(_ fields: [PageField]) {
    let count = fields.lastIndex { $0.isThere }.map { $0 + 1 } ?? 0
    array(fields.prefix(count)) { line, field in
      switch field {
      case .number(let number): line.integer(number)
      case .text(let text): line.string(text)
      case .row(let fields): line.row(fields)
      }
    }
  }
}
