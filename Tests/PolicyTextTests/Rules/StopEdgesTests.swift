import Testing

@testable import PolicyText

/// The edges of all choices of stop words in one pass against each choice, each word and each place alone.
@Suite struct StopEdgesTests {
  /// Whether a word of some lexicons covers a stretch: one that begins before it, or a longer one at its start.
  private func covers(_ range: Range<Int>, _ filters: [LexiconFilter], _ scan: Scan) -> Bool {
    scan.hits.contains { hit in
      filters.contains { $0.admits(hit) }
        && (Int(hit.start) < range.lowerBound && Int(hit.end) >= range.upperBound
          || Int(hit.start) == range.lowerBound && Int(hit.end) > range.upperBound)
    }
  }

  private func edges(_ choice: StopChoice, _ scan: Scan) -> Set<Int> {
    Set(
      scan.hits.filter { hit in
        choice.stop.contains { $0.admits(hit) } && !covers(hit.range, choice.protect, scan)
          && !covers(hit.range, choice.joins, scan)
      }.map { Int($0.end) })
  }

  private func cancels(_ head: Range<Int>, _ choice: StopChoice, _ scan: Scan) -> Bool {
    scan.hits.contains { hit in
      choice.protect.contains { $0.admits(hit) }
        && (Int(hit.start) < head.lowerBound && Int(hit.end) >= head.upperBound
          || head.contains(Int(hit.start)) && Int(hit.end) > head.upperBound)
    }
  }

  @Test(arguments: 0..<40)
  func agreesWithTheObviousWay(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = ["湖", "南", "省", "长", "沙"]
    let names = ["one", "two", "three", "four"]
    let set = LexiconSet(
      names.map { name in
        Lexicon(
          name: name,
          entries: (0..<6).map { i in
            Lexicon.Entry(
              random.text(of: pieces, count: Int.random(in: 1...4, using: &random)), weight: i % 3)
          })
      })
    func filters() -> [LexiconFilter] {
      names.flatMap { set.filters("\($0)", "\($0)@1") }.shuffled(using: &random)
        .prefix(Int.random(in: 0...2, using: &random)).map { $0 }
    }
    // More than one block of them.
    let choices = (0..<StopChoices.Block.size + 8).map { _ in
      StopChoice(stop: filters(), protect: filters(), joins: filters())
    }
    var stops = StopChoices()
    let numbers = choices.map { stops.number(of: $0) }
    #expect(stops.number(of: choices[3]).bit == numbers[3].bit)
    let scan = ScanTests.scan(random.text(of: pieces, count: 100), set)
    let blocks = stops.blocks.map { StopEdges(scan, $0) }
    for (choice, number) in zip(choices, numbers) {
      let found = (0...100).filter { blocks[number.block].choices(at: $0) & 1 << UInt32(number.bit) != 0 }
      #expect(Set(found) == edges(choice, scan))
      let boundaries = Boundaries(blocks[number.block], stops.blocks[number.block], bit: number.bit)
      for start in stride(from: 0, to: 96, by: 7) {
        let head = start..<start + 2
        #expect(boundaries.isCancelled(head, scan) == cancels(head, choice, scan))
      }
    }
  }
}
