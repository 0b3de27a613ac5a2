/// Tokens as spaCy has them: one space behind a token that is no blank belongs to it without being part of
/// its text, and what blanks are left in a row are one token.
struct SpacyTokens {
  /// The places of the tokens, in Unicode scalars.
  private(set) var places: [Range<Int>] = []

  /// Reads tokens that stand side by side from the start of the text to its end.
  ///
  /// - Complexity: O(n).
  init(_ tokens: [TextSpan], of source: SourceText) {
    /// Where the blanks in a row begin that are not written yet, if there are any.
    var blanks: Int?
    var place = 0
    for token in tokens {
      let units = source.units[token.start..<token.end]
      let end = place + units.count { !UTF16.isTrailSurrogate($0) }
      if units.allSatisfy(UnitText.isPythonSpace) {
        let isBehindToken = blanks == nil && !places.isEmpty
        blanks = blanks ?? (isBehindToken && units.first == 0x20 ? place + 1 : place)
      } else {
        if let blanks, blanks < place { places.append(blanks..<place) }
        places.append(place..<end)
        blanks = nil
      }
      place = end
    }
    if let blanks, blanks < place { places.append(blanks..<place) }
  }
}
