/// Finds the lines of a text that head sections.
struct HeadingReader {
  let scan: Scan

  /// No heading is longer.
  private static let longest = 60

  /// The headings, in order: short lines without a stop, and what is numbered up to its first stop.
  ///
  /// - Complexity: O(n).
  func headings() -> [Heading] {
    let lines = scan.text.units.lines
    let first = lines.first { !$0.isEmpty }
    return lines.compactMap { heading($0, isFirstLine: $0 == first) }
  }

  private func heading(_ line: Range<Int>, isFirstLine: Bool) -> Heading? {
    let units = scan.text.units
    var start = line.lowerBound
    while start < line.upperBound, UnitClass.of(units[start]).intersects([.space, .symbol]) { start += 1 }
    let number = HeadingNumber(units, at: start, end: line.upperBound)
    start = number?.end ?? start
    while start < line.upperBound, UnitClass.of(units[start]).contains(.space) { start += 1 }
    var end = start
    while end < min(line.upperBound, start + Self.longest + 1),
      !UnitClass.of(units[end]).contains(.sentenceStop), units[end] != StatementClauses.semicolon
    {
      end += 1
    }
    guard end > start, end - start <= Self.longest, number != nil || end == line.upperBound else {
      return nil
    }
    return Heading(range: start..<end, number: number, isTitle: isFirstLine && number == nil)
  }
}
