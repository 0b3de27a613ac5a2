/// Makes the trie of an ``Automaton``.
///
/// Nodes are made from above, level by level, so that the children of each stand together: the literals
/// below a node are parted by the unit that comes next. What they have in common before that is a run, so
/// there are less than two nodes a literal.
struct TrieBuilder {
  private let literals: Literals
  private var roots = [Int32](repeating: 0, count: 1 << 16)
  private var nodes: [Automaton.Node] = []
  private var units: [UInt16] = []
  private var runs: [UInt16] = []
  private var postings: [Automaton.Posting] = []

  /// The literals in the order of the trie, as far as it is known.
  private var order: [Int32]

  /// The literals below a node, as a stretch of the order, and how much of them leads to the node.
  private struct Branch {
    var first: Int32
    var end: Int32
    var depth: Int32

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
    add(0)
    nodes[0].firstChild = 1
    var level = part(order.indices, at: 0)
    for i in level.indices { roots[Int(units[i + 1])] = Int32(i + 1) }
    var number = 1
    while !level.isEmpty {
      var next: [Branch] = []
      for branch in level {
        next += grow(number, branch)
        number += 1
      }
      level = next
    }
    add(0)
    return AutomatonTables(
      roots: roots, nodes: nodes, units: units, runs: runs, postings: postings, strings: strings)
  }

  private mutating func add(_ unit: UInt16) {
    nodes.append(Automaton.Node(firstChild: Int32(nodes.count), run: -1, postings: -1))
    units.append(unit)
  }

  /// Gives a node its run, its postings and its children.
  private mutating func grow(_ number: Int, _ branch: Branch) -> [Branch] {
    let depth = commonLength(branch)
    if depth > Int(branch.depth) {
      nodes[number].run = Int32(runs.count)
      let start = literals.range(of: order[branch.stretch.lowerBound]).lowerBound
      runs.append(UInt16(depth - Int(branch.depth)))
      runs += literals.units[start + Int(branch.depth)..<start + depth]
    }
    nodes[number].firstChild = Int32(nodes.count)
    let children = branch.stretch.count == 1 ? [] : part(branch.stretch, at: depth)
    // Those that end here come first.
    let ending = branch.stretch.lowerBound..<(children.first?.stretch.lowerBound ?? branch.stretch.upperBound)
    if !ending.isEmpty { nodes[number].postings = post(ending) }
    return children
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

  /// Sorts the literals of a stretch by their unit at `depth`, those that end there first, and adds a node
  /// for each unit.
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
      if !branches.isEmpty, units[units.count - 1] == unit {
        branches[branches.count - 1].end = Int32(i + 1)
      } else {
        add(unit)
        branches.append(Branch(first: Int32(i), end: Int32(i + 1), depth: Int32(depth + 1)))
      }
    }
    return branches
  }

  /// Lays down what the lexicons say of a literal; of two entries of one lexicon the later counts.
  private mutating func post(_ stretch: Range<Int>) -> Int32 {
    let start = postings.count
    let sorted = order[stretch].sorted { a, b in
      (literals.postings[Int(a)].lexicon, a) < (literals.postings[Int(b)].lexicon, b)
    }
    for literal in sorted {
      let posting = literals.postings[Int(literal)]
      if postings.count > start, postings[postings.count - 1].lexicon == posting.lexicon {
        postings.removeLast()
      }
      postings.append(posting)
    }
    postings[postings.count - 1].isLast = 1
    return Int32(start)
  }
}
