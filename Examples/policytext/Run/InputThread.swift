internal import PolicyText

/// What comes of the inputs of a run, in order.
enum RunEvent<Result: Sendable>: Sendable {
  case opened(InputStamp)
  /// A document that was worked on.
  case done(Result, warning: Problem?, textBytes: Int, inputBytes: Int)
  /// A document that can't be had.
  case failed(Problem)
  /// What is to be told of something that is no document.
  case remark(Problem)
  /// The run can't go on where it was interrupted.
  case fault(RunFault)
}

/// Reads the documents of a run on a thread of its own.
struct InputThread<Result: Sendable>: Sendable {
  /// A document to be worked on.
  struct Job: Sendable {
    let document: Document
    let warning: Problem?
    let inputBytes: Int
  }

  typealias Work = OrderedWork<Job, RunEvent<Result>>

  let walk: InputWalk
  let reader: InputReader
  /// Where to begin; nil for the start.
  let resumed: RunPosition?

  /// Starts to read; what is read goes into `work`.
  func start(into work: Work) throws(RunFault) {
    try System.startThread {
      read(into: work)
      work.complete()
    }
  }

  private func read(into work: Work) {
    var known = (resumed?.inputs ?? [])[...]
    var bytesBefore = 0
    for step in walk {
      switch step {
      case .problem(let problem):
        if !work.put(done: .remark(problem)) { return }
      case .input(let input):
        let stamp = InputStamp(input)
        let size = input.status?.size ?? 0
        defer { bytesBefore += size }
        var done = 0
        if let expected = known.popFirst() {
          if expected != stamp {
            _ = work.put(done: .fault(.changed(input: input.name)))
            return
          }
          // Only the last of them can have more.
          if !known.isEmpty { continue }
          done = resumed?.taken ?? 0
        } else if !work.put(done: .opened(stamp)) {
          return
        }
        if !read(input, passingOver: done, bytesBefore, into: work) { return }
      }
    }
    if let missing = known.first { _ = work.put(done: .fault(.changed(input: missing.name))) }
  }

  /// Reads an input.
  ///
  /// - Parameter done: the number of documents of it that are done.
  /// - Returns: false if the work was stopped.
  private func read(
    _ input: Input, passingOver done: Int, _ bytesBefore: Int, into work: Work
  ) -> Bool {
    var left = done
    /// Puts in one of the documents that are not done yet.
    func put(_ putting: () -> Bool) -> Bool {
      left -= 1
      return left >= 0 || putting()
    }
    do throws(Problem) {
      let file = try InputFile(input.name)
      var source = try reader.open(file)
      while true {
        do throws(Problem) {
          guard let document = try source.next() else { break }
          let job = Job(
            document: document, warning: source.warning, inputBytes: bytesBefore + file.bytesRead)
          if !put({ work.put(job, weight: document.text.utf8.count) }) { return false }
        } catch {
          if !put({ work.put(done: .failed(error)) }) { return false }
        }
      }
      if let warning = source.warning { return work.put(done: .remark(warning)) }
      return true
    } catch {
      return put { work.put(done: .failed(error)) }
    }
  }
}
