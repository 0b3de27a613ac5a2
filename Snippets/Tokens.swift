//! Words, sentences and characters.

import PolicyText

let text = "省政府印发方案。各市抓好落实！"

for sentence in SentenceTokenizer.chinese.tokens(in: text) { print(sentence.text) }

let words = WordTokenizer.chinese.tokens(in: text)
print(words.filter { $0.kind != .punctuation }.map { String($0.text) }.joined().count)

let first = CharacterTokenizer().tokens(in: text).prefix(3)
print(first.map { String($0.text) })
