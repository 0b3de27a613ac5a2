internal import ArgumentParser

/// Takes the documents of all inputs through a form, several at a time, and writes them in order. One that
/// can't be had is told of and passed over.
struct DocumentRun<Result: Sendable> {
  /// How much text may be on the way for each of the threads.
  private let textOnTheWay = 4 << 20
  private let secondsBetweenCheckpoints = 1.0

  let input: InputOptions
  let options: RunOptions
  let form: DocumentForm<Result>

  /// Runs to the end, or until it is interrupted.
  ///
  /// - Throws: `ExitCode.failure` at the end if there were problems, 130 if it was interrupted.
  func run() throws {
    System.keepFailuresOfWriting()
    let reporter = Reporter()
    do {
      try run(reporter)
    } catch let failure as System.Failure {
      // Whoever reads has seen enough.
      if failure != .brokenPipe || options.output != nil { reporter.report(output: failure) }
    } catch let file as UnwritableFile {
      reporter.report("\(file)")
    } catch let fault as RunFault {
      reporter.report(fault, output: options.output ?? "")
    }
    if reporter.errors > 0 { throw ExitCode.failure }
  }

  private func run(_ reporter: Reporter) throws {
    let file = try options.output.map {
      if options.resume, input.usesStandardInput { throw RunFault.standardInput }
      return try RunFile($0, command: RunCommand.text(CommandLine.arguments), resumes: options.resume)
    }
    var writing = RunWriting(
      form, to: file?.output ?? Output(), file, reporter, stopsAtFailure: options.failFast)
    if file?.resumed?.isComplete == true { return try writing.finish() }
    let interrupts = System.holdInterrupts()
    let work = try InputThread<Result>.Work(
      workers: options.jobs ?? System.processors, weight: textOnTheWay
    ) { [work = form.work] job in
      .done(
        work(job.document), warning: job.warning, textBytes: job.document.text.utf8.count,
        inputBytes: job.inputBytes)
    }
    try System.onInterrupt(interrupts) { work.stop() }
    defer { work.stop() }
    let walk = input.walk
    reporter.progress = progress(of: walk)
    try InputThread(walk: walk, reader: input.reader, resumed: file?.resumed).start(into: work)
    try write(work, &writing)
  }

  private func write(_ work: InputThread<Result>.Work, _ writing: inout RunWriting<Result>) throws {
    try writing.begin()
    var lastCheckpoint = System.seconds
    var next = work.next(waiting: 0)
    while true {
      switch next {
      case .result(let event):
        try writing.take(event)
        if options.failFast, writing.hasFailed {
          work.stop()
          return try writing.end(.failed)
        }
        next = work.next(waiting: 0)
      case .nothing:
        // A peer that waits for the answers to the lines that it has sent gets them.
        try writing.flush()
        next = work.next(waiting: ProgressBar.interval)
      case .stopped: return try writing.end(.interrupted)
      case .end: return try writing.finish()
      }
      writing.showProgress()
      if System.seconds - lastCheckpoint > secondsBetweenCheckpoints {
        try writing.checkpoint()
        lastCheckpoint = System.seconds
      }
    }
  }

  /// The bar that shows how far the run is, if it is wanted.
  private func progress(of walk: InputWalk) -> ProgressBar? {
    let isWanted =
      switch options.progress {
      case .always: true
      case .never: false
      case .auto: System.isTerminal(.error) && !options.isForPerson
      }
    if !isWanted { return nil }
    var total = ProgressBar.Total()
    for case .input(let file) in walk {
      let isWhole = (input.reader.format ?? .ofFile(named: file.name))?.isWhole == true
      total.documents = isWhole ? total.documents.map { $0 + 1 } : nil
      total.inputBytes =
        file.status?.kind == .file
        ? total.inputBytes.map { $0 + (file.status?.size ?? 0) } : nil
    }
    return total.documents == 1 ? nil : ProgressBar(total: total)
  }
}
