import Testing

@testable import PolicyText

/// What made time grow with the square of the text; `make linear` measures many more texts.
@Suite struct LinearTimeTests {
  /// Each place is the beginning of a name of any of hundreds of lengths.
  @Test func namesOfAllLengthsWithOneBeginning() throws {
    var configuration = Extractor.Configuration.builtIn
    configuration.rules = []
    configuration.usesTagger = false
    let rules = "rules: [{ id: quoted, type: company, quoted: “”, length: 2-400 }]"
    let extractor = try Extractor(configuration.adding(RuleReader.read(rules, file: "test.rules.yaml")))
    func seconds(_ length: Int) -> Double {
      let names = (0..<length / 400).map { "“\(String(repeating: "岚", count: 2 + $0 * 149 % 398))”，" }
      let text = names.joined() + String(repeating: "岚", count: length / 2)
      return threadSeconds { _ = extractor.extract(from: text) }
    }
    _ = seconds(1_000)
    let (one, four) = (seconds(5_000), seconds(20_000))
    // Four times the text: 4 is linear, 16 is quadratic.
    #expect(four < one * 8 + 0.01, "\(one) s for n, \(four) s for 4n")
  }

  /// The anchor is told with each item of its list, so that one without end would make time quadratic.
  @Test func anchorHasAnEnd() {
    let items = (0..<20).map { "岚\($0 % 2 == 0 ? "澜" : "曜")重工的东西、" }.joined()
    let anchors = [20, 5_000].map { String(repeating: "岚澜", count: $0) + "机械的产品、" }
    let pages = anchors.map { Extractor().extract(from: $0 + items) }
    #expect(pages.allSatisfy { !$0.entities.isEmpty && longestEvidence($0) <= 200 })
  }

  /// A name is told with each of its other mentions, and a break in it is part of it.
  @Test(arguments: [("能", 1), ("能", 10_000), ("能（", 1), ("能（", 10_000)])
  func breaksInNamesHaveAnEnd(_ before: String, blanks: Int) {
    let name = "走访湖南云岭新\(before)" + String(repeating: " ", count: blanks) + "\n源有限公司，云岭，"
    let page = Extractor().extract(from: "一。" + name + "湖南云岭新能源有限公司，云岭。")
    #expect(!page.entities.isEmpty)
    #expect(longestEvidence(page) <= 200)
  }

  private func longestEvidence(_ page: Extraction) -> Int {
    page.entities.flatMap(\.evidence).map(\.text.utf16.count).max() ?? 0
  }

  /// Sorting by counting gives the same order as comparing.
  @Test func candidatesAreSettledInOneOrder() {
    var random = SeededGenerator(seed: 1)
    let candidates = (0..<1_000).map { _ in
      let start = Int.random(in: 0..<50, using: &random)
      return Candidate(
        range: start..<start + Int.random(in: 1...9, using: &random),
        rule: Int.random(in: 0..<5, using: &random),
        priority: [-7, 40, 50, 1_000_000].randomElement(using: &random) ?? 0)
    }
    func key(_ i: Int) -> [Int] {
      let candidate = candidates[i]
      return [-candidate.priority, -candidate.range.count, candidate.range.lowerBound, candidate.rule, i]
    }
    let expected = candidates.indices.sorted { key($0).lexicographicallyPrecedes(key($1)) }
    #expect(SettlingOrder.of(candidates) == expected)
    let few = Array(candidates.prefix(20))
    #expect(SettlingOrder.of(few) == expected.filter { $0 < 20 })
  }

  /// The automaton finds what comparing each phrase at each place does.
  @Test(arguments: 0..<20)
  func phrasesAreFound(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func word(_ lengths: ClosedRange<Int>) -> [UInt16] {
      (0..<Int.random(in: lengths, using: &random)).map { _ in UInt16.random(in: 1...2, using: &random) }
    }
    var automaton = PhraseAutomaton()
    var phrases: [[UInt16]] = []
    for _ in 0..<12 {
      let phrase = word(1...7)
      #expect(automaton.insert(phrase[...]) == !phrases.contains(phrase))
      if !phrases.contains(phrase) { phrases.append(phrase) }
    }
    automaton.link()
    let text = word(200...200)
    var state = PhraseAutomaton.start
    for end in text.indices {
      automaton.advance(&state, over: text[end])
      var found: [[UInt16]] = []
      var phrase = automaton.phrase(endingIn: state)
      while phrase != PhraseAutomaton.start {
        found.append(phrases[automaton.number(of: phrase)])
        #expect(found.last?.count == automaton.length(of: phrase))
        phrase = automaton.phrase(shorterThan: phrase)
      }
      let expected = phrases.filter { text[...end].suffix($0.count).elementsEqual($0) }
      #expect(found == expected.sorted { $0.count > $1.count })
    }
  }
}
