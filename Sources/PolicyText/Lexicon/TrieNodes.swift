/// A node of an ``Automaton``: where it hangs, and what ends and goes on there.
struct TrieNode: BitwiseCopyable, Sendable {
  /// The number of the node above and, in the topmost bit, whether the place is crowded: whether a node that
  /// belongs here stands further on. All bits but the topmost are set where the place is free.
  var parent: UInt32 = Self.none
  /// The unit that leads here from the node above.
  var unit: UInt16 = 0
  /// Which units may lead on, as bits by their lowest digits.
  var next: UInt16 = 0
  /// The first of the node's postings, or -1 where no literal ends. They belong to the end of the run.
  var postings: Int32 = -1
  /// The place of the node's run, or -1.
  var run: Int32 = -1

  static let none: UInt32 = 0x7FFF_FFFF
  static let crowded: UInt32 = 0x8000_0000

  var isFree: Bool { parent & Self.none == Self.none }
  var isCrowded: Bool { parent & Self.crowded != 0 }

  /// Whether the node hangs at another by a unit.
  @inline(__always)
  func hangs(at parent: Int32, _ unit: UInt16) -> Bool {
    difference(from: parent, unit) == 0
  }

  /// 1 where the node hangs at another by a unit, or another that is looked for here may do so further on;
  /// else 0. Reckoned without a branch.
  @inline(__always)
  func mayLead(from parent: Int32, _ unit: UInt16) -> UInt64 {
    let isOther = (UInt64(difference(from: parent, unit)) &+ 0xFFFF_FFFF) >> 32
    return isOther ^ 1 | UInt64(self.parent >> 31)
  }

  @inline(__always)
  private func difference(from parent: Int32, _ unit: UInt16) -> UInt32 {
    (self.parent & Self.none ^ UInt32(bitPattern: parent)) | UInt32(self.unit ^ unit)
  }

  /// Whether a unit may lead on; false only where it does not.
  @inline(__always)
  func mayHaveChild(_ unit: UInt16) -> Bool { next & 1 << (unit & 15) != 0 }

  /// Notes that a unit leads on.
  mutating func addChild(_ unit: UInt16) { next |= 1 << (unit & 15) }
}

/// The nodes of a trie, found by the node above and the unit that leads on: a hash table with open places.
///
/// The nodes of the first units, which are not in the table, have these for their numbers; the others the
/// number of their place and 65,536. A node stands at the place that its key leads to or at the next free
/// one behind it.
struct TrieNodes: Sendable {
  private let table: Table<TrieNode>

  init(_ table: Table<TrieNode>) { self.table = table }

  /// The node at a place, which must be in the table.
  @inline(__always)
  subscript(place: Int) -> TrieNode { table[place] }

  /// The number that the children of the node at a place have for that of their parent.
  @inline(__always)
  static func identity(of place: Int) -> Int32 { Int32(truncatingIfNeeded: place &+ 0x1_0000) }

  /// The place that a key leads to in a table of `count` places.
  @inline(__always)
  static func home(of parent: Int32, _ unit: UInt16, count: Int) -> Int {
    let key = UInt64(UInt32(bitPattern: parent)) << 16 | UInt64(unit)
    let mixed = (key &* 0x9E37_79B9_7F4A_7C15) >> 32
    return Int(truncatingIfNeeded: (mixed &* UInt64(UInt32(truncatingIfNeeded: count))) >> 32)
  }

  /// 1 where a unit may lead on from a node, at one look; 0 where it does not.
  @inline(__always)
  func mayLead(from parent: Int32, _ unit: UInt16) -> UInt64 {
    table[Self.home(of: parent, unit, count: table.count)].mayLead(from: parent, unit)
  }

  /// The place of the node that a unit leads to from another, or -1. There must be nodes.
  @inline(__always)
  func child(of parent: Int32, _ unit: UInt16) -> Int {
    var place = Self.home(of: parent, unit, count: table.count)
    var node = table[place]
    if node.hangs(at: parent, unit) { return place }
    if !node.isCrowded { return -1 }
    repeat {
      place += 1
      if place == table.count { place = 0 }
      node = table[place]
      if node.hangs(at: parent, unit) { return place }
    } while !node.isFree
    return -1
  }
}

/// Puts the nodes of a trie into their places.
struct TrieNodePlacer {
  private(set) var table: [TrieNode]

  /// Makes room for a number of nodes. Two thirds of the places are taken at most.
  init(count: Int) {
    table = [TrieNode](repeating: TrieNode(), count: count == 0 ? 0 : count + count / 2 + 1)
  }

  /// Puts a node where its key leads, and returns its place. Never more nodes than there is room for.
  mutating func place(_ node: TrieNode, under parent: Int32) -> Int {
    let home = TrieNodes.home(of: parent, node.unit, count: table.count)
    var place = home
    while !table[place].isFree {
      place += 1
      if place == table.count { place = 0 }
    }
    var node = node
    node.parent = UInt32(bitPattern: parent) | table[place].parent & TrieNode.crowded
    table[place] = node
    if place != home { table[home].parent |= TrieNode.crowded }
    return place
  }
}
