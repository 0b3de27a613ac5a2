import Testing

@testable import PolicyText

@Suite struct TokenizerFixtureTests {
  @Test func words() throws {
    for row in try Fixture.rows("tokens/words.tsv") {
      let (text, token) = (try Fixture.unescaped(row[0]), try Fixture.unescaped(row[1]))
      let found = WordTokenizer.chinese.tokens(in: text).filter { $0.text == token }
      #expect(found.map(\.kind.rawValue) == [String(row[2])], "\(row)")
    }
  }

  @Test func sentences() throws {
    for row in try Fixture.rows("tokens/sentences.tsv") {
      let expected = try row[1].split(separator: "¦").map { try Fixture.unescaped($0) }
      let found = SentenceTokenizer.chinese.tokens(in: expected.joined()).map { String($0.text) }
      #expect(found == expected, "\(row[0])")
    }
  }

  @Test func kindsOfSentences() {
    let tokens = SentenceTokenizer.chinese.tokens(in: "好。\n \u{3000}\n“”\n")
    #expect(tokens.map(\.kind) == [.sentence, .space, .sentence])
  }

  @Test func characters() throws {
    for row in try Fixture.rows("tokens/characters.tsv") {
      let expected = try row[0].split(separator: "¦").map { try Fixture.unescaped($0) }
      let found = Array(CharacterTokenizer().tokens(in: expected.joined()))
      #expect(found.map { String($0.text) } == expected, "\(row)")
      #expect(found.map(\.kind.rawValue) == row[1].split(separator: " ").map(String.init), "\(row)")
    }
  }
}
