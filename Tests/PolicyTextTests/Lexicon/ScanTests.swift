import Testing

@testable import PolicyText

@Suite struct ScanTests {
  /// A hit as text, to compare and to read.
  struct Found: Hashable, Comparable {
    var start: Int
    var end: Int
    var lexicon: String

    static func < (a: Found, b: Found) -> Bool {
      (a.start, a.lexicon, a.end) < (b.start, b.lexicon, b.end)
    }
  }

  /// The slow, obvious way: every literal at every place, the longest of each lexicon kept.
  static func reference(_ text: String, _ lexicons: [Lexicon]) -> [Found] {
    let units = UnitFolding.fold(text)
    var found: [Found] = []
    for lexicon in lexicons {
      for start in units.indices {
        let ends = lexicon.entries.compactMap { entry -> Int? in
          let literal = UnitFolding.fold(entry.text)
          let end = start + literal.count
          return end <= units.count && Array(units[start..<end]) == literal ? end : nil
        }
        if let end = ends.max() { found.append(Found(start: start, end: end, lexicon: lexicon.name)) }
      }
    }
    return found.sorted()
  }

  static func scan(_ text: String, _ set: LexiconSet) -> Scan {
    Scan(FoldedText(source: Array(text.utf16), reflow: false), lexicons: set)
  }

  static func found(_ scan: Scan) -> [Found] {
    scan.hits.map {
      Found(start: Int($0.start), end: Int($0.end), lexicon: scan.lexicons.names[Int($0.lexicon)])
    }.sorted()
  }

  @Test(arguments: 0..<40)
  func agreesWithTheObviousWay(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = ["湖", "南", "省", "长", "沙", "市", "a", "😀", "（", "１"]
    let lexicons = ["one", "two", "three"].map { name in
      Lexicon(
        name: name,
        entries: (0..<20).map { _ in
          Lexicon.Entry(random.text(of: pieces, count: Int.random(in: 1...5, using: &random)))
        })
    }
    let text = random.text(of: pieces, count: 200)
    let expected = Self.reference(text, lexicons)
    #expect(Self.found(Self.scan(text, LexiconSet(lexicons))) == expected)
    // The same lexicons, split between two automata.
    let split = LexiconSet(Array(lexicons.prefix(1))).adding(Array(lexicons.dropFirst()))
    #expect(Self.found(Self.scan(text, split)) == expected)
  }

  @Test func looksUpByStartByEndAndByLexicon() throws {
    let place = Lexicon(
      name: "place",
      entries: [
        .init("湖南", canonical: "湖南省", type: "province", weight: 1),
        .init("湖南省", type: "province", weight: 2), .init("长沙", canonical: "长沙市", type: "city"),
      ])
    let organ = Lexicon(name: "organ", entries: [.init("数据局"), .init("省数据局")])
    let set = LexiconSet([place, organ])
    let scan = Self.scan("湖南省数据局在湖南长沙", set)
    let any = try #require(LexiconReference(parsing: "place").flatMap { LexiconFilter($0, in: set) })
    let city = try #require(LexiconReference(parsing: "place/city").flatMap { LexiconFilter($0, in: set) })
    let sure = try #require(LexiconReference(parsing: "place@2").flatMap { LexiconFilter($0, in: set) })
    #expect(scan.hits(of: any).map(\.range) == [0..<3, 7..<9, 9..<11])
    #expect(scan.hits(of: city).map(\.range) == [9..<11])
    #expect(scan.hits(of: sure).map(\.range) == [0..<3])
    #expect(scan.hit(any, startingAt: 0)?.range == 0..<3)
    #expect(scan.hit(any, startingAt: 1) == nil)
    #expect(scan.hit(any, endingAt: 11)?.range == 9..<11)
    #expect(scan.hit(any, endingAt: 99) == nil)
    let hit = try #require(scan.hit(any, startingAt: 9))
    #expect(scan.canonical(of: hit) == "长沙市")
    #expect(scan.type(of: hit) == "city")
    #expect(LexiconReference(parsing: "place/county").flatMap { LexiconFilter($0, in: set) } == nil)
    #expect(LexiconReference(parsing: "river").flatMap { LexiconFilter($0, in: set) } == nil)
  }

  @Test func ofTwoEntriesTheLaterCounts() throws {
    let lexicon = Lexicon(name: "a", entries: [.init("词", weight: 0), .init("词", canonical: "新", weight: 2)])
    let scan = Self.scan("词", LexiconSet([lexicon]))
    #expect(scan.hits.map(\.weight) == [2])
    #expect(scan.hits.first.flatMap { scan.canonical(of: $0) } == "新")
  }

  @Test func entriesThatIgnoreCaseAreFoundInEitherCase() {
    let lexicon = Lexicon(
      name: "a", entries: [.init("iPhone", ignoresCase: true), .init("Ärzte Übersee"), .init("Иванов股份")])
    let scan = Self.scan("IPHONE iphone ｉＰｈｏｎｅ ärzte übersee ИВАНОВ股份 Иванов股份", LexiconSet([lexicon]))
    #expect(scan.hits.map { scan.string($0.range) } == ["IPHONE", "iphone", "iPhone", "Иванов股份"])
  }

  @Test func aTrieOfFewBranchesFindsWhatItShould() {
    let words = ["甲", "甲乙", "甲乙丙丁戊己", "甲乙丙丁戊庚", "甲乙丙丁戊庚辛壬癸", "子丑寅卯"]
    let lexicon = Lexicon(name: "a", entries: words.map { Lexicon.Entry($0) })
    let set = LexiconSet([lexicon])
    for text in words + ["甲乙丙丁戊", "甲乙丙丁戊己己", "甲乙丙丁戊庚辛壬", "子丑寅", "子丑寅卯甲"] {
      #expect(Self.found(Self.scan(text, set)) == Self.reference(text, [lexicon]))
    }
  }

  @Test func anEmptySetAndAnEmptyTextFindNothing() {
    #expect(Self.scan("湖南", LexiconSet([])).hits.isEmpty)
    #expect(Self.scan("", LexiconSet([Lexicon(name: "a", entries: [.init("b")])])).hits.isEmpty)
  }

  @Test func dataOfAnotherKindOpensAsEmpty() {
    for bytes in [[], [UInt8](repeating: 0, count: 16), [UInt8](repeating: 255, count: 999)] {
      let data = CompiledData(Blob(bytes))
      #expect(data.rules.isEmpty)
      #expect(data.automaton.lexicons.isEmpty)
    }
  }
}
