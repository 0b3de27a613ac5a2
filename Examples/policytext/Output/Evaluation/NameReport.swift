internal import PolicyText

extension EvaluationReport {
  /// The report on names.
  init(_ evaluation: NameEvaluation, showsDocuments: Bool) {
    title =
      "\(Style.count(evaluation.documents.count, "document")), "
      + Style.count(evaluation.all.exact.gold, "name") + " in the gold"
    tables = [Self.scores(evaluation)]
    if !evaluation.types.isEmpty { tables.append(Self.confusion(evaluation)) }
    if showsDocuments { tables.append(Self.documents(evaluation.documents.map { ($0.id, $0.score) })) }
    notes = Self.notes(evaluation)
    mistakes = evaluation.mistakes.map { Mistake($0) }
  }

  private static let scoreTitles = [
    "gold", "found", "right", "P", "R", "F1", "overlapping", "P", "R", "F1",
  ]

  private static func cells(_ score: NameEvaluation.Score) -> [String] {
    let (exact, overlapping) = (score.exact, score.overlapping)
    return ["\(exact.gold)", "\(exact.predicted)", "\(exact.hits)"] + shares(exact)
      + ["\(overlapping.hits)"] + shares(overlapping)
  }

  /// Precision, recall and F1.
  static func shares(_ agreement: Agreement) -> [String] {
    [agreement.precision, agreement.recall, agreement.f1].map { ShareText.of($0) }
  }

  private static func scores(_ evaluation: NameEvaluation) -> Table {
    let types = evaluation.types.map { [$0.rawValue] + cells(evaluation.byType[$0] ?? .init()) }
    let groups = evaluation.groups.map { [$0.group.name] + cells($0.score) }
    return Table(
      heading: "Names", titles: ["type"] + scoreTitles,
      rows: types + [["all"] + cells(evaluation.all)] + groups,
      captions: ["right: type and both edges; overlapping: the type, and at least one character is shared"]
        + evaluation.groups.map { group, _ in
          "\(group.name): \(list(evaluation.types.filter(group.types.contains))) taken as one type"
        })
  }

  private static func confusion(_ evaluation: NameEvaluation) -> Table {
    let types = evaluation.types
    func count(_ gold: EntityType?, _ predicted: EntityType?) -> String {
      let count = evaluation.confusion[.init(gold: gold, predicted: predicted)] ?? 0
      return count == 0 ? "·" : "\(count)"
    }
    let rows = types.map { gold in
      [gold.rawValue] + types.map { count(gold, $0) } + [count(gold, nil)]
    }
    return Table(
      heading: "What was taken for what", titles: ["gold"] + types.map(\.rawValue) + ["missed"],
      rows: rows + [["spurious"] + types.map { count(nil, $0) } + [""]],
      captions: ["a row for each type of the gold, a column for each type found, over names that overlap"])
  }

  private static func documents(_ documents: [(id: String, score: NameEvaluation.Score)]) -> Table {
    let worst = documents.enumerated()
      .sorted { ($0.1.score.exact.wrong, $1.0) > ($1.1.score.exact.wrong, $0.0) }.map(\.1)
    return Table(
      heading: "Documents", titles: ["document"] + scoreTitles,
      rows: worst.map { [$0.id] + cells($0.score) }, captions: ["those with the most mistakes first"])
  }

  /// What looks as if the labels of the two sides were not meant for each other.
  private static func notes(_ evaluation: NameEvaluation) -> [String] {
    func agreement(_ type: EntityType) -> Agreement { evaluation.byType[type]?.exact ?? Agreement() }
    let inGold = list(evaluation.types.filter { agreement($0).gold > 0 })
    return evaluation.types.compactMap { type in
      let counts = agreement(type)
      switch (counts.gold, counts.predicted) {
      case (0, 0):
        let hint = EntityType.builtIn.map(\.rawValue).filter { $0 != type.rawValue }.nearest(
          to: type.rawValue)
        return "neither side has names of type \(type)" + (hint.map { "; did you mean \($0)?" } ?? "")
      case (0, _):
        return "the gold has no names of type \(type): all that were found count as spurious"
          + (inGold.isEmpty ? "" : "; --types \(inGold) leaves them out")
      case (_, 0) where !EntityType.builtIn.contains(type):
        return
          "no names of type \(type) were found; if it is another name for a type, say so: --map \(type)=company"
      default: return nil
      }
    }
  }

  /// Types with commas between, as `--types` takes them.
  private static func list(_ types: [EntityType]) -> String {
    types.map(\.rawValue).joined(separator: ",")
  }
}

extension EvaluationReport.Mistake {
  fileprivate init(_ mistake: NameEvaluation.Mistake) {
    self.init(
      document: mistake.document, kind: mistake.kind.rawValue,
      sides: [(true, mistake.gold), (false, mistake.predicted)].compactMap { isGold, name in
        name.map { Side(isGold: isGold, label: $0.type.rawValue, span: $0.span, rule: $0.rule) }
      })
  }
}

extension Agreement {
  /// The number of mistakes.
  var wrong: Int { missed + spurious }
}
