/// The weights of the tagger: for each feature a row with a number for each tag, and for each pair of tags a
/// number for the step from one to the other.
///
/// Weights are in 32nds. The rows of templates with few values are found by the value alone; so are those of
/// a unit of text, which stand side by side for all places that it can be seen from. The others are hashed,
/// with open addressing. ``TaggerModelTables`` writes what is read here.
final class TaggerModel: Sendable {
  static let mark: Int32 = 0x5450_7467
  static let version: Int32 = 3
  /// The number of integers before the tables.
  static let headerCount = 2 + 2 * 12
  /// What a weight of 1 is in the table.
  static let scale: Float = 32

  /// A number for each tag.
  typealias Scores = SIMD16<Int16>
  /// The weights of a feature.
  typealias Row = SIMD16<Int8>

  /// For each tag the numbers of the steps from it to each tag.
  let steps: [Scores]
  private let rows: Table<Row>
  private let sumsOfMarks: Table<Scores>
  private let sumsOfWordParts: Table<Scores>
  /// For each unit of text the number of its block, from 1 on, or 0.
  private let unitBlocks: Table<UInt16>
  private let unitRows: Table<Row>
  let pairs: BlockIndex
  private let pairRows: Table<Row>
  let triples: BlockIndex
  private let tripleRows: Table<Row>
  private let others: BlockIndex
  private let otherRows: Table<Row>

  /// The model that the library carries; nil if it was built without one.
  static let builtIn = TaggerModel(.builtInTagger)

  /// Opens a model; nil where the block is none.
  init?(_ blob: Blob) {
    let header = blob.table(of: Int32.self, at: 0, count: Self.headerCount)
    guard header.count == Self.headerCount, header[0] == Self.mark, header[1] == Self.version else {
      return nil
    }
    var isWhole = true
    func section<Element: BitwiseCopyable & Sendable>(_ i: Int, _ type: Element.Type) -> Table<Element> {
      let count = Int(header[3 + 2 * i])
      let table = blob.table(of: type, at: Int(header[2 + 2 * i]), count: count)
      if table.count != count { isWhole = false }
      return table
    }
    let steps = section(0, Scores.self)
    rows = section(1, Row.self)
    sumsOfMarks = section(2, Scores.self)
    sumsOfWordParts = section(3, Scores.self)
    unitBlocks = section(4, UInt16.self)
    unitRows = section(5, Row.self)
    pairs = BlockIndex(section(6, UInt64.self))
    pairRows = section(7, Row.self)
    triples = BlockIndex(section(8, UInt64.self))
    tripleRows = section(9, Row.self)
    others = BlockIndex(section(10, UInt64.self))
    otherRows = section(11, Row.self)
    guard isWhole, steps.count == Tag.count, rows.count == TaggerFeature.Template.rowCount,
      sumsOfMarks.count == TaggerFeature.Marks.count,
      sumsOfWordParts.count == TaggerFeature.WordPart.count, unitBlocks.count == 1 << 16
    else { return nil }
    self.steps = steps.array(0..<Tag.count)
  }

  /// The sum of the weights that what the rules have found gives rise to.
  @inline(__always)
  func sum(of marks: TaggerFeature.Marks) -> Scores { sumsOfMarks[Int(marks.value)] }

  /// The sum of the weights that a word gives rise to.
  @inline(__always)
  func sum(of word: TaggerFeature.WordPart) -> Scores { sumsOfWordParts[Int(word.value)] }

  /// The weights of a feature of another template, other than those of units and pairs; nil where it has
  /// none.
  @inline(__always)
  func row(of template: TaggerFeature.Template, _ value: UInt64) -> Row? {
    if template.size > 0 { return rows[template.firstRow + Int(value)] }
    if template == .triple { return triples.block(of: value).map { tripleRows[$0] } }
    return others.block(of: Self.key(of: template, value)).map { otherRows[$0] }
  }

  /// Calls `found` with the weights that a unit of text has where it is seen from each place around it, the
  /// number 0 being the second behind it and 4 the second before it.
  @inline(__always)
  func forEachRow(ofUnit unit: UInt16, _ found: (_ number: Int, Row) -> Void) {
    let block = Int(unitBlocks[Int(unit)]) - 1
    guard block >= 0 else { return }
    for i in 0..<5 { found(i, unitRows[5 * block + i]) }
  }

  /// Calls `found` with the weights that two units of text have where they are seen from each place around
  /// the first, the number 0 being the second behind it and 3 the one before it.
  @inline(__always)
  func forEachRow(ofPair value: UInt64, _ found: (_ number: Int, Row) -> Void) {
    guard let block = pairs.block(of: value) else { return }
    for i in 0..<4 { found(i, pairRows[4 * block + i]) }
  }

  /// What a feature that is neither of units nor dense is looked up by.
  static func key(of template: TaggerFeature.Template, _ value: UInt64) -> UInt64 {
    UInt64(template.rawValue) << 40 ^ value
  }
}

/// Numbers of blocks of rows, by keys of up to 48 bits.
struct BlockIndex: Sendable {
  /// The key, then the number of the block, from 1 on, in 16 bits; 0 for an empty slot.
  private let slots: Table<UInt64>
  private let shift: UInt64

  /// Takes slots; their number is a power of two.
  init(_ slots: Table<UInt64>) {
    self.slots = slots
    shift = UInt64(64 - slots.count.trailingZeroBitCount)
  }

  /// The number of a key's block.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func block(of key: UInt64) -> Int? {
    var place = Self.place(of: key, shift)
    while true {
      let slot = slots[place]
      if slot == 0 { return nil }
      if slot >> 16 == key { return Int(slot & 0xFFFF) - 1 }
      place = (place + 1) & (slots.count - 1)
    }
  }

  /// 0 where a key has no block, at one look and without a branch; 1 where it has one or may have.
  @inline(__always)
  func mayHave(_ key: UInt64) -> UInt64 {
    let place = Self.place(of: key, shift)
    let (slot, next) = (slots[place], slots[(place &+ 1) & (slots.count &- 1)])
    // A key that is not at its place is further on only if the next place is taken as well.
    return 1 ^ Self.isNonzero(slot >> 16 ^ key) | Self.isNonzero(slot) & Self.isNonzero(next)
  }

  @inline(__always)
  private static func isNonzero(_ value: UInt64) -> UInt64 { (value | (0 &- value)) >> 63 }

  @inline(__always)
  private static func place(of key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// The slots for keys, whose blocks are numbered in their order.
  static func slots(for keys: [UInt64]) -> [UInt64] {
    var bits: UInt64 = 1
    while 1 << bits < keys.count * 2 { bits += 1 }
    var slots = [UInt64](repeating: 0, count: 1 << bits)
    for (number, key) in keys.enumerated() {
      var place = place(of: key, 64 - bits)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = key << 16 | UInt64(number + 1)
    }
    return slots
  }
}
