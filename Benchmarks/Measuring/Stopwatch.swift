import Foundation

/// Processor time of this thread: what else the machine does at the same time does not count.
public enum Stopwatch {
  /// The seconds that some work takes.
  public static func seconds(_ work: () -> Void) -> Double {
    let start = now()
    work()
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
