internal import ArgumentParser

/// Why a run ends before all is done.
enum RunEnding {
  case failed
  case interrupted
}

/// What a run writes, in order: documents to its output, problems to standard error, its place to a journal.
struct RunWriting<Result: Sendable> {
  private let form: DocumentForm<Result>
  private let output: Output
  private let file: RunFile?
  private let reporter: Reporter
  private let stopsAtFailure: Bool
  private var position: RunPosition
  /// The input that was opened last, as long as nothing was taken from it.
  private var opened: InputStamp?
  private var progress = ProgressBar.State()
  /// Whether a document has failed since the run began.
  private(set) var hasFailed = false

  init(
    _ form: DocumentForm<Result>, to output: Output, _ file: RunFile?, _ reporter: Reporter,
    stopsAtFailure: Bool
  ) {
    self.stopsAtFailure = stopsAtFailure
    self.form = form
    self.output = output
    self.file = file
    self.reporter = reporter
    position = file?.resumed ?? RunPosition()
    progress.documents = position.written + position.failed
  }

  /// Writes what stands before all documents, where they have not been begun.
  func begin() throws(System.Failure) {
    if file?.resumed == nil { try output.write(Array(form.head.utf8)) }
  }

  /// Takes what comes of an input.
  mutating func take(_ event: RunEvent<Result>) throws {
    switch event {
    case .opened(let input):
      noteOpened()
      opened = input
    case .done(let result, let warning, let textBytes, let inputBytes):
      if let warning { reporter.report(warning) }
      let separator = position.written > 0 ? Array(form.separator.utf8) : []
      if output.isTerminal { reporter.progress?.hide() }
      try output.write(separator + form.bytes(result))
      count(\.written)
      progress.textBytes += textBytes
      progress.inputBytes = inputBytes
    case .failed(let problem):
      reporter.report(problem)
      hasFailed = true
      // Where the run stops at it, it goes on with it, once it is mended.
      if !stopsAtFailure { count(\.failed) }
    case .remark(let problem): reporter.report(problem)
    case .fault(let fault): throw fault
    }
  }

  private mutating func count(_ outcome: WritableKeyPath<RunPosition, Int>) {
    noteOpened()
    position.taken += 1
    position[keyPath: outcome] += 1
    progress.documents += 1
  }

  private mutating func noteOpened() {
    guard let input = opened else { return }
    file?.note(input)
    position.taken = 0
    opened = nil
  }

  /// Writes what is held back for somebody who waits.
  func flush() throws(System.Failure) {
    if file == nil { try output.flush() }
  }

  func showProgress() { reporter.progress?.show(progress) }

  /// Makes sure of what was written so far, in a file.
  func checkpoint() throws(System.Failure) {
    if form.isResumable { try file?.checkpoint(position) }
  }

  /// Ends a run of which all is done.
  mutating func finish() throws {
    reporter.progress?.hide()
    if !position.isComplete {
      try output.write(Array(form.tail().utf8))
      try output.flush()
      position.isComplete = true
      try file?.checkpoint(position)
    }
    try file?.finish()
    sayCounts()
    if position.failed > 0 { throw ExitCode.failure }
  }

  /// Ends a run before all is done: what was written is whole.
  func end(_ ending: RunEnding) throws {
    reporter.progress?.hide()
    if file != nil {
      try checkpoint()
    } else {
      try output.write(Array(form.tail().utf8))
      try output.flush()
    }
    if ending == .failed { throw ExitCode.failure }
    let count = Style.count(position.written, "document")
    let mend = file == nil || !form.isResumable ? "" : "; --resume goes on from there"
    reporter.say("interrupted: \(count) written, \(position.failed) failed\(mend)")
    throw ExitCode(130)
  }

  /// `3 of 5,000 documents failed`
  private func sayCounts() {
    let all = position.written + position.failed
    if position.failed == 0 || all < 2 { return }
    reporter.say("\(position.failed.grouped) of \(all.grouped) documents failed")
  }
}
