/// A text as a ``Recognizer`` sees it: folded, with the words of all lexicons found.
///
/// Full-width forms are half-width (（ is `(`, １ is `1`) and a sentence's line breaks are bridged. Places
/// are numbers of UTF-16 units of this view; results are mapped back to the text as it came.
public struct ScannedText: Sendable {
  /// A word of a lexicon, found in the text.
  public struct Word: Hashable, Sendable {
    /// Where it stands.
    public let range: Range<Int>
    /// The name in full, where the lexicon gives one.
    public let canonicalName: String?
    /// The group of the entry; empty where it has none.
    public let group: String
    /// How sure the word is: 2 certain, 1 usual, 0 evidence only.
    public let weight: Int
  }

  let scan: Scan

  /// The UTF-16 units of the folded text.
  public var units: [UInt16] { scan.text.units }

  /// The folded text of a stretch; what lies outside of the text is left out.
  public func text(in range: Range<Int>) -> String { scan.string(range.clamped(to: units.indices)) }

  /// All words of a lexicon in order, overlapping ones included; at each place the longest. None where there
  /// is no such lexicon.
  ///
  /// - Complexity: O(words of the lexicon in the text).
  public func words(of lexicon: LexiconReference) -> [Word] {
    guard let filter = LexiconFilter(lexicon, in: scan.lexicons) else { return [] }
    return scan.hits(of: filter).map(word)
  }

  /// The longest word of a lexicon that starts at a place.
  public func word(of lexicon: LexiconReference, startingAt place: Int) -> Word? {
    LexiconFilter(lexicon, in: scan.lexicons).flatMap { scan.hit($0, startingAt: place) }.map(word)
  }

  /// The longest word of a lexicon that ends at a place.
  public func word(of lexicon: LexiconReference, endingAt place: Int) -> Word? {
    LexiconFilter(lexicon, in: scan.lexicons).flatMap { scan.hit($0, endingAt: place) }.map(word)
  }

  /// Where the clause that a place is in begins: behind the last 。，；： or line end before it.
  public func startOfClause(at place: Int) -> Int {
    scan.marks.clauseStart(of: min(max(place, 0), units.count))
  }

  /// The other mark of the pair of quotes or brackets that a mark at a place belongs to.
  public func partner(ofMarkAt place: Int) -> Int? {
    units.indices.contains(place) ? scan.marks.partner(of: place) : nil
  }

  private func word(_ hit: Hit) -> Word {
    Word(
      range: hit.range, canonicalName: scan.canonical(of: hit), group: scan.type(of: hit),
      weight: Int(hit.weight))
  }
}
