import Foundation
import Testing

@testable import PolicyText

/// What holds for any text.
@Suite struct TokenizerPropertyTests {
  /// Every tokenizer, those that have lost ICU's data included.
  static let tokenizers: [any Tokenizer] = [
    WordTokenizer.chinese, SentenceTokenizer.chinese, CharacterTokenizer(),
    WordTokenizer(rules: nil), SentenceTokenizer(rules: nil),
  ]

  static let texts: [String] = {
    var random = RandomText(seed: 2)
    let loneSurrogates = String(decoding: [0xD800, 0x4E2D, 0xDC00] as [UInt16], as: UTF16.self)
    return ["", "\0", "\r\n", "\u{301}", loneSurrogates]
      + (0..<400).map { _ in random.next(upTo: 60) } + (0..<4).map { _ in random.next(upTo: 40_000) }
  }()

  static let newlines = Array("\n\r\u{85}\u{2028}\u{2029}".unicodeScalars)
  static let closing = Array("）)》」】…⋯。！？".unicodeScalars)

  @Test func tokensTileTheText() {
    for tokenizer in Self.tokenizers {
      for text in Self.texts { expectTiling(of: text, by: tokenizer) }
    }
  }

  @Test func emptyTextHasNoTokens() {
    for tokenizer in Self.tokenizers {
      for token in tokenizer.tokens(in: "") { Issue.record("\(token) in no text (\(tokenizer))") }
    }
  }

  @Test(arguments: [1, 7, 64])
  func windowsDoNotShow(target: Int) throws {
    let segmenters: [any Segmenter] = [
      WordSegmenter(rules: try BreakRules(.words, locale: "zh")), WordSegmenter(rules: nil),
      SentenceSegmenter(rules: try BreakRules(.sentences, locale: "zh")), SentenceSegmenter(rules: nil),
    ]
    for segmenter in segmenters {
      for text in Self.texts {
        let whole = TokenSequence(text, segmenter: segmenter, window: LineWindow(target: .max))
        let cut = TokenSequence(text, segmenter: segmenter, window: LineWindow(target: target))
        #expect(Array(whole) == Array(cut), "\(text.debugDescription)")
      }
    }
  }

  @Test func linesWithoutEndAreCut() {
    let text = String(repeating: "国务院👩‍👧", count: 50)
    let tokens = TokenSequence(
      text, segmenter: WordSegmenter(rules: nil), window: LineWindow(target: 8, limit: 10))
    #expect(tokens.reduce(into: "") { $0 += $1.text } == text)
    #expect(tokens.allSatisfy { $0.text.utf8.count <= 10 })
  }

  @Test func sentencesDoNotBeginWithWhatCloses() {
    for text in Self.texts {
      var before: Substring = "\n"
      for sentence in SentenceTokenizer.chinese.tokens(in: text) {
        if let last = before.unicodeScalars.last, let first = sentence.text.unicodeScalars.first {
          let isMidLine = !Self.newlines.contains(last)
          #expect(!isMidLine || !Self.closing.contains(first), "\(text.debugDescription)")
        }
        before = sentence.text
      }
    }
  }

  @Test func sentencesEndWithTheirLine() {
    for text in Self.texts {
      for sentence in SentenceTokenizer.chinese.tokens(in: text) {
        let inner = sentence.text.dropLast().unicodeScalars
        #expect(!inner.contains(where: Self.newlines.contains))
      }
    }
  }

  private func expectTiling(of text: String, by tokenizer: some Tokenizer) {
    var place = text.startIndex
    var joined = ""
    for token in tokenizer.tokens(in: text) {
      guard token.range.lowerBound == place, token.range.upperBound > place else {
        Issue.record("\(token) does not follow in \(text.debugDescription) (\(tokenizer))")
        return
      }
      joined += text[token.range]
      place = token.range.upperBound
    }
    #expect(place == text.endIndex)
    #expect(joined.unicodeScalars.elementsEqual(text.unicodeScalars))
  }
}
