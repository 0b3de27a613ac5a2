/// All literals of a set of lexicons in one trie, in flat tables that are used in place.
///
/// The children of a node stand one after the other, by their units, and are looked up by halving; those
/// of the root have a table of their own. Where there is only one way on from a node, the units of that way
/// stand in a run, so that the number of nodes goes with the number of literals and not with their length.
/// A walk is at most as long as the longest literal (``LexiconReader/maximumLength``), so a scan is linear
/// in the text.
final class Automaton: Sendable {
  /// A node. Its children end where those of the next one begin; a last node without any closes the table.
  struct Node: BitwiseCopyable, Sendable {
    var firstChild: Int32
    /// The place of the node's run, or -1.
    var run: Int32
    /// The first of the node's postings, or -1 where no literal ends. They belong to the end of the run.
    var postings: Int32
  }

  /// That a literal belongs to a lexicon, and what the lexicon says of it.
  struct Posting: BitwiseCopyable, Sendable {
    var type: UInt32
    /// The index of the canonical name in the strings, plus one; 0 for none.
    var canonical: Int32
    var lexicon: UInt16
    var weight: Int8
    /// 1 for the last posting of a literal.
    var isLast: Int8
  }

  /// For each unit the node of the literals that begin with it, or 0, which is the root.
  private let roots: Table<Int32>
  private let nodes: Table<Node>
  /// The unit that leads to each node.
  private let units: Table<UInt16>
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
    roots = section(0, Int32.self)
    nodes = section(1, Node.self)
    units = section(2, UInt16.self)
    runs = section(3, UInt16.self)
    postings = section(4, Posting.self)
    let bytes = section(5, UInt8.self)
    var reader = ByteReader(bytes)
    lexicons = reader.readList { $0.readString() }
    types = reader.readList { $0.readString() }
    let count = reader.readInt()
    canonicalNames = StringTable(bytes: bytes, offsets: reader.offset, count: count)
  }

  /// Calls `found` for every posting of every literal that starts at `start`, the shorter first, with the
  /// literal's end and the number of the posting.
  @inline(__always)
  func forEachLiteral(
    in text: UnsafeBufferPointer<UInt16>, at start: Int,
    _ found: (_ end: Int, _ number: Int, _ posting: Posting) -> Void
  ) {
    guard roots.count > 0xFFFF, start < text.count else { return }
    var number = Int(roots[Int(unit(text[start]))])
    var at = start + 1
    while number > 0 {
      let node = nodes[number]
      if node.run >= 0 {
        let run = Int(node.run)
        let count = Int(runs[run])
        if count > text.count - at { return }
        for i in 0..<count where runs[run + 1 + i] != unit(text[at + i]) { return }
        at += count
      }
      if node.postings >= 0 { forEachPosting(from: Int(node.postings)) { found(at, $0, $1) } }
      if at == text.count { return }
      number = child(unit(text[at]), Int(node.firstChild)..<Int(nodes[number + 1].firstChild))
      at += 1
    }
  }

  @inline(__always)
  private func forEachPosting(from first: Int, _ found: (_ number: Int, _ posting: Posting) -> Void) {
    var number = first
    while true {
      let posting = postings[number]
      found(number, posting)
      if posting.isLast != 0 { return }
      number += 1
    }
  }

  @inline(__always)
  private func unit(_ unit: UInt16) -> UInt16 { ignoresCase ? UnitFolding.lowercased(unit) : unit }

  /// The child among some to which a unit leads, or 0.
  @inline(__always)
  private func child(_ unit: UInt16, _ children: Range<Int>) -> Int {
    var (low, high) = (children.lowerBound, children.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if units[middle] < unit { low = middle + 1 } else { high = middle }
    }
    return low < children.upperBound && units[low] == unit ? low : 0
  }

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
