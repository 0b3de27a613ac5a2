/// All literals of a set of lexicons in one double-array trie, in flat tables that are used in place.
///
/// From a place in the text the trie is walked unit by unit; a step is two table look-ups, whatever the
/// number of literals (J. Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure",
/// 1989). A walk is at most as long as the longest literal (``LexiconReader/maximumLength``), so a scan is
/// linear in the text.
struct Automaton: Sendable {
  /// A cell of the double array: the children of the node in cell `s` stand at `base + code`, and are its
  /// own where their `check` is `s`.
  struct Cell: BitwiseCopyable, Sendable {
    var base: Int32
    var check: Int32
    /// The first of the node's postings, or -1 where no literal ends.
    var postings: Int32
  }

  /// That a literal belongs to a lexicon, and what the lexicon says of it.
  struct Posting: BitwiseCopyable, Sendable {
    var lexicon: UInt16
    var type: UInt16
    /// The index of the canonical name in the strings, plus one; 0 for none.
    var canonical: Int32
    var weight: Int8
    /// 1 for the last posting of a literal.
    var isLast: Int8
  }

  let codes: Table<UInt16>
  let cells: Table<Cell>
  let postings: Table<Posting>
  private let names: StringTable
  /// The names of the lexicons, by number.
  let lexicons: [String]
  /// The names of the groups of entries, by number; the first is the empty one.
  let types: [String]

  /// Opens the tables that ``AutomatonBuilder`` laid out from `offset` on.
  init(_ blob: Blob, at offset: Int) {
    let header = blob.table(of: Int32.self, at: offset, count: 8)
    func section<Element: BitwiseCopyable & Sendable>(_ i: Int, _ type: Element.Type) -> Table<Element> {
      guard header.count == 8 else { return blob.table(of: type, at: 0, count: 0) }
      return blob.table(of: type, at: offset + Int(header[2 * i]), count: Int(header[2 * i + 1]))
    }
    codes = section(0, UInt16.self)
    cells = section(1, Cell.self)
    postings = section(2, Posting.self)
    let bytes = section(3, UInt8.self)
    var reader = ByteReader(bytes)
    lexicons = reader.readList { $0.readString() }
    types = reader.readList { $0.readString() }
    let count = reader.readInt()
    names = StringTable(bytes: bytes, offsets: reader.offset, count: count)
  }

  /// Calls `found` for every literal that starts at `start`, the shorter first, with its end and its first
  /// posting.
  @inline(__always)
  func forEachLiteral(
    in units: UnsafeBufferPointer<UInt16>, at start: Int, _ found: (_ end: Int, _ posting: Int) -> Void
  ) {
    guard cells.count > 0, codes.count > 0xFFFF else { return }
    var node = 0
    var at = start
    while at < units.count {
      let code = Int(codes[Int(units[at])])
      if code == 0 { return }
      let child = Int(cells[node].base) + code
      guard child < cells.count else { return }
      let cell = cells[child]
      guard Int(cell.check) == node else { return }
      at += 1
      if cell.postings >= 0 { found(at, Int(cell.postings)) }
      node = child
    }
  }

  /// The canonical name that a posting gives.
  func canonical(of posting: Posting) -> String? {
    posting.canonical > 0 ? names[Int(posting.canonical) - 1] : nil
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
    return String(decoding: bytes.array(base + start..<base + max(start, end)), as: UTF8.self)
  }
}
