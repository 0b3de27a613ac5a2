/// Finds sequences of lexicon entries, literals and characters: place + organ + department.
///
/// All ways through the sequence are followed side by side, as a set of places reached, never by going
/// back. The set is the bits of one word, so a sequence is at most ``longest`` units long and the work at
/// a place is bounded.
struct SequenceMatcher: Sendable {
  /// The greatest length of a sequence, in units.
  static let longest = 63

  private enum Unit: Sendable {
    case filter(LexiconFilter)
    case literal([UInt16])
    case kind(UnitClass)
  }

  private struct Step: Sendable {
    var units: [Unit]
    var count: ClosedRange<Int>
  }

  private let steps: [Step]
  /// What a sequence can begin with.
  private let first: [Unit]
  /// The lexicons that it begins with, where it can begin with nothing else.
  private let firstFilters: [LexiconFilter]?
  /// A step that every sequence has and that only characters stand before, with the greatest number of
  /// these: where it can't stand, no sequence begins.
  private let anchor: (units: [Unit], reach: Int)?

  init(_ elements: [Rule.Element], lexicons: LexiconSet) {
    steps = elements.map { element in
      let units: [Unit] = element.units.compactMap { unit in
        switch unit {
        case .lexicon(let reference): LexiconFilter(reference, in: lexicons).map { .filter($0) }
        case .literal(let units): units.isEmpty ? nil : .literal(units)
        case .han: .kind(.han)
        case .numeral: .kind([.digit, .hanDigit, .magnitude])
        case .letter: .kind(.letter)
        }
      }
      return Step(units: units, count: element.count)
    }
    let leading = steps.prefix { $0.count.lowerBound == 0 }.count
    first = steps.prefix(leading + 1).flatMap(\.units)
    let filters = first.compactMap { if case .filter(let filter) = $0 { filter } else { nil } }
    firstFilters = filters.count == first.count ? filters : nil
    let characters = steps.prefix { step in
      step.units.allSatisfy { if case .kind = $0 { true } else { false } }
    }
    if !characters.isEmpty, characters.count < steps.count, steps[characters.count].count.lowerBound > 0 {
      anchor = (steps[characters.count].units, characters.reduce(0) { $0 + $1.count.upperBound })
    } else {
      anchor = nil
    }
  }

  /// The sequences, the leftmost first and each as long as can be; they do not overlap.
  func matches(in scan: Scan) -> [Stretch] {
    firstFilters.map { matches(from: $0, in: scan) } ?? matchesAnywhere(in: scan)
  }

  private func matches(from filters: [LexiconFilter], in scan: Scan) -> [Stretch] {
    var found: [Stretch] = []
    var reached = 0
    for start in Self.starts(of: filters, scan) where start >= reached {
      guard let end = end(from: start, scan), end > start else { continue }
      found.append(stretch(start..<end))
      reached = end
    }
    return found
  }

  /// The places where words of some lexicons start, in order; each lexicon gives its own in order.
  private static func starts(of filters: [LexiconFilter], _ scan: Scan) -> [Int] {
    let starts = filters.map { scan.hits(of: $0).map { Int($0.start) } }
    if starts.count == 1 { return starts[0] }
    let count = starts.reduce(0) { $0 + $1.count }
    if count <= few { return starts.flatMap { $0 }.sorted() }
    var isStart = [Bool](repeating: false, count: scan.text.units.count)
    for start in starts.joined() { isStart[start] = true }
    return isStart.indices.filter { isStart[$0] }
  }

  /// So few places are sorted by comparing them.
  private static let few = 256

  private func matchesAnywhere(in scan: Scan) -> [Stretch] {
    var found: [Stretch] = []
    var start = 0
    var anchored = 0
    let count = scan.text.units.count
    while start < count {
      if let anchor {
        // The next place of the anchor, not before this one; the first start that can reach it.
        if anchored < start { anchored = start }
        while anchored < count, !Self.stands(anchor.units, at: anchored, scan) { anchored += 1 }
        if anchored == count { break }
        start = max(start, anchored - anchor.reach)
      }
      if Self.stands(first, at: start, scan), let end = end(from: start, scan), end > start {
        found.append(stretch(start..<end))
        start = end
      } else {
        start += 1
      }
    }
    return found
  }

  private func stretch(_ range: Range<Int>) -> Stretch {
    Stretch(range: range, clues: [Clue(kind: .sequence, range: range)])
  }

  /// The furthest end of the sequence from a place.
  private func end(from start: Int, _ scan: Scan) -> Int? {
    var places: UInt64 = 1
    for step in steps {
      var current = places
      var reached = step.count.lowerBound == 0 ? places : 0
      var round = 1
      while round <= step.count.upperBound, current != 0 {
        current = Self.advance(current, from: start, step.units, scan)
        if round >= step.count.lowerBound { reached |= current }
        round += 1
      }
      if reached == 0 { return nil }
      places = reached
    }
    return start + Self.longest - places.leadingZeroBitCount
  }

  /// The places that one more unit leads to.
  @inline(__always)
  private static func advance(_ places: UInt64, from start: Int, _ units: [Unit], _ scan: Scan) -> UInt64 {
    var next: UInt64 = 0
    var rest = places
    while rest != 0 {
      let offset = rest.trailingZeroBitCount
      rest &= rest - 1
      for unit in units {
        let length = Self.length(of: unit, at: start + offset, scan)
        if length > 0, offset + length <= Self.longest { next |= 1 << UInt64(offset + length) }
      }
    }
    return next
  }

  private static func stands(_ units: [Unit], at place: Int, _ scan: Scan) -> Bool {
    for unit in units where length(of: unit, at: place, scan) > 0 { return true }
    return false
  }

  /// How many units of the text a unit of the sequence takes at a place; 0 if it does not stand there.
  @inline(__always)
  private static func length(of unit: Unit, at place: Int, _ scan: Scan) -> Int {
    switch unit {
    case .filter(let filter):
      return scan.hit(filter, startingAt: place).map { Int($0.end) - place } ?? 0
    case .literal(let literal):
      let end = place + literal.count
      guard end <= scan.text.units.count, scan.text.units[place] == literal[0] else { return 0 }
      return scan.text.units[place..<end].elementsEqual(literal) ? literal.count : 0
    case .kind(let kind):
      guard place < scan.text.units.count else { return 0 }
      let unit = scan.text.units[place]
      return UnitClass.of(unit).intersects(kind) ? UTF16.isLeadSurrogate(unit) ? 2 : 1 : 0
    }
  }
}
