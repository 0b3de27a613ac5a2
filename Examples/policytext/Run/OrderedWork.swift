/// Things that threads work on side by side, and that come out in the order in which they went in.
///
/// One thread puts in, one takes out; as long as too much is on the way, putting in waits.
final class OrderedWork<Job: Sendable, Result: Sendable>: Sendable {
  /// What taking out gives.
  enum Next {
    case result(Result)
    /// Nothing is ready.
    case nothing
    /// All that was put in has been taken out.
    case end
    /// It was stopped, and all that was done before has been taken out.
    case stopped
  }

  private struct State: Sendable {
    /// The jobs that nobody has taken; there are only few.
    var jobs: [(place: Int, job: Job, weight: Int)] = []
    var results: [Int: (result: Result, weight: Int)] = [:]
    var putIn = 0
    var takenOut = 0
    /// The sum of the weights of all that is on the way.
    var weight = 0
    var isComplete = false
    var isStopped = false
  }

  private let state = Monitor(State())
  private let workers: Int
  private let mostWeight: Int

  /// Starts the threads.
  ///
  /// - Parameters:
  ///   - workers: their number.
  ///   - weight: how much may be on the way for each worker, beyond one job for each.
  init(workers: Int, weight: Int, work: @escaping @Sendable (Job) -> Result) throws(RunFault) {
    self.workers = workers
    mostWeight = weight * workers
    for _ in 0..<workers {
      try System.startThread { [state] in
        while let (place, job, weight) = Self.take(from: state) {
          let result = work(job)
          state.with { $0.results[place] = (result, weight) }
        }
      }
    }
  }

  /// Puts in a job as soon as there is room for it.
  ///
  /// - Returns: false if the work was stopped.
  func put(_ job: Job, weight: Int) -> Bool { put(.left(job), weight: weight) }

  /// Puts in what needs no work.
  ///
  /// - Returns: false if the work was stopped.
  func put(done result: Result) -> Bool { put(.right(result), weight: 0) }

  /// Says that nothing more is put in.
  func complete() { state.with { $0.isComplete = true } }

  /// Ends the work: what is not done yet is let go of.
  func stop() { state.with { $0.isStopped = true } }

  /// Takes out what comes next.
  ///
  /// - Parameter seconds: how long to wait for it.
  func next(waiting seconds: Double) -> Next {
    state.wait(seconds: seconds) { state -> Next? in
      if let (result, weight) = state.results.removeValue(forKey: state.takenOut) {
        state.takenOut += 1
        state.weight -= weight
        return .result(result)
      }
      if state.isStopped { return .stopped }
      return state.isComplete && state.takenOut == state.putIn ? .end : nil
    } ?? .nothing
  }

  private enum Either {
    case left(Job)
    case right(Result)
  }

  private func put(_ thing: Either, weight: Int) -> Bool {
    let (workers, mostWeight) = (workers, mostWeight)
    return state.wait { state in
      if state.isStopped { return false }
      let onTheWay = state.putIn - state.takenOut
      // A long job at the front should not leave the others idle, nor should memory fill up behind it.
      guard onTheWay < workers || (onTheWay < 64 * workers && state.weight + weight <= mostWeight) else {
        return nil
      }
      switch thing {
      case .left(let job): state.jobs.append((state.putIn, job, weight))
      case .right(let result): state.results[state.putIn] = (result, 0)
      }
      state.putIn += 1
      state.weight += weight
      return true
    } ?? false
  }

  /// The next job; nil if there will be none.
  private static func take(from state: Monitor<State>) -> (place: Int, job: Job, weight: Int)? {
    state.wait { state -> (place: Int, job: Job, weight: Int)?? in
      if state.isStopped { return .some(nil) }
      if !state.jobs.isEmpty { return state.jobs.removeFirst() }
      return state.isComplete ? .some(nil) : nil
    } ?? nil
  }
}
