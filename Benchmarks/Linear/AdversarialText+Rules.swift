extension [AdversarialText] {
  /// Texts of the words that a random set of rules looks for.
  static func of(_ rules: RandomRules) -> [AdversarialText] {
    let words = rules.lexicons.words.flatMap(\.words)
    let alphabet = rules.lexicons.alphabet
    let marks = ["、", "，", "。", "“", "”", "《", "》", "（", "）", "\n", "1", " "]
    var texts = [
      AdversarialText("own-words", seed: 1) { random in random.pick(words) },
      AdversarialText("own-characters", seed: 2) { random in random.pick(alphabet) },
      AdversarialText("own-marks", seed: 3) { random in
        random.pick(random.chance(70) ? alphabet : marks)
      },
      AdversarialText("own-run", repeating: alphabet[0]),
      AdversarialText("own-list", seed: 4) { random in random.pick(words) + "、" },
      AdversarialText("own-quoted", seed: 5) { random in "“\(random.pick(words))”" },
      AdversarialText("own-deep", repeating: .deep("“\(alphabet[0])", "”", 190)),
      // Names of every length with one beginning, then that beginning without end.
      AdversarialText(
        "own-growing",
        halves: {
          "“\(String(repeating: alphabet[0], count: 2 + $0 * 149 % 398))”，"
        }
      ) { _ in alphabet[0] },
      AdversarialText(
        "own-prefixes",
        halves: {
          "《\(String(repeating: alphabet[0], count: 2 + $0 * 151 % 398))一》、"
        }
      ) { _ in alphabet[0] },
    ]
    for i in texts.indices {
      texts[i].owner = rules.name
      // Random rules find hundreds of bytes of candidates for each character of these: with longer texts it
      // would be the caches that are measured.
      texts[i].leastLength = 4_000
    }
    return texts
  }
}
