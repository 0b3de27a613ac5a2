/// All literals of a set of lexicons in one trie, in flat tables that are used in place.
///
/// The trie is a hash table of its nodes: the way on from a node is one look at the place that the node's
/// number and the next unit lead to, whatever the number of children. The first unit of a text is a node's
/// number already, so the first two units lead to a node at once, for as many places as one likes without
/// one waiting for the other. Where there is only one way on, its units stand in a run, so that the number
/// of nodes goes with the number of literals and not with their length. A walk is at most as long as the
/// longest literal (``LexiconReader/maximumLength``), so a scan is linear in the text.
final class Automaton: Sendable {
  /// That a literal belongs to a lexicon, and what the lexicon says of it.
  struct Posting: BitwiseCopyable, Hashable, Sendable {
    var type: UInt32
    /// The index of the canonical name in the strings, plus one; 0 for none.
    var canonical: Int32
    var lexicon: UInt16
    var weight: Int8
    /// 1 for the last posting of a literal.
    var isLast: Int8
  }

  /// For each unit the first posting of the literal that is this unit alone, or -1.
  private let singles: Table<Int32>
  private let pairs: PairFilter
  private let nodes: TrieNodes
  /// Runs: their number of units, then these.
  private let runs: Table<UInt16>
  let postings: Table<Posting>
  private let canonicalNames: StringTable
  /// The names of the lexicons, by number.
  let lexicons: [String]
  /// The names of the groups of entries, by number; the first is the empty one.
  let types: [String]
  private let ignoresCase: Bool

  /// Opens the tables that ``AutomatonTables`` laid out from `offset` on.
  ///
  /// - Parameters:
  ///   - blob: the block that holds them.
  ///   - offset: where they begin in it.
  ///   - ignoresCase: whether capital letters of the text are taken for small ones, as the literals have
  ///     them.
  init(_ blob: Blob, at offset: Int, ignoresCase: Bool = false) {
    self.ignoresCase = ignoresCase
    let header = blob.table(of: Int32.self, at: offset, count: AutomatonTables.headerCount)
    func section<Element: BitwiseCopyable & Sendable>(_ i: Int, _ type: Element.Type) -> Table<Element> {
      if header.count == 0 { return blob.table(of: type, at: 0, count: 0) }
      return blob.table(of: type, at: offset + Int(header[2 * i]), count: Int(header[2 * i + 1]))
    }
    singles = section(0, Int32.self)
    pairs = PairFilter(section(1, UInt64.self))
    nodes = TrieNodes(section(2, TrieNode.self))
    runs = section(3, UInt16.self)
    postings = section(4, Posting.self)
    let bytes = section(5, UInt8.self)
    var reader = ByteReader(bytes)
    lexicons = reader.readList { $0.readString() }
    types = reader.readList { $0.readString() }
    let count = reader.readInt()
    canonicalNames = StringTable(bytes: bytes, offsets: reader.offset, count: count)
  }

  /// At which of up to 64 places from `start` on a literal of more than one unit may begin, as bits.
  ///
  /// A place whose bit is not set begins none. The looks at the tables wait for nothing, so that the memory
  /// is asked for many of them at a time.
  @inline(__always)
  func beginnings(in text: UnsafeBufferPointer<UInt16>, from start: Int) -> UInt64 {
    var bits: UInt64 = 0
    let end = min(start + 64, text.count - 1)
    if start >= end || pairs.isEmpty { return 0 }
    var first = unit(text[start])
    for at in start..<end {
      let second = unit(text[at + 1])
      bits |= pairs.mayHave(first, second) &<< UInt64(truncatingIfNeeded: at &- start)
      first = second
    }
    var rest = bits
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      rest &= rest &- 1
      let at = start &+ place
      let isThere = nodes.mayLead(from: Int32(unit(text[at])), unit(text[at &+ 1]))
      bits &= ~((isThere ^ 1) &<< UInt64(truncatingIfNeeded: place))
    }
    return bits
  }

  /// Calls `found` for every posting of every literal that starts at `start`, the shorter first, with the
  /// literal's end and the number of the posting.
  ///
  /// - Parameter isBeginning: whether ``beginnings(in:from:)`` has the place.
  @inline(__always)
  func forEachLiteral(
    in text: UnsafeBufferPointer<UInt16>, at start: Int, isBeginning: Bool,
    _ found: (_ end: Int, _ number: Int, _ posting: Posting) -> Void
  ) {
    guard singles.count > 0xFFFF else { return }
    let first = unit(text[start])
    forEachPosting(from: singles[Int(first)]) { found(start + 1, $0, $1) }
    if !isBeginning { return }
    var at = start + 1
    var number = nodes.child(of: Int32(first), unit(text[at]))
    while number >= 0 {
      let node = nodes[number]
      at += 1
      if node.run >= 0 {
        let run = Int(node.run)
        let count = Int(runs[run])
        if count > text.count - at { return }
        for i in 0..<count where runs[run + 1 + i] != unit(text[at + i]) { return }
        at += count
      }
      forEachPosting(from: node.postings) { found(at, $0, $1) }
      if at == text.count { return }
      let next = unit(text[at])
      if !node.mayHaveChild(next) { return }
      number = nodes.child(of: TrieNodes.identity(of: number), next)
    }
  }

  @inline(__always)
  private func forEachPosting(from first: Int32, _ found: (_ number: Int, _ posting: Posting) -> Void) {
    if first < 0 { return }
    var number = Int(first)
    while true {
      let posting = postings[number]
      found(number, posting)
      if posting.isLast != 0 { return }
      number += 1
    }
  }

  @inline(__always)
  private func unit(_ unit: UInt16) -> UInt16 { ignoresCase ? UnitFolding.lowercased(unit) : unit }

  /// The canonical name that a posting gives.
  func canonical(of posting: Posting) -> String? {
    posting.canonical > 0 ? canonicalNames[Int(posting.canonical) - 1] : nil
  }
}

/// Strings read in place: offsets, then UTF-8.
struct StringTable: Sendable {
  private let bytes: Table<UInt8>
  private let offsets: Int
  private let count: Int

  init(bytes: Table<UInt8>, offsets: Int, count: Int) {
    self.bytes = bytes
    self.offsets = offsets
    self.count = count
  }

  /// The string number `index`; empty out of bounds.
  subscript(index: Int) -> String {
    guard index >= 0, index < count else { return "" }
    var reader = ByteReader(bytes, at: offsets + 4 * index)
    let start = reader.readInt()
    let end = reader.readInt()
    let base = offsets + 4 * (count + 1)
    return bytes.string(base + start..<base + max(start, end))
  }
}
