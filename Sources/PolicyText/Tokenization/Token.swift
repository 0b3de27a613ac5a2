/// A stretch of a text that a ``Tokenizer`` found, and what it is.
public struct Token: Hashable, Sendable {
  /// The stretch.
  public let text: Substring
  /// What it is.
  public let kind: Kind

  /// Makes a token of a stretch of a text.
  public init(_ text: Substring, kind: Kind) {
    self.text = text
    self.kind = kind
  }

  /// Where the token stands in the text that was cut.
  public var range: Range<String.Index> { text.startIndex..<text.endIndex }

  /// Two tokens are equal if they say the same, are of one kind, and stand at the same place.
  public static func == (a: Token, b: Token) -> Bool {
    a.kind == b.kind && a.range == b.range && a.text == b.text
  }

  /// Feeds what ``==(_:_:)`` compares to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(range)
    hasher.combine(text)
  }
}

extension Token: CustomStringConvertible {
  /// The kind and the text, for logs: `number "5.2"`.
  public var description: String { "\(kind) \(text.debugDescription)" }
}
