/// Where a sentence ends, given the break that ICU found.
///
/// To ICU quotes and brackets are all one: behind a stop it takes every one of them into the sentence,
/// those that open too, but none behind a blank, and no ellipsis. So from the stop the end is sought anew.
enum SentenceEnd {
  /// The end of the sentence that ICU breaks at `offset`.
  ///
  /// - Parameters:
  ///   - offset: ICU's break.
  ///   - start: where the sentence begins.
  ///   - text: valid UTF-8.
  /// - Complexity: O(n) in the quotes, brackets and blanks around `offset`.
  static func near(_ offset: Int, after start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard offset < text.count, let stop = endOfStop(before: offset, after: start, in: text) else {
      return offset
    }
    var at = stop
    var isBehindBlank = false
    while at < text.count {
      if let end = endOfNewline(at: at, in: text) { return end }
      let (scalar, next) = text.scalar(at: at)
      let category = scalar.properties.generalCategory
      if scalar.properties.isWhitespace {
        isBehindBlank = true
      } else if isEnding(scalar, category, before: next, isBehindBlank: isBehindBlank, in: text) {
        isBehindBlank = false
      } else if !isTransparent(category) {
        break
      }
      at = next
    }
    return at
  }

  /// The end of the line end that begins at `offset`, or nil if none begins there.
  static func endOfNewline(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let (scalar, end) = text.scalar(at: offset)
    guard isNewline(scalar) else { return nil }
    return scalar == "\r" && end < text.count && text[end] == 0x0A ? end + 1 : end
  }

  /// The end of the stop (。！？) that ICU broke for, or nil if it broke for a line end.
  private static func endOfStop(
    before offset: Int, after start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var at = offset
    while at > start {
      let (scalar, before) = text.scalar(before: at)
      if isNewline(scalar) { return nil }
      let category = scalar.properties.generalCategory
      let isSkipped =
        scalar.properties.isWhitespace || isQuoteOrBracket(scalar, category) || isTransparent(category)
      if !isSkipped { return at }
      at = before
    }
    return nil
  }

  /// Whether a scalar behind a stop belongs to the sentence that the stop ends.
  private static func isEnding(
    _ scalar: Unicode.Scalar, _ category: Unicode.GeneralCategory, before next: Int, isBehindBlank: Bool,
    in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch category {
    case .closePunctuation:
      return true
    case .finalPunctuation:
      // Swedish opens with ”, and English leaves out letters with ’ (’twas): behind a blank, before Latin.
      return !isBehindBlank || next == text.count || !text.scalar(at: next).scalar.properties.isCased
    case .initialPunctuation:
      // German closes with “, which then has no text behind it.
      return next == text.count || endsQuote(text.scalar(at: next).scalar)
    default:
      // Straight quotes say nothing; ICU's view is kept.
      return isEllipsis(scalar) || isStop(scalar) || !isBehindBlank && (scalar == "\"" || scalar == "'")
    }
  }

  /// Whether a quote before this scalar closes.
  private static func endsQuote(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace { return true }
    switch scalar.properties.generalCategory {
    case .closePunctuation, .finalPunctuation: return true
    case .otherPunctuation: return !isEllipsis(scalar)
    default: return false
    }
  }

  private static func isQuoteOrBracket(
    _ scalar: Unicode.Scalar, _ category: Unicode.GeneralCategory
  ) -> Bool {
    switch category {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation: true
    default: scalar == "\"" || scalar == "'"
    }
  }

  /// Whether the rules look through a scalar: combining marks, joiners, byte order marks.
  private static func isTransparent(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func isEllipsis(_ scalar: Unicode.Scalar) -> Bool { scalar == "…" || scalar == "⋯" }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "!", "?", "｡": true
    default: false
    }
  }
}
