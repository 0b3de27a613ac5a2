/// Finds the lines of a text that head sections.
struct HeadingReader {
  let scan: Scan

  /// No heading is longer.
  private static let longest = 60

  /// The headings, in order: short lines without a stop, and what is numbered up to its first stop.
  ///
  /// - Complexity: O(n).
  func headings() -> [Heading] {
    let units = scan.text.units
    var headings: [Heading] = []
    var isFirstLine = true
    var start = 0
    while start < units.count {
      var end = start
      while end < units.count, !UnitClass.of(units[end]).contains(.newline) { end += 1 }
      if let heading = heading(start..<end, isFirstLine: isFirstLine) { headings.append(heading) }
      if end > start { isFirstLine = false }
      start = end + 1
    }
    return headings
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
