/// An entity with all its mentions in a document.
public struct DistinctEntity: Hashable, Sendable, Codable, Identifiable {
  /// The number that its mentions share, from 0 in the order of first mentions.
  public let id: Int
  /// What it is.
  public let type: EntityType
  /// The name in full, as far as a lexicon or the document gives it.
  public let canonicalName: String
  /// The forms that the document uses, in the order of first use, without line breaks.
  public let names: [String]
  /// The places of the mentions, in UTF-16 units of the text, in order.
  public let mentions: [TextSpan]

  /// Makes an entity.
  public init(
    id: Int, type: EntityType, canonicalName: String, names: [String], mentions: [TextSpan]
  ) {
    self.id = id
    self.type = type
    self.canonicalName = canonicalName
    self.names = names
    self.mentions = mentions
  }
}
