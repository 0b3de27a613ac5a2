import Measuring
/// The times of one subject on one text, at n, 2n, 4n and 8n characters.
struct Measurement {
  let subject: String
  let text: String
  /// The least length, n.
  private(set) var length: Int
  /// For n, 2n, 4n and 8n the least seconds of several runs.
  private(set) var seconds: [Double] = []
  /// Whether the first look said that it is not linear.
  private(set) var wasMeasuredAgain = false
  /// Whether it was judged by texts of eight times the lengths.
  private(set) var wasLengthened = false

  /// The most that a doubling may cost: 2 is linear, 4 is quadratic.
  static let limit = 2.2
  /// A shorter time is not told from what the clock can't tell; the work is done several times then.
  private static let leastSeconds = 0.003
  /// How often what looks worse than linear is measured again. The number is fixed: who measures until it
  /// looks well is sure to see it look well.
  private static let rounds = 6

  /// The dearest doubling.
  var worstRatio: Double { zip(seconds, seconds.dropFirst()).map { $1 / $0 }.max() ?? 0 }

  /// Whether no doubling costs more than ``limit``.
  var isLinear: Bool { worstRatio <= Self.limit }

  /// Whether no chance explains what a doubling costs.
  private var isFarFromLinear: Bool { worstRatio > 3 }

  /// Measures. What looks worse than linear is measured again before it is believed, and at last at eight
  /// times the lengths, from where the others ended: a text that no longer fits into a cache makes one
  /// doubling dear, but not the next.
  init(_ subject: Subject, _ text: AdversarialText, _ texts: inout TextCache) {
    self.subject = subject.name
    self.text = text.name
    length = text.leastLength
    measure(subject, text, &texts)
    if !isLinear, !isFarFromLinear {
      length *= 8
      wasLengthened = true
      measure(subject, text, &texts)
    }
  }

  private mutating func measure(_ subject: Subject, _ text: AdversarialText, _ texts: inout TextCache) {
    let strings = [1, 2, 4, 8].map { texts.string(text, length * $0) }
    let once = Self.seconds(1, subject, strings[0])
    let times = once < Self.leastSeconds ? Int(Self.leastSeconds / once) + 1 : 1
    func seconds(_ i: Int) -> Double { Self.seconds(max(1, times >> i), subject, strings[i]) }
    self.seconds = strings.indices.map { seconds($0) }
    if isLinear { return }
    wasMeasuredAgain = true
    for _ in 0..<(isFarFromLinear ? 2 : Self.rounds) {
      for i in strings.indices { self.seconds[i] = min(self.seconds[i], seconds(i)) }
    }
  }

  /// The seconds for one of several runs.
  private static func seconds(_ times: Int, _ subject: Subject, _ text: String) -> Double {
    Stopwatch.seconds { for _ in 0..<times { subject.work(text) } } / Double(times)
  }
}

/// Texts that were made once.
struct TextCache {
  private struct Key: Hashable {
    var text: String
    var length: Int
  }

  private var strings: [Key: String] = [:]

  mutating func string(_ text: AdversarialText, _ length: Int) -> String {
    let key = Key(text: text.key, length: length)
    if let known = strings[key] { return known }
    let made = text.make(length)
    strings[key] = made
    return made
  }
}
