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

  /// Adds a literal, folded as texts are.
  mutating func add(_ text: String, ignoresCase: Bool, _ posting: Automaton.Posting) {
    if ignoresCase {
      for unit in text.utf16 { units.append(UnitFolding.lowercased(UnitFolding.fold(unit))) }
    } else {
      for unit in text.utf16 { units.append(UnitFolding.fold(unit)) }
    }
    starts.append(Int32(units.count))
    postings.append(posting)
  }
}
