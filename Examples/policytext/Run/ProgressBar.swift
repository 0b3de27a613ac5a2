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
  private var lastShown = 0.0
  private var isShown = false

  init(total: Total) { self.total = total }

  /// Shows how far the run is, unless it has just been shown.
  func show(_ state: State) {
    let now = System.seconds
    if now - start < Self.delay || now - lastShown < Self.interval { return }
    lastShown = now
    isShown = true
    write(
      "\r\u{1B}[K"
        + Self.line(state, of: total, seconds: now - start, columns: System.columns(of: .error) ?? 80))
  }

  /// Takes the line away.
  func hide() {
    if isShown { write("\r\u{1B}[K") }
    isShown = false
    lastShown = 0
  }

  /// `[=====     ] 120 of 5,000 documents, 1.3 MB/s, 2:05 left`
  static func line(_ state: State, of total: Total, seconds: Double, columns: Int) -> String {
    var parts = [
      total.documents.map { "\(state.documents.grouped) of \($0.grouped) documents" }
        ?? "\(state.documents.grouped) documents"
    ]
    let speed = Double(state.textBytes) / 1e6 / max(seconds, 0.001)
    let tenths = Int(speed * 10)
    parts.append("\(tenths / 10).\(tenths % 10) MB/s")
    // Files differ in size: the share of the bytes tells more about the time than that of the documents.
    let share = total.inputBytes.flatMap { $0 > 0 ? min(Double(state.inputBytes) / Double($0), 1) : nil }
    if let share, share > 0 {
      let left = Int(seconds / share * (1 - share))
      parts.append("\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left")
    }
    let text = parts.joined(separator: ", ")
    let room = min(columns - text.utf8.count - 4, 30)
    guard let share, room >= 5 else { return String(text.prefix(max(columns - 1, 0))) }
    let done = Int(share * Double(room))
    let bar = String(repeating: "=", count: done) + String(repeating: " ", count: room - done)
    return "[\(bar)] \(text)"
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
