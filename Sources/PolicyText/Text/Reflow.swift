/// Finds the line breaks that stand in the middle of a sentence, as they do in a newspaper's columns and
/// in text taken from a PDF (锂电新能⏎⏎源产业链).
///
/// A break is bridged when what stands around it says that the sentence goes on; a paragraph's end, a
/// heading and a list item are kept apart. Only the two lines at the break and the width of their block
/// are looked at, so the work is linear in the length of the text.
enum Reflow {
  /// A stretch of line breaks and blanks to be taken out.
  struct Cut: Hashable, Sendable {
    var range: Range<Int>
    /// Between two Latin words one space is kept.
    var leavesSpace: Bool
  }

  /// The most units that are taken out at one place. A name runs across them, and its words are told again
  /// with every other mention of it.
  private static let longestCut = 200

  /// The cuts of a text in folded units, in order.
  static func cuts(in units: [UInt16]) -> [Cut] {
    let (lines, blocks) = lines(of: units)
    var cuts: [Cut] = []
    for (line, next) in zip(lines, lines.dropFirst()) {
      // More than one blank line parts whatever stands around it.
      guard next.blankLinesBefore <= 1, next.range.lowerBound - line.range.upperBound <= longestCut,
        joins(line, next, blocks[line.block], units)
      else { continue }
      let bothLatin =
        UnitClass.of(line.last).contains(.letter) && UnitClass.of(next.first).contains(.letter)
      cuts.append(Cut(range: line.range.upperBound..<next.range.lowerBound, leavesSpace: bothLatin))
    }
    return cuts
  }

  /// The lines with something on them, and the blocks that they form: lines without a blank one between.
  private static func lines(of units: [UInt16]) -> (lines: [Line], blocks: [Block]) {
    var lines: [Line] = []
    var blocks: [Block] = []
    var blankLines = 0
    for range in units.lines {
      if var line = Line(units, range) {
        if blankLines > 0 || blocks.isEmpty { blocks.append(Block()) }
        line.block = blocks.count - 1
        line.blankLinesBefore = blankLines
        blocks[line.block].add(line)
        lines.append(line)
        blankLines = 0
      } else {
        blankLines += 1
      }
    }
    return (lines, blocks)
  }

  /// Whether the sentence of `line` goes on in `next`.
  private static func joins(_ line: Line, _ next: Line, _ block: Block, _ units: [UInt16]) -> Bool {
    let last = UnitClass.of(line.last)
    let first = UnitClass.of(next.first)
    if last.intersects([.sentenceStop, .newline]) || line.last == 0x3B || line.last == 0x3A { return false }
    if next.isIndented || next.startsItem { return false }
    // Two numbers on two lines are two numbers.
    if last.contains(.digit) && first.contains(.digit) { return false }
    let cannotStart: UnitClass = [.sentenceStop, .clauseStop, .listMark, .closer]
    if first.intersects(cannotStart) { return true }
    if line.last == 0x2C || last.intersects([.listMark, .opener]) { return true }
    if line.opensPair && next.closesPair { return true }
    if last.contains(.closer) || !last.intersects(.wordUnit) { return block.isColumn(line) }
    if line.hasSentenceStop { return true }
    if line.hasComma && line.width >= Line.longest * 2 { return true }
    return block.isColumn(line)
  }

  /// Lines that follow each other without a blank one.
  private struct Block {
    private var widest = 0
    private var lines = 0

    mutating func add(_ line: Line) {
      widest = max(widest, line.width)
      lines += 1
    }

    /// Whether the line is as full as a column's lines are: set to one width, and not as wide as a
    /// paragraph that a writer left on one line.
    func isColumn(_ line: Line) -> Bool {
      lines >= 3 && widest >= 16 && widest <= 120 && line.width >= widest - 2 && !line.startsItem
    }
  }

  /// What the decision needs to know of a line.
  private struct Line {
    /// A heading is shorter than this, in Han characters.
    static let longest = 26
    /// How far into a line the end of a quote from the line before may stand.
    static let quoteReach = 40

    /// The line without the blanks at its ends.
    var range: Range<Int>
    var first: UInt16
    var last: UInt16
    /// The width in half-width cells.
    var width = 0
    var isIndented: Bool
    var startsItem: Bool
    var hasComma = false
    var hasSentenceStop = false
    /// Whether a quote or bracket is left open at the end.
    var opensPair = false
    /// Whether a quote or bracket is closed that the line has not opened.
    var closesPair = false
    /// The number of the block that the line stands in.
    var block = 0
    /// How many blank lines stand between it and the line before.
    var blankLinesBefore = 0

    /// Nil for a blank line.
    init?(_ units: [UInt16], _ line: Range<Int>) {
      var start = line.lowerBound
      var end = line.upperBound
      while start < end, UnitClass.of(units[start]).contains(.space) { start += 1 }
      while end > start, UnitClass.of(units[end - 1]).contains(.space) { end -= 1 }
      if start == end { return nil }
      range = start..<end
      first = units[start]
      last = units[end - 1]
      isIndented = start - line.lowerBound >= 2
      startsItem = Line.isItem(units, range)
      var depth = 0
      for i in range {
        let unit = units[i]
        let kind = UnitClass.of(unit)
        width += unit < 0x2000 ? 1 : 2
        if kind.intersects([.sentenceStop, .clauseStop, .opener, .closer]) {
          if unit == 0x2C { hasComma = true }
          if kind.contains(.sentenceStop) && unit != 0x2026 || unit == 0x3B { hasSentenceStop = true }
          if kind.contains(.opener) { depth += 1 }
          if kind.contains(.closer) {
            if depth > 0 { depth -= 1 } else if i - start < Line.quoteReach { closesPair = true }
          }
        }
      }
      opensPair = depth > 0
    }

    /// Whether the line begins like a list item or a heading: 一、 （一） 1. 第一章 —— ●.
    private static func isItem(_ units: [UInt16], _ range: Range<Int>) -> Bool {
      func at(_ i: Int) -> UInt16 {
        range.lowerBound + i < range.upperBound ? units[range.lowerBound + i] : 0
      }
      func isNumeral(_ unit: UInt16) -> Bool {
        UnitClass.of(unit).intersects([.digit, .hanDigit, .magnitude])
      }
      var i = 0
      let bracketed = at(0) == 0x28
      if bracketed { i = 1 }
      let ordinal = at(0) == 0x7B2C  // 第
      if ordinal { i = 1 }
      let numeral = i
      while i < numeral + 4, isNumeral(at(i)) { i += 1 }
      if i > numeral {
        if bracketed { return at(i) == 0x29 }
        if ordinal { return "章节条编篇部".utf16.contains(at(i)) }
        return at(i) == 0x3001 || (at(i) == 0x2E && !isNumeral(at(i + 1)))
      }
      return "●■◆▲★·—-*①②③④⑤⑥⑦⑧⑨⑩【".utf16.contains(at(0))
    }
  }
}
