/// The tables of an ``Automaton`` as the builder makes them, to be put into a block of memory or a file.
///
/// Layout: for each of six tables its offset and count as 32-bit integers, then the tables, each aligned
/// to 16; little-endian.
struct AutomatonTables {
  /// The number of integers before the tables.
  static let headerCount = 12

  let singles: [Int32]
  let pairs: [UInt64]
  let nodes: [TrieNode]
  let runs: [UInt16]
  let postings: [Automaton.Posting]
  /// The names of lexicons and types as lists, then the canonical names as a ``StringTable``.
  let strings: [UInt8]

  /// The bytes, to be opened by ``Automaton/init(_:at:)``.
  func bytes() -> [UInt8] {
    let places = places
    return [UInt8](unsafeUninitializedCapacity: places.end) { buffer, count in
      buffer.initialize(repeating: 0)
      write(to: UnsafeMutableRawBufferPointer(buffer), places.offsets)
      count = places.end
    }
  }

  /// The tables in a block of their own.
  func blob() -> Blob {
    let places = places
    return Blob(count: places.end) { write(to: $0, places.offsets) }
  }

  /// Where the tables begin, and where the last one ends.
  private var places: (offsets: [Int], end: Int) {
    var end = Self.headerCount * MemoryLayout<Int32>.stride
    func place<Element>(_ table: [Element]) -> Int {
      let start = (end + 15) & ~15
      end = start + table.count * MemoryLayout<Element>.stride
      return start
    }
    let offsets = [
      place(singles), place(pairs), place(nodes), place(runs), place(postings), place(strings),
    ]
    return (offsets, (end + 15) & ~15)
  }

  private func write(to block: UnsafeMutableRawBufferPointer, _ offsets: [Int]) {
    func write<Element: BitwiseCopyable>(_ table: [Element], at offset: Int) {
      table.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: block[offset...]).copyMemory(from: $0) }
    }
    let counts = [singles.count, pairs.count, nodes.count, runs.count, postings.count, strings.count]
    write(zip(offsets, counts).flatMap { [Int32(clamping: $0), Int32(clamping: $1)] }, at: 0)
    write(singles, at: offsets[0])
    write(pairs, at: offsets[1])
    write(nodes, at: offsets[2])
    write(runs, at: offsets[3])
    write(postings, at: offsets[4])
    write(strings, at: offsets[5])
  }
}
