extension JSONLine {
  /// Writes a document's id as it came.
  package mutating func id(_ id: DocumentID) {
    switch id {
    case .text(let text): string(text)
    case .number(let digits): raw(digits)
    case .none: string(nil)
    }
  }

  /// Writes the members `start` and `end`.
  package mutating func place(_ span: TextSpan, in source: SourceText, _ unit: OffsetUnit) {
    member("start") { $0.integer(source.offset(of: span.start, in: unit)) }
    member("end") { $0.integer(source.offset(of: span.end, in: unit)) }
  }

  /// Writes a document with its names and figures.
  mutating func extraction(_ document: ExtractedDocument, _ unit: OffsetUnit) {
    let source = document.extraction.source
    object { line in
      line.member("id") { $0.id(document.id) }
      line.member("entities") { line in
        line.array(document.extraction.entities) { $0.entity($1, in: source, unit) }
      }
      line.member("quantities") { line in
        line.array(document.extraction.quantities) { $0.quantity($1, in: source, unit) }
      }
    }
  }

  /// Writes a name.
  mutating func entity(_ entity: Entity, in source: SourceText, _ unit: OffsetUnit) {
    object { line in
      line.member("type") { $0.string(entity.type.rawValue) }
      line.place(entity.span, in: source, unit)
      line.member("text") { $0.string(entity.text) }
      line.member("entity") { $0.integer(entity.id) }
      line.member("name") { $0.string(entity.canonicalName) }
      line.member("rule") { $0.string(entity.rule) }
      line.member("confidence") { $0.string(entity.confidence.rawValue) }
      line.member("evidence") { line in
        line.array(entity.evidence) { line, evidence in
          line.object { line in
            line.member("kind") { $0.string(evidence.kind.rawValue) }
            line.place(evidence.span, in: source, unit)
            line.member("text") { $0.string(evidence.text) }
          }
        }
      }
      if let role = entity.role { line.member("role") { $0.string(role) } }
    }
  }

  /// Writes a figure.
  package mutating func quantity(_ figure: Quantity, in source: SourceText, _ unit: OffsetUnit) {
    object { line in
      line.member("kind") { $0.string(figure.kind.rawValue) }
      line.place(figure.span, in: source, unit)
      line.member("text") { $0.string(figure.text) }
      line.member("value") { $0.string(figure.value?.description) }
      line.member("unit") { $0.string(figure.unit) }
      line.member("modifier") { $0.string(figure.modifier) }
      if let lower = figure.lower { line.member("lower") { $0.string(lower.digits) } }
      if let upper = figure.upper { line.member("upper") { $0.string(upper.digits) } }
      if let direction = figure.direction { line.member("direction") { $0.string(direction.rawValue) } }
      if figure.isRelative { line.member("relative") { $0.raw("true") } }
    }
  }
}
