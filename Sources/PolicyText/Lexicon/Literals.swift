/// Literals one after the other in one array, so that a long list of them needs no memory besides.
struct Literals {
  /// The units of all literals.
  private(set) var units: [UInt16] = []
  /// Where each literal begins, and the end.
  private var starts: [Int32] = [0]
  /// What the lexicons say of each literal.
  private(set) var postings: [Automaton.Posting] = []

  /// Where the units of a literal stand.
  @inline(__always)
  func range(of literal: Int32) -> Range<Int> {
    Int(starts[Int(literal)])..<Int(starts[Int(literal) + 1])
  }

  /// Makes room for the units of entries, as far as can be told without counting them: Han characters have
  /// three bytes a unit. A table that doubles as it grows would take half as much again.
  mutating func reserve(for entries: [Lexicon.Entry]) {
    units.reserveCapacity(units.count + entries.reduce(0) { $0 + $1.text.utf8.count / 3 + 1 })
    starts.reserveCapacity(starts.count + entries.count)
    postings.reserveCapacity(postings.count + entries.count)
  }

  /// Adds a literal, folded as texts are. An empty one, which no text has, and one that is too long are left
  /// out: a walk through the trie is as long as the longest literal, and the bound keeps scans linear.
  mutating func add(_ text: String, ignoresCase: Bool, _ posting: Automaton.Posting) {
    let start = units.count
    if ignoresCase {
      for unit in text.utf16 { units.append(UnitFolding.lowercased(UnitFolding.fold(unit))) }
    } else {
      for unit in text.utf16 { units.append(UnitFolding.fold(unit)) }
    }
    let length = units.count - start
    if length == 0 || length > LexiconReader.maximumLength { return units.removeLast(length) }
    starts.append(Int32(units.count))
    postings.append(posting)
  }
}
