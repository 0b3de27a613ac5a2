/// Picks the candidates that stand where several overlap: by priority, then length, then place.
///
/// - Complexity: O(n + total length of the candidates).
struct Resolver {
  /// For each unit of the text the number of the winner that covers it, plus one; 0 for none.
  private var owners: [Int32]
  /// The winners so far.
  private(set) var winners: [Candidate] = []
  /// The candidates that lost.
  private(set) var record: LossRecord

  init(count: Int, keepsLosses: Bool) {
    owners = [Int32](repeating: 0, count: count)
    record = LossRecord(isKept: keepsLosses)
  }

  /// Settles candidates among each other; those that overlap an earlier winner lose.
  mutating func settle(_ candidates: [Candidate]) {
    for candidate in SettlingOrder.of(candidates).lazy.map({ candidates[$0] }) {
      if let rival = rival(of: candidate.range) {
        record.add(Loss(candidate: candidate, reason: .overlapped(by: winners[rival])))
        continue
      }
      winners.append(candidate)
      for unit in candidate.range { owners[unit] = Int32(winners.count) }
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

  /// Starts again with some of the winners, which do not overlap.
  mutating func restart(with winners: [Candidate]) {
    owners = [Int32](repeating: 0, count: owners.count)
    self.winners = []
    settle(winners)
  }

  /// Notes that names that were winners once are none any more, as far as others have not taken their place.
  mutating func overrule(_ names: [Candidate], except confirmed: [Candidate]) {
    guard record.isKept else { return }
    let confirmed = Set(confirmed.map(\.range))
    for name in names where !confirmed.contains(name.range) {
      record.add(Loss(candidate: name, reason: .overruled))
    }
  }

  /// The number of the winner that covers a unit of the text.
  func winner(covering unit: Int) -> Int? {
    owners.indices.contains(unit) && owners[unit] != 0 ? Int(owners[unit]) - 1 : nil
  }

  /// Whether no winner covers any unit of a stretch.
  func isFree(_ range: Range<Int>) -> Bool { rival(of: range) == nil }

  /// The number of the first winner that covers a unit of a stretch.
  private func rival(of range: Range<Int>) -> Int? {
    for unit in range where owners[unit] != 0 { return Int(owners[unit]) - 1 }
    return nil
  }
}
