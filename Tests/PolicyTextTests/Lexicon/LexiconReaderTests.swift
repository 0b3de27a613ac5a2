import Testing

@testable import PolicyText

@Suite struct LexiconReaderTests {
  @Test func readsPlainListsAndTables() throws {
    let text = "\u{FEFF}# comment\n国务院\r\n\n郴州\t郴州市\tcity\t1\n中科院\t中国科学院\n（集团）A+B\t\t\t2\n"
    let lexicon = try LexiconReader.read(text, name: "mixed", file: "mixed.tsv")
    #expect(
      lexicon.entries == [
        .init("国务院"), .init("郴州", canonical: "郴州市", type: "city", weight: 1),
        .init("中科院", canonical: "中国科学院"), .init("（集团）A+B", weight: 2),
      ])
  }

  @Test func namesEveryBadLineAndTheMend() throws {
    let long = String(repeating: "长", count: 257)
    let text = "好\n\t无词\na\tb\tc\td\te\n 空格\n重\t\t\t9\n\(long)\n"
    let thrown = #expect(throws: LexiconErrors.self) {
      try LexiconReader.read(text, name: "bad", file: "dir/bad.tsv")
    }
    #expect(
      thrown?.description == """
        dir/bad.tsv:2: error: the line begins with a tab; the entry belongs in the first column
        dir/bad.tsv:3: error: 5 columns; at most 4 are read: entry, canonical, type, weight
        dir/bad.tsv:4: error: “ 空格” has a blank at its edge; take it out
        dir/bad.tsv:5: error: “9” is no weight; give 0, 1 or 2
        dir/bad.tsv:6: error: the entry has 257 characters; at most 256
        """)
  }

  @Test(arguments: [("place", "place", nil, 0), ("place/city@1", "place", "city", 1), ("a@2", "a", nil, 2)])
  func readsReferences(text: String, name: String, type: String?, weight: Int) throws {
    let reference = try #require(LexiconReference(text))
    #expect(reference.name == name)
    #expect(reference.type == type)
    #expect(reference.leastWeight == weight)
    #expect(reference.text == text)
  }

  @Test(arguments: ["", "@1", "a@x", "a/", "/b"])
  func refusesOtherReferences(text: String) {
    #expect(LexiconReference(text) == nil)
  }
}
