/// Picks the candidates that stand where several overlap: by priority, then length, then place.
///
/// - Complexity: O(n + total length of the candidates).
struct Resolver {
  /// For each unit of the text, whether a winner covers it.
  private var isTaken: [Bool]
  /// The winners so far.
  private(set) var winners: [Candidate] = []

  init(count: Int) {
    isTaken = [Bool](repeating: false, count: count)
  }

  /// Settles candidates among each other; those that overlap an earlier winner lose.
  mutating func settle(_ candidates: [Candidate]) {
    for candidate in SettlingOrder.of(candidates).lazy.map({ candidates[$0] }) {
      if isFree(candidate.range) {
        for unit in candidate.range { isTaken[unit] = true }
        winners.append(candidate)
      }
    }
  }

  /// Settles aliases; one that is a winner already keeps its rule and is tied to the name that it stands for.
  mutating func settle(aliases: [Candidate]) {
    settle(aliases)
    let origins = Dictionary(aliases.map { ($0.range, $0.origin) }) { first, _ in first }
    for i in winners.indices where winners[i].origin == nil {
      if let origin = origins[winners[i].range] { winners[i].origin = origin }
    }
  }

  /// Whether no winner covers any unit of a stretch.
  func isFree(_ range: Range<Int>) -> Bool { !range.contains { isTaken[$0] } }
}
