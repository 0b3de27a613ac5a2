import Foundation
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
        "3:9: 5 columns; at most 4 are read: entry, canonical, type, weight",
        "4:1: “ 空格” has a blank at its edge; take it out",
        "5:5: “9” is no weight; give 0, 1 or 2",
        "6:1: the entry has 257 characters; at most 256",
      ])
    #expect(
      thrown?.all.first?.description == """
        dir/bad.tsv:2:1: error: the line begins with a tab; the entry belongs in the first column
          \t无词
          ^
        """)
  }

  @Test func linesEndAsUnicodeHasIt() throws {
    let text = "甲\r乙\r\n丙\u{B}丁\u{C}戊\u{85}己\u{2028}庚\u{2029}辛\n\n壬"
    let lexicon = try LexiconReader.read(text, name: "a", file: "a.txt")
    #expect(lexicon.entries.map(\.text) == ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬"])
    let thrown = #expect(throws: Diagnostics.self) {
      try LexiconReader.read(text + "\n 癸", name: "a", file: "a.txt")
    }
    #expect(thrown?.all.map(\.line) == [11])
  }

  @Test func theEndingTellsTheFormat() {
    let formats = ["a.jsonl", "a.JSON", "b/a.ndjson", "a.tsv", "a.txt", "jsonl", ""].map {
      LexiconFormat(endingOf: $0)
    }
    #expect(formats == [.entityRuler, .entityRuler, .entityRuler, .tsv, .tsv, .tsv, .tsv])
  }

  @Test(arguments: [
    ("a/places.tsv", "places"), ("a.b.txt", "a.b"), ("a/b", "b"), (".hidden", ".hidden"), ("", ""),
  ])
  func aFileGivesItsNameToTheLexicon(path: String, name: String) {
    #expect(LexiconReader.name(of: path) == name)
  }

  @Test func readsFilesAndSaysWhyItCannot() throws {
    let path = Fixture.folder.appendingPathComponent("lexicons/good/userdict.jieba.txt").path
    let lexicon = try LexiconReader.read(contentsOf: path, format: .jieba)
    #expect(lexicon.name == "userdict.jieba")
    #expect(lexicon.entries.count == 16)
    #expect(try LexiconReader.read(contentsOf: path, name: "mine", format: .jieba).name == "mine")
    let thrown = #expect(throws: Diagnostics.self) { try LexiconReader.read(contentsOf: "/no/such.tsv") }
    #expect(thrown?.description == "/no/such.tsv: error: there is no such file")
  }

  @Test func ofVeryManyBadLinesTheFirstAreTold() {
    let thrown = #expect(throws: Diagnostics.self) {
      try LexiconReader.read(String(repeating: "甲\t\t\t9\n", count: 100_000), name: "a", file: "a")
    }
    #expect(thrown?.all.count == 51)
    #expect(thrown?.all.last?.description == "a: error: 99950 more errors in this file")
  }

  @Test(arguments: LexiconFormat.allCases)
  func anyTextIsReadOrRefused(format: LexiconFormat) {
    var random = RandomText(seed: 7)
    let pieces = [
      "\t", "\n", " ", "nz", "5", ",", "{\"", "\"label\": ", "\"pattern\":", "[{", "\\u12", "\"", "}",
    ]
    var generator = SeededGenerator(seed: 11)
    for round in 0..<400 {
      let text =
        round % 2 == 0
        ? random.next(upTo: 60) : generator.text(of: pieces, count: 30) + random.next(upTo: 10)
      if let lexicon = try? LexiconReader.read(text, name: "a", file: "a", format: format) {
        #expect(lexicon.entries.allSatisfy { !$0.text.isEmpty && $0.text.utf16.count <= 256 })
        // Whatever is read can be compiled.
        if round % 20 < 2 { _ = LexiconSet([lexicon]) }
      }
    }
  }

  @Test(arguments: [("place", "place", nil, 0), ("place/city@1", "place", "city", 1), ("a@2", "a", nil, 2)])
  func readsReferences(text: String, name: String, type: String?, weight: Int) throws {
    let reference = try #require(LexiconReference(parsing: text))
    #expect(reference.name == name)
    #expect(reference.type == type)
    #expect(reference.leastWeight == weight)
    #expect(reference.text == text)
  }

  @Test(arguments: ["", "@1", "a@x", "a/", "/b"])
  func refusesOtherReferences(text: String) {
    #expect(LexiconReference(parsing: text) == nil)
  }
}
