/// Cuts a text into characters as people see them: grapheme clusters, so that 👩‍👧 and e with an accent are one
/// token each.
///
/// ```swift
/// CharacterTokenizer().tokens(in: "第3期").map(\.kind)  // [.word, .number, .word]
/// ```
///
/// The clusters are those of Swift's `Character`; no ICU takes part. The kind of a token is that of its
/// first scalar.
public struct CharacterTokenizer: Tokenizer {
  /// Makes a tokenizer.
  public init() {}

  /// The characters of a text, in order.
  ///
  /// - Complexity: O(1); going through the tokens is O(n).
  public func tokens(in text: String) -> Tokens { Tokens(text: text) }

  /// The characters of a text, found as they are asked for.
  public struct Tokens: Sequence, Sendable {
    fileprivate let text: String

    /// An iterator at the start of the text.
    public func makeIterator() -> Iterator { Iterator(text: text, place: text.startIndex) }
  }

  /// Goes through the characters of a text. A copy goes on by itself from the same place.
  public struct Iterator: IteratorProtocol, Sendable {
    fileprivate let text: String
    fileprivate var place: String.Index

    /// The next character, or nil at the end of the text.
    public mutating func next() -> Token? {
      if place == text.endIndex { return nil }
      let end = text.index(after: place)
      defer { place = end }
      return Token(text[place..<end], kind: Token.Kind(of: text.unicodeScalars[place]))
    }
  }
}
