/// The order in which candidates are settled: by priority, then length, then place, then rule.
enum SettlingOrder {
  /// So few are sorted by comparing them.
  private static let few = 64

  /// The indices of candidates in their order.
  ///
  /// - Complexity: O(n + c) for c candidates in a text of n units: they are sorted by counting, one key after
  ///   the other.
  static func of(_ candidates: [Candidate]) -> [Int] {
    if candidates.count <= few { return compared(candidates) }
    var order = Array(candidates.indices)
    counted(&order) { candidates[$0].rule }
    counted(&order) { candidates[$0].range.lowerBound }
    let longest = candidates.lazy.map { $0.range.count }.max() ?? 0
    counted(&order) { longest - candidates[$0].range.count }
    let priorities = Set(candidates.lazy.map { $0.priority }).sorted(by: >)
    let ranks = Dictionary(uniqueKeysWithValues: zip(priorities, priorities.indices))
    counted(&order) { ranks[candidates[$0].priority] ?? 0 }
    return order
  }

  private static func compared(_ candidates: [Candidate]) -> [Int] {
    candidates.indices.sorted { i, j in
      let (one, other) = (candidates[i], candidates[j])
      return (other.priority, other.range.count, one.range.lowerBound, one.rule)
        < (one.priority, one.range.count, other.range.lowerBound, other.rule)
    }
  }

  /// Sorts by a key from 0 on; those with the same key keep their order.
  private static func counted(_ order: inout [Int], by key: (Int) -> Int) {
    let keys = order.map(key)
    var next = [Int](repeating: 0, count: (keys.max() ?? 0) + 2)
    for key in keys { next[key + 1] += 1 }
    for i in 1..<next.count { next[i] += next[i - 1] }
    let unsorted = order
    for (i, key) in zip(unsorted, keys) {
      order[next[key]] = i
      next[key] += 1
    }
  }
}
