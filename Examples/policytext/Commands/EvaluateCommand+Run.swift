internal import ArgumentParser
internal import PolicyText

extension EvaluateCommand {
  func run() throws {
    System.keepFailuresOfWriting()
    let reporter = Reporter()
    do {
      try check(statements ? scoreStatements() : scoreNames(), reporter)
    } catch let diagnostics as Diagnostics {
      reporter.report(diagnostics.all)
    } catch let failure as System.Failure {
      // Whoever reads has seen enough.
      if failure != .brokenPipe { reporter.report(output: failure) }
    }
    if reporter.errors > 0 { throw ExitCode.failure }
  }

  /// Scores names and tells how right they are.
  ///
  /// - Returns: the agreements that `--at-least` can name.
  private func scoreNames() throws -> [String: Agreement] {
    var reader = AnnotationReader()
    reader.types = types?.types
    reader.labels = Dictionary(map.map { ($0.name, EntityType($0.value)) }) { $1 }
    let texts = try reader.read(contentsOf: path(gold), format: goldFormat)
    let evaluation: NameEvaluation
    if let predicted {
      let found = try reader.read(contentsOf: path(predicted), format: predictedFormat, for: texts)
      evaluation = NameEvaluation(of: texts, predicted: found, types: types?.types)
    } else {
      var configuration = try own.configuration()
      configuration.readsStatements = false
      let extractor = try Extractor(configuration)
      evaluation = NameEvaluation(of: texts, types: types?.types) { document in
        extractor.extract(from: document.text).entities.map { AnnotatedText.Name($0) }
      }
    }
    try write(EvaluationReport(evaluation, showsDocuments: showsDocuments)) { try $0.write(evaluation) }
    let types = evaluation.types.map { ($0.rawValue, evaluation.byType[$0]?.exact ?? Agreement()) }
    let groups = evaluation.groups.map { ($0.group.name, $0.score.exact) }
    return Dictionary([("all", evaluation.all.exact)] + groups + types) { first, _ in first }
  }

  /// Scores statements and tells how right they are.
  ///
  /// - Returns: the agreements that `--at-least` can name.
  private func scoreStatements() throws -> [String: Agreement] {
    let reader = AnnotationReader()
    let texts = try reader.readStatements(contentsOf: path(gold))
    let evaluation: StatementEvaluation
    if let predicted {
      let found = try reader.readStatements(contentsOf: path(predicted), for: texts)
      evaluation = StatementEvaluation(of: texts, predicted: found)
    } else {
      let extractor = try Extractor(own.configuration())
      evaluation = StatementEvaluation(of: texts) { document in
        extractor.extract(from: document.text).statements.map { StatementRow($0) }
      }
    }
    try write(EvaluationReport(evaluation, showsDocuments: showsDocuments)) { try $0.write(evaluation) }
    return ["rows": evaluation.rows]
  }

  private var showsDocuments: Bool { by == .document || format == .html }

  /// Writes a report, or what `json` writes of it.
  private func write(_ report: EvaluationReport, json: (EvaluationJSON) throws -> Void) throws {
    let output = Output()
    switch format {
    case .json: try json(EvaluationJSON(output: output, most: errors ?? .max))
    case .html: try EvaluationPage(output: output, most: errors ?? .max).write(report)
    case .table:
      try EvaluationTable(
        output: output, style: Style(isOn: color.isOn(isTerminal: output.isTerminal)),
        columns: System.tableColumns, most: errors ?? Self.mistakesInTable
      ).write(report)
    }
    try output.flush()
  }

  /// So many mistakes a table shows unless told otherwise.
  private static let mistakesInTable = 20

  /// Tells which scores are lower than they may be.
  private func check(_ scores: [String: Agreement], _ reporter: Reporter) throws {
    for floor in atLeast {
      guard let agreement = scores[floor.name] else {
        let hint = scores.keys.sorted().nearest(to: floor.name).map { "; did you mean \($0)?" } ?? ""
        throw ValidationError("nothing is scored as \(floor.name)\(hint)")
      }
      if agreement.f1 ?? 0 < floor.least {
        reporter.report(
          "F1 of \(floor.name) is \(ShareText.of(agreement.f1)), and \(floor.text) at least is wanted")
      }
    }
  }

  /// A path, or standard input by its name.
  private func path(_ name: String) -> String { name == InputFile.standardInput ? "/dev/stdin" : name }
}
