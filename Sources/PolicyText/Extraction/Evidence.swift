/// Something in the text that speaks for an entity: the tail that names it, the word that it begins behind,
/// the cue beside it.
public struct Evidence: Hashable, Sendable, Codable {
  /// What kind of thing speaks for an entity.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The entity is an entry of a lexicon.
    case entry
    /// The tail or head noun that names the kind of thing: 有限公司.
    case head
    /// The word that the name begins with: 湖南.
    case start
    /// The word or mark that the name begins behind: 走访, 、.
    case edge
    /// The quote marks or brackets around it.
    case marks
    /// The sequence of words that it is made of.
    case sequence
    /// A word beside it or beside its list: 总经理, 等龙头企业.
    case cue
    /// A name of the same type in the same list.
    case anchor
    /// A mention that the same name has elsewhere.
    case mention
    /// The full name elsewhere that this is a short form of.
    case fullName = "full-name"
    /// The name that the text gives this one to: 湖南某某有限公司（以下简称“某某”）.
    case alias
    /// What sentences with names look like: the tagger takes it for a name.
    case likeness
  }

  /// What kind of thing it is.
  public let kind: Kind
  /// The words.
  public let text: String
  /// Where they stand, in UTF-16 units of the text.
  public let span: TextSpan

  /// Makes a piece of evidence.
  public init(kind: Kind, text: String, span: TextSpan) {
    self.kind = kind
    self.text = text
    self.span = span
  }
}

extension Evidence {
  /// A clue with its place in the text.
  init(_ clue: Clue, in source: SourceText) {
    span = source.span(ofFolded: clue.range)
    text = source.text(of: span)
    kind = clue.kind
  }
}
