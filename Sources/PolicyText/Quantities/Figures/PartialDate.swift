/// A date as far as it is known, in ISO 8601: 2025, 2025-06, --06-05, ---07, 2025-Q1, --H1.
///
/// Quarters and halves, which ISO 8601-1 has no form for, are written `Q1` to `Q4` and `H1`, `H2`.
struct PartialDate: Hashable, Sendable {
  /// The parts, the greatest first.
  enum Part: Int, Comparable, Sendable {
    case year, half, quarter, month, day
    static func < (a: Part, b: Part) -> Bool { a.rawValue < b.rawValue }
  }

  var year: Int?
  var half: Int?
  var quarter: Int?
  var month: Int?
  var day: Int?

  subscript(part: Part) -> Int? {
    get {
      switch part {
      case .year: year
      case .half: half
      case .quarter: quarter
      case .month: month
      case .day: day
      }
    }
    set {
      switch part {
      case .year: year = newValue
      case .half: half = newValue
      case .quarter: quarter = newValue
      case .month: month = newValue
      case .day: day = newValue
      }
    }
  }

  /// Whether a number can be such a part.
  static func admits(_ number: Int, as part: Part) -> Bool {
    switch part {
    case .year: (1000...2999).contains(number)
    case .half: (1...2).contains(number)
    case .quarter: (1...4).contains(number)
    case .month: (1...12).contains(number)
    case .day: (1...31).contains(number)
    }
  }

  /// Takes from an earlier date the parts above the greatest one that is told.
  mutating func inherit(from other: PartialDate) {
    guard year == nil else { return }
    year = other.year
    if month == nil, day != nil { month = other.month }
  }

  /// The date in ISO 8601.
  var text: String {
    let head = year.map { String($0) }
    if let half { return (head ?? "-") + "-H\(half)" }
    if let quarter { return (head ?? "-") + "-Q\(quarter)" }
    guard let month else {
      guard let day else { return head ?? "" }
      return "---" + Self.twoDigits(day)
    }
    let tail = day.map { "-" + Self.twoDigits($0) } ?? ""
    return (head ?? "-") + "-" + Self.twoDigits(month) + tail
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
