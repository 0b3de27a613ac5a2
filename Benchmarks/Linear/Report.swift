import Foundation

/// Prints the measurements as they come, and what they come to at the end.
struct Report {
  private var measurements: [Measurement] = []

  /// What is worse than linear.
  var failures: [Measurement] { measurements.filter { !$0.isLinear } }

  /// How many were not linear at first, and were at the end of the run.
  private var cleared = 0

  /// Takes a measurement and prints it.
  mutating func add(_ measurement: Measurement) {
    if measurements.isEmpty {
      print(Self.row("rule", "text", "n", ["ms at n", "2n", "4n", "8n"], "worst"))
    }
    measurements.append(measurement)
    printRow(measurement)
  }

  /// Takes a measurement that says more than the one that was taken before, and prints it.
  mutating func replace(with measurement: Measurement) {
    for i in measurements.indices
    where measurements[i].subject == measurement.subject && measurements[i].text == measurement.text {
      measurements[i] = measurement
    }
    if measurement.isLinear { cleared += 1 }
    printRow(measurement)
  }

  private func printRow(_ measurement: Measurement) {
    print(
      Self.row(
        measurement.subject, measurement.text, String(measurement.length),
        measurement.seconds.map { Self.number($0 * 1000) },
        Self.number(measurement.worstRatio) + (measurement.isLinear ? "" : "  NOT LINEAR")))
    fflush(nil)
  }

  /// The worst doubling of each rule and of each text.
  func printSummary() {
    printWorst(by: \.subject, "rule", with: \.text, "worst text")
    printWorst(by: \.text, "text", with: \.subject, "worst rule")
    let again = measurements.count { $0.wasMeasuredAgain }
    let lengthened = measurements.count { $0.wasLengthened }
    print("\n\(measurements.count) measured, \(again) of them again, \(lengthened) with longer texts")
    print("\(failures.count) not linear, \(cleared) more only at first")
    for failure in failures {
      print("  \(failure.subject) on \(failure.text): \(Self.number(failure.worstRatio))")
    }
  }

  private func printWorst(
    by key: (Measurement) -> String, _ title: String, with other: (Measurement) -> String,
    _ otherTitle: String
  ) {
    print("\n" + Self.padded(title, 34) + Self.padded(otherTitle, 34) + "worst")
    var order: [String] = []
    var worst: [String: Measurement] = [:]
    for measurement in measurements {
      let name = key(measurement)
      if worst[name] == nil { order.append(name) }
      if measurement.worstRatio > worst[name]?.worstRatio ?? 0 { worst[name] = measurement }
    }
    for case .some(let measurement) in order.map({ worst[$0] }) {
      let (name, other) = (key(measurement), other(measurement))
      print(Self.padded(name, 34) + Self.padded(other, 34) + Self.number(measurement.worstRatio))
    }
  }

  private static func row(
    _ subject: String, _ text: String, _ length: String, _ times: [String], _ worst: String
  ) -> String {
    padded(subject, 30) + padded(text, 22) + leading(length, 8) + times.map { leading($0, 10) }.joined()
      + "   " + worst
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func leading(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  private static func number(_ value: Double) -> String { String(format: "%.2f", value) }
}
