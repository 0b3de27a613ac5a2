/// A literal of a lexicon, found in the text.
struct Hit: Hashable, Sendable {
  /// The offset of its first unit in the folded text.
  var start: Int32
  /// The offset behind its last unit.
  var end: Int32
  /// The posting in the automaton that found it.
  var posting: Int32
  /// The number of the entry's group.
  var type: UInt32
  /// The number of the lexicon.
  var lexicon: UInt16
  /// The number of the automaton.
  var automaton: UInt8
  /// The weight of the entry.
  var weight: Int8

  /// The place in the folded text.
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// One pass over a text: every literal of every lexicon, and what else is asked again and again.
///
/// At each place the longest literal of each lexicon is kept. Everything after reads from here, so that it is
/// handed on by reference.
///
/// - Complexity: O(n) time and memory for a fixed set of lexicons.
final class Scan: Sendable {
  /// The text.
  let text: FoldedText
  /// The lexicons.
  let lexicons: LexiconSet
  /// The hits, by start.
  let hits: [Hit]
  /// For each place the first of the hits that start there or later.
  private let firstByStart: [Int32]
  /// The hits' numbers, by end.
  private let byEnd: [Int32]
  private let firstByEnd: [Int32]
  /// The hits' numbers, by lexicon and then start.
  private let byLexicon: [Int32]
  private let firstByLexicon: [Int32]
  /// Which units the text has, as bits by their lower digits.
  private let present: [UInt64]
  /// The marks of the text: stops, and quotes and brackets with their partners.
  let marks: TextMarks

  /// Scans a text.
  init(_ text: FoldedText, lexicons: LexiconSet) {
    self.text = text
    self.lexicons = lexicons
    let count = text.units.count
    let found = lexicons.automata.enumerated().map { number, automaton in
      Self.hits(of: automaton, UInt8(number), in: text.units, lexicons: lexicons.names.count)
    }
    let hits = found.count == 1 ? found[0] : Self.merged(found, lexicons: lexicons.names.count)
    self.hits = hits
    firstByStart = Self.firstByStart(hits, count: count)
    (firstByEnd, byEnd) = Self.index(hits, buckets: count + 1) { Int($0.end) }
    (firstByLexicon, byLexicon) = Self.index(hits, buckets: lexicons.names.count) { Int($0.lexicon) }
    var present = [UInt64](repeating: 0, count: 64)
    for unit in text.units { present[Int(unit) >> 6 & 63] |= 1 << UInt64(unit & 63) }
    self.present = present
    marks = TextMarks(text.units)
  }

  /// The hits of one automaton.
  private static func hits(
    of automaton: Automaton, _ number: UInt8, in units: [UInt16], lexicons: Int
  ) -> [Hit] {
    var list = HitList(lexicons: lexicons, capacity: 2 * units.count)
    units.withUnsafeBufferPointer { units in
      var beginnings: UInt64 = 0
      for at in units.indices {
        if at & 63 == 0 { beginnings = automaton.beginnings(in: units, from: at) }
        list.begin()
        automaton.forEachLiteral(in: units, at: at, isBeginning: beginnings & 1 != 0) { end, posting, found in
          list.add(
            Hit(
              start: Int32(truncatingIfNeeded: at), end: Int32(truncatingIfNeeded: end),
              posting: Int32(truncatingIfNeeded: posting), type: found.type, lexicon: found.lexicon,
              automaton: number, weight: found.weight))
        }
        beginnings >>= 1
      }
    }
    return list.hits
  }

  /// The hits of several automata together.
  private static func merged(_ lists: [[Hit]], lexicons: Int) -> [Hit] {
    var list = HitList(lexicons: lexicons, capacity: lists.reduce(0) { $0 + $1.count })
    var next = lists.map { _ in 0 }
    while let start = lists.indices.compactMap({
      next[$0] < lists[$0].count ? lists[$0][next[$0]].start : nil
    }).min() {
      list.begin()
      for number in lists.indices {
        while next[number] < lists[number].count, lists[number][next[number]].start == start {
          list.add(lists[number][next[number]])
          next[number] += 1
        }
      }
    }
    return list.hits
  }

