import Foundation

/// The seconds that this thread spends on some work, the least of a few runs: what else the machine does
/// at the same time does not count.
func threadSeconds(runs: Int = 3, _ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  var least = Double.infinity
  for _ in 0..<runs {
    let start = now()
    work()
    least = min(least, now() - start)
  }
  return least
}
