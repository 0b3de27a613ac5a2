/// What kind of thing an entity is: an open set, so that rules can name types of their own.
public struct EntityType: RawRepresentable, Hashable, Sendable, Codable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name of the type, as rule files and results write it.
  public let rawValue: String

  /// Makes a type from its name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Makes a type from its name.
  public init(_ name: String) { rawValue = name }
  /// Makes a type from its name.
  public init(stringLiteral name: String) { rawValue = name }

  /// The name of the type.
  public var description: String { rawValue }

  /// A business enterprise.
  public static let company = EntityType("company")
  /// A public authority.
  public static let agency = EntityType("agency")
  /// Any other organised body: schools, hospitals, institutes, associations, media.
  public static let institution = EntityType("institution")
  /// A named policy initiative.
  public static let programme = EntityType("programme")
  /// A titled document or a named law.
  public static let document = EntityType("document")
}

/// A name found in a text: one mention, at its place.
public struct Entity: Hashable, Sendable, Codable {
  /// What it is.
  public let type: EntityType
  /// The mention as the text has it, line breaks included.
  public let text: String
  /// Where it stands, in UTF-16 units of the text.
  public let span: TextSpan
  /// The number of the entity in its document, which all its mentions share.
  public let id: Int
  /// The name in full, where a lexicon or the document has it; else the mention without line breaks.
  public let canonicalName: String
  /// The id of the rule that found it.
  public let rule: String
  /// How far it can be trusted.
  public let confidence: Confidence
  /// What in the text speaks for it.
  public let evidence: [Evidence]
  /// The part that it plays, where the rule says one (`lead`, `responsible`).
  public let role: String?

  /// Makes an entity.
  public init(
    type: EntityType, text: String, span: TextSpan, id: Int, canonicalName: String, rule: String,
    confidence: Confidence, evidence: [Evidence], role: String? = nil
  ) {
    self.type = type
    self.text = text
    self.span = span
    self.id = id
    self.canonicalName = canonicalName
    self.rule = rule
    self.confidence = confidence
    self.evidence = evidence
    self.role = role
  }
}