  private static func firstByStart(_ hits: [Hit], count: Int) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: count + 1) { first, filled in
      var number = 0
      for at in 0...count {
        while number < hits.count, hits[number].start < at { number += 1 }
        first.initializeElement(at: at, to: Int32(truncatingIfNeeded: number))
      }
      filled = count + 1
    }
  }

  /// Sorts the hits' numbers into buckets; a counting sort, so that order within a bucket is kept.
  private static func index(
    _ hits: [Hit], buckets: Int, _ bucket: (Hit) -> Int
  ) -> (first: [Int32], numbers: [Int32]) {
    var first = [Int32](repeating: 0, count: buckets + 1)
    let numbers = [Int32](unsafeUninitializedCapacity: hits.count) { numbers, count in
      first.withUnsafeMutableBufferPointer { first in
        // Counted one place too far, so that filling moves each bucket's place to where the next one begins.
        for hit in hits where bucket(hit) &+ 2 < first.count { first[bucket(hit) &+ 2] &+= 1 }
        for i in 1..<first.count { first[i] &+= first[i &- 1] }
        for (i, hit) in hits.enumerated() {
          let bucket = bucket(hit) &+ 1
          numbers.initializeElement(at: Int(first[bucket]), to: Int32(truncatingIfNeeded: i))
          first[bucket] &+= 1
        }
      }
      count = hits.count
    }
    return (first, numbers)
  }

  /// The hits that start at a place, the longest of each lexicon.
  func hits(startingAt offset: Int) -> ArraySlice<Hit> {
    guard offset >= 0, offset + 1 < firstByStart.count else { return [] }
    return hits[Int(firstByStart[offset])..<Int(firstByStart[offset + 1])]
  }

  /// The first hit, if any, that starts at a place and that the filter admits.
  @inline(__always)
  func hit(_ filter: LexiconFilter, startingAt offset: Int) -> Hit? {
    guard offset >= 0, offset + 1 < firstByStart.count else { return nil }
    for i in Int(firstByStart[offset])..<Int(firstByStart[offset + 1]) where filter.admits(hits[i]) {
      return hits[i]
    }
    return nil
  }

  /// The longest hit that ends at a place and that the filter admits.
  func hit(_ filter: LexiconFilter, endingAt offset: Int) -> Hit? {
    guard offset >= 0, offset + 1 < firstByEnd.count else { return nil }
    for i in Int(firstByEnd[offset])..<Int(firstByEnd[offset + 1]) {
      let hit = hits[Int(byEnd[i])]
      if filter.admits(hit) { return hit }
    }
    return nil
  }

  /// The hits that end at a place and that the filter admits, the longest first.
  func hits(_ filter: LexiconFilter, endingAt offset: Int) -> Hits {
    let isInside = offset >= 0 && offset + 1 < firstByEnd.count
    return Hits(
      hits, byEnd, isInside ? Int(firstByEnd[offset])..<Int(firstByEnd[offset + 1]) : 0..<0, filter)
  }

  /// Whether a stretch as a whole is an entry that the filter admits.
  func isEntry(_ range: Range<Int>, _ filter: LexiconFilter) -> Bool {
    hit(filter, startingAt: range.lowerBound).map { Int($0.end) == range.upperBound } ?? false
  }

  /// The hits of a lexicon in the order of the text, overlapping ones included.
  func hits(of filter: LexiconFilter) -> Hits {
    Hits(hits, byLexicon, numbers(ofLexicon: filter.lexicon), filter)
  }

  /// The hits of a lexicon that start in a stretch, in the order of the text.
  ///
  /// - Complexity: O(log h + hits in the stretch) for h hits of the lexicon.
  func hits(of filter: LexiconFilter, startingIn range: Range<Int>) -> Hits {
    let all = numbers(ofLexicon: filter.lexicon)
    func first(startingAt place: Int) -> Int {
      all.partitioningIndex { hits[Int(byLexicon[$0])].start >= place }
    }
    let start = first(startingAt: range.lowerBound)
    return Hits(hits, byLexicon, start..<max(start, first(startingAt: range.upperBound)), filter)
  }

  /// The number of hits of a lexicon.
  func count(ofLexicon number: UInt16) -> Int { numbers(ofLexicon: number).count }

  /// Where the numbers of a lexicon's hits stand in ``byLexicon``.
  private func numbers(ofLexicon number: UInt16) -> Range<Int> {
    let lexicon = Int(number)
    guard lexicon + 1 < firstByLexicon.count else { return 0..<0 }
    return Int(firstByLexicon[lexicon])..<Int(firstByLexicon[lexicon + 1])
  }

  /// Whether a unit may be in the text; false only where it is not.
  func mayContain(_ unit: UInt16) -> Bool { present[Int(unit) >> 6 & 63] & 1 << UInt64(unit & 63) != 0 }

  /// The canonical name that the lexicon gives for a hit.
  func canonical(of hit: Hit) -> String? {
    let automaton = lexicons.automata[Int(hit.automaton)]
    return automaton.canonical(of: automaton.postings[Int(hit.posting)])
  }

  /// The group of the entry that was hit.
  func type(of hit: Hit) -> String { lexicons.types[Int(hit.type)] }

  /// The folded text of a stretch.
  func string(_ range: Range<Int>) -> String { String(units: text.units[range]) }
}

/// Hits in the order of the text: at each place the longest of each lexicon.
private struct HitList {
  private(set) var hits: [Hit] = []
  /// For each lexicon the number of its last hit, so that words that begin in each other by the hundred don't
  /// multiply with the lexicons that they are in.
  private var last: [Int32]
  /// The number of the first hit at the present place.
  private var first: Int32 = 0

  init(lexicons: Int, capacity: Int) {
    last = [Int32](repeating: -1, count: lexicons)
    hits.reserveCapacity(capacity)
  }

  /// Goes on to the next place.
  @inline(__always)
  mutating func begin() { first = Int32(truncatingIfNeeded: hits.count) }

  /// Adds a hit at the present place.
  @inline(__always)
  mutating func add(_ hit: Hit) {
    let lexicon = Int(hit.lexicon)
    let other = last[lexicon]
    if other < first {
      last[lexicon] = Int32(truncatingIfNeeded: hits.count)
      hits.append(hit)
    } else if hits[Int(other)].end <= hit.end {
      hits[Int(other)] = hit
    }
  }
}

/// Some of the hits of a text, those that a filter admits.
struct Hits: Sequence, IteratorProtocol {
  private let hits: [Hit]
  private let numbers: [Int32]
  private let filter: LexiconFilter
  private var at: Int
  private let end: Int

  fileprivate init(_ hits: [Hit], _ numbers: [Int32], _ range: Range<Int>, _ filter: LexiconFilter) {
    self.hits = hits
    self.numbers = numbers
    self.filter = filter
    at = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Hit? {
    while at < end {
      let hit = hits[Int(numbers[at])]
      at += 1
      if filter.admits(hit) { return hit }
    }
    return nil
  }

  /// Whether there is none.
  var isEmpty: Bool {
    var rest = self
    return rest.next() == nil
  }
}
