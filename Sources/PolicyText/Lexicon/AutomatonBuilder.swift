/// Lays out the literals of lexicons as the tables of an ``Automaton``.
///
/// The numbers of lexicons and types are given by the caller, so that several automata can share them.
struct AutomatonBuilder {
  private let lexiconNames: [String]
  private let typeNames: [String]
  private var literals: [Literal] = []
  private var canonicalNames: [String] = []
  private var canonicalNumbers: [String: Int32] = [:]

  private struct Literal {
    var units: [UInt16]
    var posting: Automaton.Posting
  }

  /// Starts with the names that lexicons and types have in all automata of a set.
  init(lexicons: [String], types: [String]) {
    lexiconNames = lexicons
    typeNames = types
  }

  /// Adds the entries of a lexicon; those whose lexicon or type has no number are left out.
  mutating func add(_ lexicon: Lexicon) {
    guard let number = lexiconNames.firstIndex(of: lexicon.name) else { return }
    let types = Dictionary(uniqueKeysWithValues: typeNames.enumerated().map { ($1, $0) })
    for entry in lexicon.entries {
      guard let type = types[entry.type ?? ""] else { continue }
      let units = UnitFolding.fold(entry.text)
      // A walk through the trie is as long as the longest literal; the bound keeps scans linear.
      if units.isEmpty || units.count > LexiconReader.maximumLength { continue }
      let posting = Automaton.Posting(
        lexicon: UInt16(clamping: number), type: UInt16(clamping: type),
        canonical: canonicalNumber(entry.canonical == entry.text ? nil : entry.canonical),
        weight: Int8(clamping: entry.weight), isLast: 0)
      literals.append(Literal(units: units, posting: posting))
    }
  }

  private mutating func canonicalNumber(_ name: String?) -> Int32 {
    guard let name else { return 0 }
    if let known = canonicalNumbers[name] { return known }
    canonicalNames.append(name)
    let number = Int32(canonicalNames.count)
    canonicalNumbers[name] = number
    return number
  }

  /// The tables, to be opened by ``Automaton/init(_:at:)``.
  ///
  /// - Complexity: O(n log n) in the literals' total length.
  func build() -> [UInt8] {
    let alphabet = Alphabet(literals.lazy.map(\.units))
    var sorted = literals.enumerated().map { (order: $0, codes: alphabet.codes(of: $1.units), $1.posting) }
    sorted.sort {
      if $0.codes == $1.codes { return ($0.2.lexicon, $0.order) < ($1.2.lexicon, $1.order) }
      return $0.codes.lexicographicallyPrecedes($1.codes)
    }
    var postings: [Automaton.Posting] = []
    var keys: [(codes: [UInt16], postings: Int32)] = []
    for literal in sorted {
      if keys.last?.codes == literal.codes {
        // Of two entries of one lexicon the later counts.
        if postings[postings.count - 1].lexicon == literal.2.lexicon {
          postings.removeLast()
        } else {
          postings[postings.count - 1].isLast = 0
        }
      } else {
        keys.append((literal.codes, Int32(postings.count)))
      }
      var posting = literal.2
      posting.isLast = 1
      postings.append(posting)
    }
    let cells = DoubleArray(keys, alphabetSize: alphabet.size).cells
    return layOut(codes: alphabet.table, cells: cells, postings: postings)
  }

  private func layOut(
    codes: [UInt16], cells: [Automaton.Cell], postings: [Automaton.Posting]
  ) -> [UInt8] {
    var strings = ByteWriter()
    strings.write(lexiconNames) { $0.write($1) }
    strings.write(typeNames) { $0.write($1) }
    strings.write(canonicalNames.count)
    var end = 0
    strings.write(end)
    for name in canonicalNames {
      end += name.utf8.count
      strings.write(end)
    }
    for name in canonicalNames { strings.append(Array(name.utf8)) }

    var body = ByteWriter()
    var header: [Int] = []
    func begin(_ count: Int) {
      body.align(to: 16)
      header += [32 + body.bytes.count, count]
    }
    begin(codes.count)
    for code in codes { body.write(code) }
    begin(cells.count)
    for cell in cells {
      body.write(cell.base)
      body.write(cell.check)
      body.write(cell.postings)
    }
    begin(postings.count)
    for posting in postings {
      body.write(posting.lexicon)
      body.write(posting.type)
      body.write(posting.canonical)
      body.write(posting.weight)
      body.write(posting.isLast)
      body.write(UInt16(0))
    }
    begin(strings.bytes.count)
    body.append(strings.bytes)
    var whole = ByteWriter()
    for value in header { whole.write(value) }
    whole.append(body.bytes)
    whole.align(to: 16)
    return whole.bytes
  }
}

