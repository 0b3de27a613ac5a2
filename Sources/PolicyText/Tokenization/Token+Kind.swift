extension Token {
  /// What a token is.
  public enum Kind: String, Hashable, CaseIterable, Sendable, Codable {
    /// Letters, kana, Han characters. Numerals in Han characters (二十六) are words.
    case word
    /// Digits, with the marks within them: 5.2, 1,403, １２, ①.
    case number
    /// A mark of punctuation, as Unicode defines it: ，。《“ and also %, & and #.
    case punctuation
    /// Any other sign: ＋, ￥, an emoji, a control character.
    case symbol
    /// Blanks and line ends.
    case space
    /// A sentence, with the blanks behind it.
    case sentence
  }
}

extension Token.Kind {
  /// The kind of a token that Unicode's rules have no word for, by its first scalar.
  init(of scalar: Unicode.Scalar) {
    if scalar.properties.isWhitespace {
      self = .space
      return
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      self = .word
    case .decimalNumber, .letterNumber, .otherNumber:
      self = .number
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default:
      self = .symbol
    }
  }
}
