import Foundation
import Testing

@testable import PolicyText

/// Iterators, tasks, and long texts.
@Suite struct TokenizerUseTests {
  @Test func iteratorsGoTheirOwnWays() {
    let tokens = WordTokenizer.chinese.tokens(in: "甲，乙。\n丙")
    var first = tokens.makeIterator()
    _ = first.next()
    var copy = first
    #expect(first.next()?.text == "，")
    #expect(first.next()?.text == "乙")
    #expect(copy.next()?.text == "，")
    #expect(Array(tokens).count == 6)
    while first.next() != nil {}
    #expect(first.next() == nil)
    #expect(copy.next()?.text == "乙")
  }

  @Test func tokenizersAreInterchangeable() {
    let tokenizers: [any Tokenizer] = [
      WordTokenizer.chinese, SentenceTokenizer.chinese, CharacterTokenizer(),
    ]
    for tokenizer in tokenizers {
      var text = ""
      for token in tokenizer.tokens(in: "好。行。") { text += token.text }
      #expect(text == "好。行。")
    }
  }

  @Test func rangesAreOfTheTextPassedIn() {
    let text = "在郴州增长5.2%。"
    for token in WordTokenizer.chinese.tokens(in: text) { #expect(text[token.range] == token.text) }
  }

  @Test func equalTokensStandAtOnePlace() {
    let tokens = CharacterTokenizer().tokens(in: "好好")
    #expect(Set(tokens).count == 2)
    #expect(Set(tokens.map(\.text)).count == 1)
    #expect("\(Array(tokens)[0])" == "word \"好\"")
  }

  @Test func eightTasksAtOnce() async {
    var random = RandomText(seed: 8)
    let texts = (0..<40).map { _ in random.next(upTo: 2000) }
    let words = texts.map { Array(WordTokenizer.chinese.tokens(in: $0)) }
    let sentences = texts.map { Array(SentenceTokenizer.chinese.tokens(in: $0)) }
    let shared = WordTokenizer.chinese.tokens(in: texts.joined())
    let count = shared.reduce(0) { n, _ in n + 1 }
    await withTaskGroup(of: Bool.self) { group in
      for task in 0..<8 {
        group.addTask {
          for i in texts.indices.map({ ($0 + task * 5) % texts.count }) {
            if Array(WordTokenizer.chinese.tokens(in: texts[i])) != words[i] { return false }
            if Array(SentenceTokenizer.chinese.tokens(in: texts[i])) != sentences[i] { return false }
          }
          return shared.reduce(0) { n, _ in n + 1 } == count
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  /// Four times the text takes about four times as long, in one line and in many.
  @Test(arguments: ["国务院办公厅印发通知，", "国务院。“好！”\n", "国", "）", "。", "“", "。 ”", " ", "👩‍👧", "\r"])
  func timeIsLinear(unit: String) {
    for tokenizer in [WordTokenizer.chinese, SentenceTokenizer.chinese] as [any Tokenizer] {
      let text = String(repeating: unit, count: (1 << 20) / unit.utf8.count)
      let quarter = String(text.prefix(text.count / 4))
      let part = seconds(tokenizer, quarter)
      let whole = seconds(tokenizer, text)
      #expect(whole < 8 * part + 0.05, "\(tokenizer): \(part) s, then \(whole) s")
    }
  }

  private func seconds(_ tokenizer: some Tokenizer, _ text: String) -> Double {
    threadSeconds {
      var bytes = 0
      for token in tokenizer.tokens(in: text) { bytes += token.text.utf8.count }
      #expect(bytes == text.utf8.count)
    }
  }
}