/// Numbers the units that literals use, the most frequent first, so that the double array packs well.
private struct Alphabet {
  /// The code of every unit; 0 for those that no literal has.
  var table = [UInt16](repeating: 0, count: 1 << 16)
  /// The number of codes, with 0.
  var size = 1

  init(_ literals: some Sequence<[UInt16]>) {
    var counts = [Int](repeating: 0, count: 1 << 16)
    for literal in literals { for unit in literal { counts[Int(unit)] += 1 } }
    let used = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
    for unit in used.prefix(Int(UInt16.max) - 1) {
      table[unit] = UInt16(size)
      size += 1
    }
  }

  func codes(of units: [UInt16]) -> [UInt16] { units.map { table[Int($0)] } }
}

/// Places the nodes of a trie in a double array.
private struct DoubleArray {
  private(set) var cells: [Automaton.Cell]
  private let keys: [(codes: [UInt16], postings: Int32)]
  /// Where the search for free cells begins.
  private var hint = 1

  private struct Node {
    var cell: Int
    var keys: Range<Int>
    var depth: Int
  }

  private struct Child {
    var code: Int
    var keys: Range<Int>
  }

  /// Builds the array of keys that are sorted and distinct.
  init(_ keys: [(codes: [UInt16], postings: Int32)], alphabetSize: Int) {
    self.keys = keys
    cells = []
    grow(to: alphabetSize + 1)
    cells[0].check = 0
    var pending = [Node(cell: 0, keys: keys.indices, depth: 0)]
    while let node = pending.popLast() {
      var rest = node.keys
      if let first = rest.first, keys[first].codes.count == node.depth {
        cells[node.cell].postings = keys[first].postings
        rest = rest.dropFirst()
      }
      let children = children(of: rest, depth: node.depth)
      if children.isEmpty { continue }
      let base = place(children)
      cells[node.cell].base = Int32(base)
      for child in children { cells[base + child.code].check = Int32(node.cell) }
      for child in children {
        pending.append(Node(cell: base + child.code, keys: child.keys, depth: node.depth + 1))
      }
    }
    while cells.count > 1, let last = cells.last, last.check < 0 { cells.removeLast() }
  }

  private func children(of range: Range<Int>, depth: Int) -> [Child] {
    var children: [Child] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let code = keys[start].codes[depth]
      var end = start + 1
      while end < range.upperBound, keys[end].codes[depth] == code { end += 1 }
      children.append(Child(code: Int(code), keys: start..<end))
      start = end
    }
    return children
  }

  /// A base at which the cells of all children are free.
  private mutating func place(_ children: [Child]) -> Int {
    var at = max(hint, children[0].code + 1)
    var taken = 0
    let first = at
    while true {
      grow(to: at + children[children.count - 1].code + 1)
      if cells[at].check < 0 {
        let base = at - children[0].code
        grow(to: base + children[children.count - 1].code + 1)
        if children.allSatisfy({ cells[base + $0.code].check < 0 }) {
          // Where nearly all cells that were looked at are taken, later searches begin behind them.
          if taken * 20 >= (at - first + 1) * 19 { hint = at }
          return base
        }
      } else {
        taken += 1
      }
      at += 1
    }
  }

  private mutating func grow(to count: Int) {
    while cells.count < count { cells.append(Automaton.Cell(base: 0, check: -1, postings: -1)) }
  }
}
