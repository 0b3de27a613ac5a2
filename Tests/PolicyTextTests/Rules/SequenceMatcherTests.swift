import Testing

@testable import PolicyText

/// Sequences that are looked for near their rarest step against all ways from all places.
@Suite struct SequenceMatcherTests {
  private let pieces = ["湖", "南", "省", "3", "a"]

  /// The ends of one unit of a sequence at a place.
  private func ends(_ unit: Rule.Element.Unit, at place: Int, _ scan: Scan) -> [Int] {
    let units = scan.text.units
    guard place < units.count else { return [] }
    switch unit {
    case .lexicon(let reference):
      return scan.hits(startingAt: place).filter {
        LexiconFilter(reference, in: scan.lexicons)?.admits($0) ?? false
      }.map { Int($0.end) }
    case .literal(let literal):
      return units[place...].starts(with: literal) ? [place + literal.count] : []
    case .han: return UnitClass.of(units[place]).contains(.han) ? [place + 1] : []
    case .numeral: return UnitClass.of(units[place]).contains(.digit) ? [place + 1] : []
    case .letter: return UnitClass.of(units[place]).contains(.letter) ? [place + 1] : []
    }
  }

  /// All ends of a sequence from a place.
  private func ends(_ elements: ArraySlice<Rule.Element>, from place: Int, _ scan: Scan) -> Set<Int> {
    guard let element = elements.first else { return [place] }
    var found: Set<Int> = []
    var places: Set<Int> = [place]
    for round in 0...element.count.upperBound {
      if round >= element.count.lowerBound {
        for place in places { found.formUnion(ends(elements.dropFirst(), from: place, scan)) }
      }
      places = Set(places.flatMap { at in element.units.flatMap { ends($0, at: at, scan) } })
    }
    return found
  }

  @Test(arguments: 0..<60)
  func agreesWithAllWays(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let set = LexiconSet(
      ["one", "two"].map { name in
        Lexicon(
          name, (0..<5).map { _ in random.text(of: pieces, count: Int.random(in: 1...3, using: &random)) })
      })
    func unit() -> Rule.Element.Unit {
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1:
        .lexicon(LexiconReference(stringLiteral: ["one", "two"].randomElement(using: &random) ?? "one"))
      case 2, 3: .literal(Array(random.text(of: pieces, count: Int.random(in: 1...2, using: &random)).utf16))
      case 4: .han
      default: .numeral
      }
    }
    let elements = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      let least = Int.random(in: 0...1, using: &random)
      return Rule.Element(
        units: (0..<Int.random(in: 1...2, using: &random)).map { _ in unit() },
        count: least...least + Int.random(in: 0...2, using: &random))
    }
    let scan = ScanTests.scan(random.text(of: pieces, count: 120), set)
    var expected: [Range<Int>] = []
    var at = 0
    while at < scan.text.units.count {
      if let end = ends(elements[...], from: at, scan).max(), end > at {
        expected.append(at..<end)
        at = end
      } else {
        at += 1
      }
    }
    #expect(SequenceMatcher(elements, lexicons: set).matches(in: scan).map(\.range) == expected)
  }
}
