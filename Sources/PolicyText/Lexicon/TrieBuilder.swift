/// Makes the trie of an ``Automaton``.
///
/// Nodes are made from above, level by level: the literals below a node are parted by the unit that comes
/// next. What they have in common before that is a run, so there are less than two nodes a literal. When all
/// are known they are put into the table, those above first.
struct TrieBuilder {
  private let literals: Literals
  private var pairs: [(UInt16, UInt16)] = []
  private var singles = [Int32](repeating: -1, count: 1 << 16)
  private var drafts: [Draft] = []
  private var runs: [UInt16] = []
  private var postings: [Automaton.Posting] = []
  /// Where the postings without a name of their own stand, which many literals share.
  private var shared: [[Automaton.Posting]: Int32] = [:]

  /// The literals in the order of the trie, as far as it is known.
  private var order: [Int32]

  /// A node that has no place yet.
  private struct Draft {
    var node: TrieNode
    /// The number of the node above: its unit where it is a first one, else that of its draft and 65,536.
    var parent: Int32
  }

  /// The literals below a node, as a stretch of the order, how much of them leads to the node, and the last
  /// unit of that.
  private struct Branch {
    var first: Int32
    var end: Int32
    var depth: Int32
    var unit: UInt16

    var stretch: Range<Int> { Int(first)..<Int(end) }
  }

  /// Takes literals, none of them empty.
  init(_ literals: consuming Literals) {
    order = Array(0..<Int32(literals.postings.count))
    self.literals = literals
  }

  /// Makes the tables.
  ///
  /// - Complexity: O(n) for literals of n units in all, and O(k log k) for k literals.
  mutating func build(strings: [UInt8]) -> AutomatonTables {
    // Never more than this, and only what is written to takes memory.
    runs.reserveCapacity(literals.units.count)
    var level: [Branch] = []
    for branch in part(order.indices, at: 0) {
      let below = part(branch.stretch, at: 1)
      singles[Int(branch.unit)] = postEnding(branch, before: below)
      add(below, under: Int32(branch.unit))
      for second in below { pairs.append((branch.unit, second.unit)) }
      level += below
    }
    var number = 0
    while !level.isEmpty {
      var next: [Branch] = []
      for branch in level {
        next += grow(number, branch)
        number += 1
      }
      level = next
    }
    return AutomatonTables(
      singles: singles, pairs: PairFilter.bits(of: pairs), nodes: placed(), runs: runs, postings: postings,
      strings: strings)
  }

  private mutating func add(_ branches: [Branch], under parent: Int32) {
    for branch in branches { drafts.append(Draft(node: TrieNode(unit: branch.unit), parent: parent)) }
  }

  /// Gives a node its run, its postings and its children.
  private mutating func grow(_ number: Int, _ branch: Branch) -> [Branch] {
    let depth = commonLength(branch)
    if depth > Int(branch.depth) {
      drafts[number].node.run = Int32(runs.count)
      let start = literals.range(of: order[branch.stretch.lowerBound]).lowerBound
      runs.append(UInt16(depth - Int(branch.depth)))
      runs += literals.units[start + Int(branch.depth)..<start + depth]
    }
    let children = branch.stretch.count == 1 ? [] : part(branch.stretch, at: depth)
    for child in children { drafts[number].node.addChild(child.unit) }
    drafts[number].node.postings = postEnding(branch, before: children)
    add(children, under: TrieNodes.identity(of: number))
    return children
  }

  /// The nodes in their places.
  private func placed() -> [TrieNode] {
    var placer = TrieNodePlacer(count: drafts.count)
    var identities: [Int32] = []
    identities.reserveCapacity(drafts.count)
    for draft in drafts {
      let parent = draft.parent > 0xFFFF ? identities[Int(draft.parent) - 0x1_0000] : draft.parent
      identities.append(TrieNodes.identity(of: placer.place(draft.node, under: parent)))
    }
    return placer.table
  }

  /// How far all the literals below a node are the same.
  private func commonLength(_ branch: Branch) -> Int {
    let first = literals.range(of: order[branch.stretch.lowerBound])
    var end = first.count
    for i in branch.stretch.dropFirst() {
      let other = literals.range(of: order[i])
      end = min(end, other.count)
      var at = Int(branch.depth)
      while at < end, literals.units[first.lowerBound + at] == literals.units[other.lowerBound + at] {
        at += 1
      }
      end = at
    }
    return end
  }

  /// Sorts the literals of a stretch by their unit at `depth`, those that end there first, and parts them by
  /// it.
  private mutating func part(_ stretch: Range<Int>, at depth: Int) -> [Branch] {
    // The unit and the literal in one number: sorted by it, those of one unit keep their order.
    var keys = stretch.map { i in
      let range = literals.range(of: order[i])
      let unit = range.count > depth ? UInt64(literals.units[range.lowerBound + depth]) + 1 : 0
      return unit << 32 | UInt64(UInt32(bitPattern: order[i]))
    }
    keys.sort()
    var branches: [Branch] = []
    for (i, key) in zip(stretch, keys) {
      order[i] = Int32(truncatingIfNeeded: key)
      if key >> 32 == 0 { continue }
      let unit = UInt16(truncatingIfNeeded: (key >> 32) - 1)
      if branches.last?.unit == unit {
        branches[branches.count - 1].end = Int32(i + 1)
      } else {
        branches.append(Branch(first: Int32(i), end: Int32(i + 1), depth: Int32(depth + 1), unit: unit))
      }
    }
    return branches
  }

  /// Lays down what the lexicons say of the literal that ends where a branch does, and returns where; -1 if
  /// there is none. Of two entries of one lexicon the later counts.
  private mutating func postEnding(_ branch: Branch, before below: [Branch]) -> Int32 {
    let ending = branch.stretch.lowerBound..<(below.first?.stretch.lowerBound ?? branch.stretch.upperBound)
    if ending.isEmpty { return -1 }
    let sorted = order[ending].sorted { a, b in
      (literals.postings[Int(a)].lexicon, a) < (literals.postings[Int(b)].lexicon, b)
    }
    var list: [Automaton.Posting] = []
    for literal in sorted {
      let posting = literals.postings[Int(literal)]
      if list.last?.lexicon == posting.lexicon { list.removeLast() }
      list.append(posting)
    }
    list[list.count - 1].isLast = 1
    if list.contains(where: { $0.canonical > 0 }) { return post(list) }
    if let known = shared[list] { return known }
    let number = post(list)
    shared[list] = number
    return number
  }

  private mutating func post(_ list: [Automaton.Posting]) -> Int32 {
    let number = Int32(postings.count)
    postings += list
    return number
  }
}
