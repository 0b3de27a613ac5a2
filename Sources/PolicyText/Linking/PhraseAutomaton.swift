/// Phrases taken from one text, to be found in it again in one pass (A. Aho and M. Corasick, "Efficient
/// String Matching", 1975).
///
/// What is known of a text is a state: the longest phrase, or beginning of one, that the units so far end
/// in. A unit that does not go on with it leads to a shorter one, so a pass costs O(1) for a unit, however
/// many phrases there are and however long they are.
struct PhraseAutomaton {
  /// A phrase, or the beginning of one, by its last unit.
  private struct Node {
    /// The beginning without the last unit.
    var parent: Int32
    var length: Int32
    /// The number of the phrase; -1 if it is but the beginning of some.
    var phrase: Int32 = -1
    /// The longest other node that this one ends in.
    var fallback = PhraseAutomaton.start
    /// The longest other phrase that this one ends in.
    var shorterPhrase = PhraseAutomaton.start
    var unit: UInt16
  }

  /// The state before any unit.
  static let start: Int32 = 0

  private var nodes = [Node(parent: start, length: 0, unit: 0)]
  /// The nodes by the way to them: the number of the node that they go on from, and the unit.
  private var steps: [UInt64: Int32] = [:]
  /// The first units of the phrases, by their low bits: most units of a text begin none.
  private var firstUnits = [Bool](repeating: false, count: firstUnitMask + 1)
  private var count: Int32 = 0

  private static let firstUnitMask = 1023

  /// Adds a phrase of one unit or more. Phrases have the numbers from 0 in the order in which they come.
  ///
  /// - Returns: whether it was not there yet.
  mutating func insert(_ phrase: ArraySlice<UInt16>) -> Bool {
    if let unit = phrase.first { firstUnits[Int(unit) & Self.firstUnitMask] = true }
    var node = Self.start
    for unit in phrase {
      let step = Self.step(from: node, over: unit)
      if let next = steps[step] {
        node = next
      } else {
        nodes.append(Node(parent: node, length: nodes[Int(node)].length + 1, unit: unit))
        node = Int32(nodes.count - 1)
        steps[step] = node
      }
    }
    guard nodes[Int(node)].phrase < 0 else { return false }
    nodes[Int(node)].phrase = count
    count += 1
    return true
  }

  /// Sets the ways to shorter phrases, once all phrases are there.
  ///
  /// - Complexity: O(total length of the phrases).
  mutating func link() {
    for i in byLength() where nodes[i].length > 1 {
      var fallback = nodes[Int(nodes[i].parent)].fallback
      advance(&fallback, over: nodes[i].unit)
      nodes[i].fallback = fallback
      nodes[i].shorterPhrase = phrase(endingIn: fallback)
    }
  }

  /// The numbers of the nodes, the shorter ones first.
  private func byLength() -> [Int] {
    var byLength: [[Int]] = []
    for (i, node) in nodes.enumerated() {
      while byLength.count <= Int(node.length) { byLength.append([]) }
      byLength[Int(node.length)].append(i)
    }
    return byLength.flatMap { $0 }
  }

  /// Goes on by a unit.
  ///
  /// - Complexity: O(1) on average over the units of a text.
  func advance(_ state: inout Int32, over unit: UInt16) {
    while state != Self.start || firstUnits[Int(unit) & Self.firstUnitMask] {
      if let next = steps[Self.step(from: state, over: unit)] {
        state = next
        return
      }
      if state == Self.start { return }
      state = nodes[Int(state)].fallback
    }
  }

  /// The longest phrase that the units so far end in; ``start`` if there is none.
  func phrase(endingIn state: Int32) -> Int32 {
    let node = nodes[Int(state)]
    return node.phrase >= 0 ? state : node.shorterPhrase
  }

  /// The longest other phrase that a phrase ends in; ``start`` if there is none.
  func phrase(shorterThan phrase: Int32) -> Int32 { nodes[Int(phrase)].shorterPhrase }

  /// The number of a phrase.
  func number(of phrase: Int32) -> Int { Int(nodes[Int(phrase)].phrase) }

  /// The length of a phrase in units.
  func length(of phrase: Int32) -> Int { Int(nodes[Int(phrase)].length) }

  private static func step(from node: Int32, over unit: UInt16) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 16 | UInt64(unit)
  }
}
