/// Which words end the way to the left from a name's head, and which cancel these.
struct StopChoice: Hashable, Sendable {
  /// The words at which the way ends.
  var stop: [LexiconFilter]
  /// Longer words that cancel a stop, and a head.
  var protect: [LexiconFilter]
  /// Longer words that cancel a stop alone.
  var joins: [LexiconFilter]
}

/// The choices of stop words that a set of rules makes, in a form that looks at each hit of a text once for
/// all of them.
///
/// A choice is a bit; there are ``Block/size`` of them to a block.
struct StopChoices: Sendable {
  private(set) var blocks: [Block] = []

  /// The place of a choice among the others.
  struct Number: Sendable {
    var block: Int
    var bit: Int
  }

  /// The number of a choice, which is added unless it is there.
  mutating func number(of choice: StopChoice) -> Number {
    for (i, block) in blocks.enumerated() {
      if let bit = block.choices.firstIndex(of: choice) { return Number(block: i, bit: bit) }
    }
    if blocks.last.map({ $0.choices.count == Block.size }) ?? true { blocks.append(Block()) }
    let block = blocks.count - 1
    blocks[block].add(choice)
    return Number(block: block, bit: blocks[block].choices.count - 1)
  }

  /// So many choices as a mask has bits.
  struct Block: Sendable {
    static let size = 32

    /// The choices, by bit.
    private(set) var choices: [StopChoice] = []
    /// The lists of words that cancel stops; each covers what lies within its words.
    private(set) var covers: [Cover] = []
    /// For each choice the number of the cover that cancels heads.
    private(set) var protectingCovers: [Int?] = []
    /// What words do, by their lexicons.
    private(set) var roles: [Role] = []
    /// For each lexicon the number of its first role in ``roles``, and behind the last one their count.
    private var firstRole: [Int] = [0]

    /// Words that cancel stops.
    struct Cover: Sendable {
      var filters: [LexiconFilter]
      /// The choices whose stops they cancel.
      var choices: UInt32 = 0
    }

    /// What some words of a lexicon do.
    struct Role: Sendable {
      var filter: LexiconFilter
      /// The choices that they are stops of.
      var stops: UInt32 = 0
      /// The covers that they are among.
      var covers: UInt64 = 0
    }

    /// The numbers in ``roles`` of what the words of a lexicon do.
    @inline(__always)
    func roles(of lexicon: UInt16) -> Range<Int> {
      let lexicon = Int(lexicon)
      return lexicon + 1 < firstRole.count ? firstRole[lexicon]..<firstRole[lexicon + 1] : 0..<0
    }

    fileprivate mutating func add(_ choice: StopChoice) {
      let mask: UInt32 = 1 << UInt32(choices.count)
      choices.append(choice)
      for filter in choice.stop { addRole(of: filter) { $0.stops |= mask } }
      for filters in [choice.protect, choice.joins] where !filters.isEmpty {
        let number = covers.firstIndex { $0.filters == filters } ?? covers.count
        if number == covers.count { covers.append(Cover(filters: filters)) }
        covers[number].choices |= mask
        for filter in filters { addRole(of: filter) { $0.covers |= 1 << UInt64(number) } }
      }
      protectingCovers.append(covers.firstIndex { $0.filters == choice.protect })
    }

    private mutating func addRole(of filter: LexiconFilter, _ change: (inout Role) -> Void) {
      let lexicon = Int(filter.lexicon)
      while firstRole.count <= lexicon + 1 { firstRole.append(roles.count) }
      let number = roles(of: filter.lexicon).first { roles[$0].filter == filter } ?? firstRole[lexicon + 1]
      if number == firstRole[lexicon + 1] {
        roles.insert(Role(filter: filter), at: number)
        for i in firstRole.indices.dropFirst(lexicon + 1) { firstRole[i] += 1 }
      }
      change(&roles[number])
    }
  }
}
