/// A line on standard error that says how far a run is.
final class ProgressBar {
  /// How far a run is.
  struct State {
    var documents = 0
    /// The size of their texts.
    var textBytes = 0
    /// How much of the inputs was read for them.
    var inputBytes = 0
  }

  /// What there is to do, as far as it is known.
  struct Total: Sendable {
    /// nil where an input may hold any number.
    var documents: Int? = 0
    /// nil where an input has no size.
    var inputBytes: Int? = 0
  }

  /// Shorter runs show nothing.
  private static let delay = 0.5
  static let interval = 0.2

  private let total: Total
  private let start = System.seconds
  /// How far the run was at first: it may have been gone on with.
  private var first: State?
  private var lastShown = 0.0
  private var isShown = false

  init(total: Total) { self.total = total }

  /// Shows how far the run is, unless it has just been shown.
  func show(_ state: State) {
    if first == nil, state.inputBytes > 0 { first = state }
    let now = System.seconds
    if now - start < Self.delay || now - lastShown < Self.interval { return }
    lastShown = now
    isShown = true
    write(
      "\r\u{1B}[K"
        + Self.line(
          state, since: first ?? state, of: total, seconds: now - start,
          columns: System.columns(of: .error) ?? 80))
  }

  /// Takes the line away.
  func hide() {
    if isShown { write("\r\u{1B}[K") }
    isShown = false
    lastShown = 0
  }

  /// `[=====     ] 120 of 5,000 documents, 1.3 MB/s, 2:05 left`; less of it where there is no room.
  ///
  /// - Parameters:
  ///   - start: how far the run was when it was gone on with.
  ///   - seconds: the time since then.
  static func line(
    _ state: State, since start: State = State(), of total: Total, seconds: Double, columns: Int
  ) -> String {
    let count =
      total.documents.map { "\(state.documents.grouped) of \($0.grouped)" } ?? state.documents.grouped
    let tenths = Int(Double(state.textBytes) / 1e5 / max(seconds, 0.001))
    let speed = ", \(tenths / 10).\(tenths % 10) MB/s"
    // Files differ in size: the share of the bytes tells more about the time than that of the documents.
    let all = total.inputBytes ?? 0
    let done = state.inputBytes - start.inputBytes
    let left =
      all > 0 && done > 0
      ? ", \(time(seconds * Double(max(all - state.inputBytes, 0)) / Double(done))) left" : ""
    // The last column stays free: some terminals go on to the next line behind it.
    let words = ["\(count) documents\(speed)\(left)", "\(count) documents\(left)", "\(count)\(left)"]
    guard let text = words.first(where: { $0.utf8.count < columns }) else {
      return String(count.prefix(max(columns - 1, 0)))
    }
    let room = min(columns - text.utf8.count - 4, 30)
    guard all > 0, room >= 5 else { return text }
    let filled = min(room * state.inputBytes / all, room)
    return "[\(String(repeating: "=", count: filled))\(String(repeating: " ", count: room - filled))] \(text)"
  }

  /// `2:05`, `1:00:09`
  private static func time(_ seconds: Double) -> String {
    let seconds = Int(min(seconds, 1e9))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
  }

  private func write(_ text: String) {
    // Where standard error is closed nobody is there to see it.
    try? System.write(Array(text.utf8), to: System.Stream.error.rawValue)
  }
}

extension Int {
  /// The number in digits, with commas between thousands.
  var grouped: String {
    var text = ""
    for (i, digit) in String(self).reversed().enumerated() {
      if i > 0, i % 3 == 0, digit != "-" { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
