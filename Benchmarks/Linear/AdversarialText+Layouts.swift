extension AdversarialText {
  /// Texts in odd lines: one without end, very short ones, blanks without end.
  static let layouts = [
    AdversarialText(name: "one-line", leastLength: 12_500) { length in
      var random = SeededGenerator(seed: 1)
      return .pieces(length) { _ in random.pick(commonCharacters) }
    },
    AdversarialText("lines-of-one", repeating: "长\n"),
    AdversarialText("lines-blank", repeating: "\n"),
    AdversarialText("lines-column", repeating: "湖南云岭新能源有限公司与长沙市财政局签\n"),
    AdversarialText("lines-spaced", repeating: "云 岭\r\n\r\n　"),
    AdversarialText("blanks", repeating: " "),
    AdversarialText("blanks-numerals", repeating: "1        "),
    AdversarialText("blanks-before-unit", opening: { "1" + String(repeating: " ", count: $0) + "亿元" }) { _ in
      "100亿 "
    },
    // A name with breaks in it that are as long as half the text.
    AdversarialText(
      "blanks-in-name",
      opening: { length in
        "一。走访湖南云岭新能" + String(repeating: " ", count: length) + "\n源有限公司，"
      }
    ) { _ in "云岭，" },
    AdversarialText(
      "blanks-in-brackets",
      opening: { length in
        let gap = String(repeating: "　", count: length / 2) + "\n"
        return "一。走访湖南云岭新能源（" + gap + "集团" + gap + "）有限公司，"
      }
    ) { _ in "云岭，" },
  ]

  private static let commonCharacters = Array(
    "一是不了人我有中大来上个国说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长"
  ).map { String($0) }
}
