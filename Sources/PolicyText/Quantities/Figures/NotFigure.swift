/// What forbids a figure at a numeral.
enum NotFigure: Sendable {
  /// Nothing.
  case nothing
  /// It is a part of a set word, a title, an address or a document number.
  case word
  /// It stands in a label in quote marks, which counts nothing: “四个十大”.
  case label

  /// What stands in quotes is a label if it is no longer than this and has no stop in it.
  private static let longestLabel = 20

  /// The obstacle for each numeral, and the stretches (titles, labels, addresses) that have no figure at all.
  ///
  /// - Complexity: O(n).
  static func obstacles(
    to numerals: [Numeral], in scan: Scan, _ vocabulary: FigureVocabulary
  ) -> (obstacles: [NotFigure], covered: [Range<Int>]) {
    var covered: [Range<Int>] = []
    var obstacles = [NotFigure](repeating: .nothing, count: numerals.count)
    func mark(_ range: Range<Int>, _ obstacle: NotFigure, if admits: (Numeral) -> Bool) {
      var i = firstNumeral(from: range.lowerBound, in: numerals)
      while i < numerals.count, numerals[i].range.upperBound <= range.upperBound {
        if case .word = obstacles[i] {} else if admits(numerals[i]) { obstacles[i] = obstacle }
        i += 1
      }
    }
    for pair in scan.marks.pairs {
      let content = pair.open + 1..<pair.close
      switch scan.text.units[pair.open] {
      case 0x300A, 0x3014:  // 《 〔
        covered.append(content)
        mark(content, .word) { _ in true }
      case 0x201C, 0x2018, 0x300C, 0x300E:  // “ ‘ 「 『
        if content.count <= longestLabel,
          !scan.text.units[content].contains(where: {
            UnitClass.of($0).intersects([.clauseStop, .sentenceStop])
          })
        {
          covered.append(content)
          mark(content, .label) { _ in true }
        }
      default: break
      }
    }
    for range in WebAddress.ranges(in: scan.text.units) {
      covered.append(range)
      mark(range, .word) { _ in true }
    }
    if let filter = vocabulary.notFigure {
      for hit in scan.hits(of: filter) {
        mark(hit.range, .word) { numeral in
          if numeral.forms.contains(.arabic), isMeasured(numeral, beyond: Int(hit.end), in: scan, vocabulary)
          {
            return false  // 12345 is a telephone, 12345户 are households; 2G is a network, 2GWh are none
          }
          return hit.weight > 1 || standsAlone(numeral, at: hit, in: scan.text.units)
        }
      }
    }
    return (obstacles, union(covered))
  }

  /// The stretches in order, those that overlap taken together.
  private static func union(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var union: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = union.last, range.lowerBound <= last.upperBound {
        union[union.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        union.append(range)
      }
    }
    return union
  }

  /// Whether the numeral at the edge of a set word is no part of an ordinal (第一批) instead.
  private static func standsAlone(_ numeral: Numeral, at hit: Hit, in units: [UInt16]) -> Bool {
    guard numeral.range.lowerBound == Int(hit.start), hit.start > 0 else { return true }
    return !ordinalMarks.contains(units[Int(hit.start) - 1])
  }

  /// Whether a unit behind the numeral reaches further than the set word.
  private static func isMeasured(
    _ numeral: Numeral, beyond wordEnd: Int, in scan: Scan, _ vocabulary: FigureVocabulary
  ) -> Bool {
    [vocabulary.measureWord, vocabulary.unit, vocabulary.currency].contains { filter in
      guard let hit = filter.flatMap({ scan.hit($0, startingAt: numeral.range.upperBound) }) else {
        return false
      }
      return hit.weight > 1 && Int(hit.end) > wordEnd
    }
  }

  private static let ordinalMarks = UnitSet("第前数几上")

  /// The number of the first numeral that begins at a place or behind it.
  private static func firstNumeral(from place: Int, in numerals: [Numeral]) -> Int {
    numerals.partitioningIndex { $0.range.lowerBound >= place }
  }
}
