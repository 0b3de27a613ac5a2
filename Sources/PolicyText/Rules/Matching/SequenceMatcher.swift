/// Finds sequences of lexicon entries, literals and characters: place + organ + department.
///
/// All ways through the sequence are followed side by side, as a set of places reached, never by going
/// back. The set is the bits of one word, so a sequence is at most ``longest`` units long and the work at
/// a place is bounded.
struct SequenceMatcher: Sendable {
  /// The greatest length of a sequence, in units.
  static let longest = 63

  enum Unit: Sendable {
    case filter(LexiconFilter)
    case literal([UInt16])
    case kind(UnitClass)

    /// Whether it takes one character by its kind, wherever that stands.
    var isCharacter: Bool { if case .kind = self { true } else { false } }
  }

  private struct Step: Sendable {
    var units: [Unit]
    var count: ClosedRange<Int>
  }

  /// A step of words that every sequence has, and how far behind its start it begins at the most.
  private struct Need: Sendable {
    var units: [Unit]
    var reach: Int
  }

  private let steps: [Step]
  /// What a sequence can begin with.
  private let first: [Unit]
  private let needs: [Need]

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
    var needs: [Need] = []
    var reach = 0
    for step in steps {
      if step.count.lowerBound > 0, !step.units.contains(where: \.isCharacter) {
        needs.append(Need(units: step.units, reach: reach))
      }
      // A character is two units at the most, a word as many as it likes.
      let most = step.units.allSatisfy(\.isCharacter) ? 2 * step.count.upperBound : Self.longest
      reach = min(reach + most, Self.longest)
    }
    self.needs = needs
  }

  /// The sequences, the leftmost first and each as long as can be; they do not overlap.
  ///
  /// Starts are tried only as far before a place of the rarest step that is needed as it can begin behind
  /// them, so that a text without one costs next to nothing.
  ///
  /// - Complexity: O(n).
  func matches(in scan: Scan) -> [Stretch] {
    let counts = needs.map { Self.count(of: $0.units, scan) }
    if counts.contains(0) { return [] }
    guard let rarest = counts.indices.min(by: { counts[$0] < counts[$1] }) else {
      var starts = Starts(first, scan, windows: .max)
      return matches(from: &starts, within: 0...scan.text.units.count, scan)
    }
    var starts = Starts(first, scan, windows: counts[rarest])
    let need = needs[rarest]
    var found: [Stretch] = []
    for place in Self.places(of: need.units, scan) where place >= starts.at {
      found += matches(from: &starts, within: max(0, place - need.reach)...place, scan)
    }
    return found
  }

  private func matches(from starts: inout Starts, within window: ClosedRange<Int>, _ scan: Scan) -> [Stretch]
  {
    var found: [Stretch] = []
    while let start = starts.next(in: window, scan) {
      guard let end = end(from: start, scan), end > start else { continue }
      found.append(stretch(start..<end))
      starts.at = end
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

  static func stands(_ units: [Unit], at place: Int, _ scan: Scan) -> Bool {
    for unit in units where length(of: unit, at: place, scan) > 0 { return true }
    return false
  }

  /// How many units of the text a unit of the sequence takes at a place; 0 if it does not stand there.
  @inline(__always)
  static func length(of unit: Unit, at place: Int, _ scan: Scan) -> Int {
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
