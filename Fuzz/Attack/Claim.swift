internal import Foundation

/// Ends the process, as libFuzzer expects of a finding, where something does not hold that should.
func claim(_ holds: Bool, _ what: @autoclosure () -> String) {
  if holds { return }
  FileHandle.standardError.write(Data("does not hold: \(what())\n".utf8))
  abort()
}

/// The same work, done on two threads at once, has to come out the same.
func agreed<Result: Equatable & Sendable>(_ what: String, _ work: @escaping @Sendable () -> Result) -> Result
{
  let results = Results<Result>()
  DispatchQueue.concurrentPerform(iterations: 2) { _ in results.add(work()) }
  let both = results.all
  claim(both.count == 2 && both[0] == both[1], "\(what): the same from two threads")
  return both[0]
}

/// What threads have come to.
private final class Results<Result: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var results: [Result] = []

  var all: [Result] { lock.withLock { results } }
  func add(_ result: Result) { lock.withLock { results.append(result) } }
}

extension StringProtocol {
  /// Whether two texts have the same scalars; `==` takes é for e with an accent.
  func isExactly(_ other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }
}
