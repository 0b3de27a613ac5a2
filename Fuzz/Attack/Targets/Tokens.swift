internal import PolicyText

/// Tokens stand side by side from the beginning of the text to its end.
func attackTokens(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  check(WordTokenizer.chinese, text)
  check(SentenceTokenizer.chinese, text)
  check(CharacterTokenizer(), text)
}

private func check(_ tokenizer: some Tokenizer, _ text: String) {
  let tokens = agreed("tokens") { Array(tokenizer.tokens(in: text)) }
  var place = text.startIndex
  for token in tokens {
    claim(token.range.lowerBound == place && token.range.upperBound > place, "a token follows the one before")
    claim(text[token.range].isExactly(token.text), "a token says what stands there")
    place = token.range.upperBound
  }
  claim(place == text.endIndex, "tokens reach the end of the text")
  let scalars = text.unicodeScalars
  claim(
    tokens.allSatisfy { $0.range.upperBound.samePosition(in: scalars) != nil }, "tokens end between scalars")
}
