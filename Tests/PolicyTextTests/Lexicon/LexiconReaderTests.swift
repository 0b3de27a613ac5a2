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
    let thrown = #expect(throws: Diagnostics.self) {
      try LexiconReader.read(text, name: "bad", file: "dir/bad.tsv")
    }
    #expect(
      thrown?.all.map { "\($0.line):\($0.column): \($0.message)" } == [
        "2:1: the line begins with a tab; the entry belongs in the first column",
        "3:1: 5 columns; at most 4 are read: entry, canonical, type, weight",
        "4:1: “ 空格” has a blank at its edge; take it out",
        "5:1: “9” is no weight; give 0, 1 or 2",
        "6:1: the entry has 257 characters; at most 256",
      ])
    #expect(
      thrown?.all.first?.description == """
        dir/bad.tsv:2:1: error: the line begins with a tab; the entry belongs in the first column
          \t无词
          ^
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
