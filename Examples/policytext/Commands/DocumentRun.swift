internal import ArgumentParser

/// Takes the documents of all inputs in order; a bad one is told of and passed over.
struct DocumentRun {
  let options: InputOptions
  let output: Output

  /// Runs `body` for every document that can be had.
  ///
  /// - Parameters:
  ///   - body: what is done with a document.
  ///   - atEnd: what is done behind the last.
  /// - Throws: `ExitCode.failure` at the end if there were problems.
  func forEach(_ body: (Document) throws -> Void, atEnd: () throws -> Void = {}) throws {
    System.ignoreBrokenPipes()
    let reporter = Reporter()
    do {
      for (name, format) in options.inputs {
        try forEach(of: name, format, reporter, body)
      }
      try atEnd()
      try output.flush()
    } catch let file as UnwritableFile {
      reporter.report("\(file)")
    } catch let failure as System.Failure {
      // Whoever reads has seen enough.
      if failure != .brokenPipe { reporter.report(output: failure) }
    }
    if reporter.errors > 0 { throw ExitCode.failure }
  }

  private func forEach(
    of name: String, _ format: InputFormat, _ reporter: Reporter, _ body: (Document) throws -> Void
  ) throws {
    do {
      // A peer that waits for the answers to the lines that it has sent gets them before more is read.
      var source = try format.open(name) { try output.flush() }
      while let document = try next(of: &source, reporter) {
        if let warning = source.warning { reporter.report(warning) }
        try body(document)
        if output.isTerminal { try output.flush() }
      }
      if let warning = source.warning { reporter.report(warning) }
    } catch let problem as Problem {
      reporter.report(problem)
    }
  }

  /// The next document, past those that can't be had.
  private func next(of source: inout any DocumentSource, _ reporter: Reporter) throws -> Document? {
    while true {
      do {
        return try source.next()
      } catch let problem as Problem {
        reporter.report(problem)
      }
    }
  }
}
