internal import PolicyText

/// Writes evaluations as one line of JSON. Shares are rounded to three digits and null where there is nothing
/// to share; the counts are exact. Offsets are in Unicode scalars.
struct EvaluationJSON {
  let output: Output
  /// The most mistakes that are written.
  let most: Int

  /// Writes an evaluation of names: `{"documents", "types": [{"type", "exact", "overlapping"}], "all",
  /// "groups", "confusion": [{"gold", "predicted", "count"}], "by_document", "errors"}`.
  func write(_ evaluation: NameEvaluation) throws(System.Failure) {
    var line = JSONLine()
    line.object { line in
      line.member("documents") { $0.integer(evaluation.documents.count) }
      line.member("types") { line in
        line.array(evaluation.types) { line, type in
          line.object { line in
            line.member("type") { $0.string(type.rawValue) }
            line.score(evaluation.byType[type] ?? .init())
          }
        }
      }
      line.member("all") { line in line.object { $0.score(evaluation.all) } }
      line.member("groups") { line in
        line.array(evaluation.groups) { line, group in
          line.object { line in
            line.member("group") { $0.string(group.group.name) }
            line.score(group.score)
          }
        }
      }
      line.member("confusion") { $0.array(cells(of: evaluation)) { $0.cell($1.0, $1.1, $1.2) } }
      line.member("by_document") { line in
        line.array(evaluation.documents) { line, document in
          line.object { line in
            line.member("id") { $0.string(document.id) }
            line.score(document.score)
          }
        }
      }
      line.member("errors") { line in
        var places = ScalarPlaces()
        line.array(evaluation.mistakes.prefix(most)) { $0.mistake($1, &places) }
      }
    }
    try output.write(line)
  }

  /// What was taken for what, in the order of the types.
  private func cells(of evaluation: NameEvaluation) -> [(EntityType?, EntityType?, Int)] {
    let types = evaluation.types.map(Optional.some) + [nil]
    return types.flatMap { gold in
      types.compactMap { predicted in
        evaluation.confusion[.init(gold: gold, predicted: predicted)].map { (gold, predicted, $0) }
      }
    }
  }

  /// Writes an evaluation of statements: `{"documents", "rows", "figures", "context", "fields": [{"field",
  /// "right", "share"}], "empty_texts", "empty_texts_with_rows", "by_document", "errors"}`.
  func write(_ evaluation: StatementEvaluation) throws(System.Failure) {
    var line = JSONLine()
    line.object { line in
      line.member("documents") { $0.integer(evaluation.documents.count) }
      line.member("rows") { $0.agreement(evaluation.rows) }
      line.member("figures") { line in
        line.object { $0.right(evaluation.figuresRight, evaluation.figureAccuracy) }
      }
      line.member("context") { line in
        line.object { $0.right(evaluation.contextRight, evaluation.contextAccuracy) }
      }
      line.member("fields") { line in
        line.array(StatementRow.Field.allCases) { line, field in
          line.object { line in
            line.member("field") { $0.string(field.rawValue) }
            line.right(evaluation.right[field] ?? 0, evaluation.accuracy(of: field))
          }
        }
      }
      line.member("empty_texts") { $0.integer(evaluation.emptyTexts) }
      line.member("empty_texts_with_rows") { $0.integer(evaluation.emptyTextsWithRows) }
      line.member("by_document") { line in
        line.array(evaluation.documents) { line, document in
          line.object { line in
            line.member("id") { $0.string(document.id) }
            line.member("rows") { $0.agreement(document.rows) }
          }
        }
      }
      line.member("errors") { line in
        var places = ScalarPlaces()
        line.array(evaluation.mistakes.prefix(most)) { $0.mistake($1, &places) }
      }
    }
    try output.write(line)
  }
}

/// Turns places into Unicode scalars, for documents that follow each other each once.
private struct ScalarPlaces {
  private var known: (id: String, source: SourceText)?

  mutating func source(of document: AnnotatedText) -> SourceText {
    if let known, known.id == document.id { return known.source }
    let source = SourceText(document.text)
    known = (document.id, source)
    return source
  }
}

extension JSONLine {
  fileprivate mutating func score(_ score: NameEvaluation.Score) {
    member("exact") { $0.agreement(score.exact) }
    member("overlapping") { $0.agreement(score.overlapping) }
  }

  fileprivate mutating func agreement(_ agreement: Agreement) {
    object { line in
      line.member("gold") { $0.integer(agreement.gold) }
      line.member("predicted") { $0.integer(agreement.predicted) }
      line.member("hits") { $0.integer(agreement.hits) }
      line.member("precision") { $0.raw(ShareText.json(agreement.precision)) }
      line.member("recall") { $0.raw(ShareText.json(agreement.recall)) }
      line.member("f1") { $0.raw(ShareText.json(agreement.f1)) }
    }
  }

  fileprivate mutating func right(_ count: Int, _ share: Double?) {
    member("right") { $0.integer(count) }
    member("share") { $0.raw(ShareText.json(share)) }
  }

  fileprivate mutating func cell(_ gold: EntityType?, _ predicted: EntityType?, _ count: Int) {
    object { line in
      line.member("gold") { $0.string(gold?.rawValue) }
      line.member("predicted") { $0.string(predicted?.rawValue) }
      line.member("count") { $0.integer(count) }
    }
  }

  fileprivate mutating func mistake(_ mistake: NameEvaluation.Mistake, _ places: inout ScalarPlaces) {
    let source = places.source(of: mistake.document)
    object { line in
      line.member("document") { $0.string(mistake.document.id) }
      line.member("kind") { $0.string(mistake.kind.rawValue) }
      line.member("gold") { $0.name(mistake.gold, in: source) }
      line.member("predicted") { $0.name(mistake.predicted, in: source) }
    }
  }

  private mutating func name(_ name: AnnotatedText.Name?, in source: SourceText) {
    guard let name else { return string(nil) }
    object { line in
      line.member("type") { $0.string(name.type.rawValue) }
      line.place(name.span, in: source, .scalars)
      line.member("text") { $0.string(source.text(of: name.span)) }
      if let rule = name.rule { line.member("rule") { $0.string(rule) } }
    }
  }

  fileprivate mutating func mistake(_ mistake: StatementEvaluation.Mistake, _ places: inout ScalarPlaces) {
    let source = places.source(of: mistake.document)
    object { line in
      line.member("document") { $0.string(mistake.document.id) }
      line.member("gold") { $0.row(mistake.gold, in: source) }
      line.member("predicted") { $0.row(mistake.predicted, in: source) }
      line.member("fields") { line in
        line.array(mistake.fields) { line, field in
          line.object { line in
            line.member("field") { $0.string(field.rawValue) }
            line.member("gold") { $0.string(mistake.gold?.text(of: field, in: source.string)) }
            line.member("predicted") { $0.string(mistake.predicted?.text(of: field, in: source.string)) }
          }
        }
      }
    }
  }

  private mutating func row(_ row: StatementRow?, in source: SourceText) {
    guard let row else { return string(nil) }
    object { line in
      line.member("name") { $0.string(row.name) }
      line.place(row.span, in: source, .scalars)
      line.member("text") { $0.string(source.text(of: row.span)) }
    }
  }
}
