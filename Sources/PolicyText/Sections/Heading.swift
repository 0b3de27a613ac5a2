/// A line that heads a section.
struct Heading {
  /// The words, without what numbers them.
  var range: Range<Int>
  /// What numbers it; nil for a heading without.
  var number: HeadingNumber?
  /// Whether it is the title of the document.
  var isTitle: Bool
}

/// What numbers a heading: 第二章, 三、, （一）, 4.
struct HeadingNumber {
  /// How deep in the document it stands; the more, the deeper.
  var depth: Int
  /// Whether it is the first of its kind: 一、.
  var isFirst: Bool
  /// Where it ends.
  var end: Int

  /// Reads what numbers a line that begins at a place.
  init?(_ units: [UInt16], at start: Int, end: Int) {
    func run(from start: Int, _ kind: UnitClass) -> Int {
      var at = start
      while at < min(end, start + Self.longest), UnitClass.of(units[at]).intersects(kind) { at += 1 }
      return at
    }
    guard start < end else { return nil }
    let han: UnitClass = [.hanDigit, .magnitude]
    switch units[start] {
    case Self.ordinal:
      let digits = run(from: start + 1, [.hanDigit, .magnitude, .digit])
      guard digits > start + 1, digits < end,
        let (word, depth) = Self.parts.first(where: { units[digits..<end].starts(with: $0.word) })
      else { return nil }
      self.init(depth: depth, isFirst: Self.isOne(units[start + 1..<digits]), end: digits + word.count)
    case Self.open:
      for (kind, depth) in [(han, 5), (.digit, 7)] {
        let digits = run(from: start + 1, kind)
        if digits > start + 1, digits < end, units[digits] == Self.close {
          self.init(depth: depth, isFirst: Self.isOne(units[start + 1..<digits]), end: digits + 1)
          return
        }
      }
      return nil
    default:
      for (kind, marks, depth) in [(han, Self.hanMarks, 4), (.digit, Self.digitMarks, 6)] {
        let digits = run(from: start, kind)
        if digits > start, digits < end, marks.contains(units[digits]),
          digits + 1 == end || !UnitClass.of(units[digits + 1]).contains(.digit)
        {
          self.init(depth: depth, isFirst: Self.isOne(units[start..<digits]), end: digits + 1)
          return
        }
      }
      return nil
    }
  }

  private init(depth: Int, isFirst: Bool, end: Int) {
    self.depth = depth
    self.isFirst = isFirst
    self.end = end
  }

  private static func isOne(_ digits: ArraySlice<UInt16>) -> Bool {
    digits.count == 1 && digits.first.map { one.contains($0) } ?? false
  }

  private static let longest = 4
  private static let one = UnitSet("一1")
  private static let ordinal: UInt16 = 0x7B2C  // 第
  private static let open = UInt16(UInt8(ascii: "("))
  private static let close = UInt16(UInt8(ascii: ")"))
  private static let hanMarks = UnitSet("、")
  private static let digitMarks = UnitSet("、.")
  private static let parts: [(word: [UInt16], depth: Int)] = [
    ("部分", 1), ("篇", 1), ("章", 2), ("节", 3),
  ].map { (UnitFolding.fold($0.0), $0.1) }
}
