import Benchmark
import Measuring

extension BenchmarkMetric {
  /// Thousands of bytes of UTF-8 in a second of processor time.
  static var speed: BenchmarkMetric { .custom("KB/s", polarity: .prefersLarger, useScalingFactor: false) }
  /// Microseconds of processor time.
  static var time: BenchmarkMetric { .custom("μs", useScalingFactor: false) }
}

extension Benchmark {
  /// Adds a benchmark of some work on each text of a portion, another portion each time.
  static func add(_ name: String, _ portions: [Texts.Portion], work: @escaping @Sendable (String) -> Void) {
    _ = Benchmark(name) { benchmark in
      let portion = portions[benchmark.currentIteration % portions.count]
      benchmark.measure(portion.byteCount) { for document in portion.documents { work(document.text) } }
    }
  }

  /// Adds a benchmark of some work on so many bytes.
  static func add(_ name: String, of byteCount: Int, work: @escaping @Sendable () -> Void) {
    _ = Benchmark(name) { benchmark in benchmark.measure(byteCount, work) }
  }

  /// Adds a benchmark that tells how long some work takes.
  static func addTime(_ name: String, work: @escaping @Sendable () -> Void) {
    _ = Benchmark(name, configuration: .init(metrics: [.time])) { benchmark in
      benchmark.measurement(.time, Int(Stopwatch.seconds(work) * 1e6))
    }
  }

  private func measure(_ byteCount: Int, _ work: () -> Void) {
    let seconds = Stopwatch.seconds(work)
    measurement(.speed, Int(Double(byteCount) / seconds / 1000))
  }
}
