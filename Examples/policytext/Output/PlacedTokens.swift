internal import PolicyText

/// A token with its place in the unit that was asked for.
struct PlacedToken {
  let text: Substring
  let kind: Token.Kind
  let start: Int
  let end: Int
}

/// Tokens that stand side by side, each with its place, which is counted along.
struct PlacedTokens<Tokens: Sequence<Token>>: Sequence, IteratorProtocol {
  private var tokens: Tokens.Iterator
  private let unit: OffsetUnit
  private let replaced: ReplacedBytes?
  private var place = 0

  /// Takes tokens of a document.
  init(_ tokens: Tokens, of document: Document, _ unit: OffsetUnit) {
    self.tokens = tokens.makeIterator()
    self.unit = unit
    replaced = unit == .utf8 ? document.bytes.map { ReplacedBytes($0) } : nil
  }

  mutating func next() -> PlacedToken? {
    guard let token = tokens.next() else { return nil }
    let start = place
    switch unit {
    case .scalars: place += token.text.unicodeScalars.count
    case .utf16: place += token.text.utf16.count
    case .utf8: place += token.text.utf8.count
    }
    return PlacedToken(
      text: token.text, kind: token.kind, start: replaced?.offset(ofTextAt: start) ?? start,
      end: replaced?.offset(ofTextAt: place) ?? place)
  }
}
