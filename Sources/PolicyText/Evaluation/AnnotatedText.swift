/// A text and what is marked in it: by hand, or by a program whose output is scored.
public struct AnnotatedText: Hashable, Sendable, Identifiable {
  /// A name at its place.
  public struct Name: Hashable, Sendable {
    /// What it is.
    public var type: EntityType
    /// Where it stands, in UTF-16 units of the text.
    public var span: TextSpan
    /// The id of the rule that found it, where it is known.
    public var rule: String?

    /// Makes a name.
    public init(type: EntityType, span: TextSpan, rule: String? = nil) {
      self.type = type
      self.span = span
      self.rule = rule
    }

    /// Makes a name of one that an extractor has found.
    public init(_ entity: Entity) {
      self.init(type: entity.type, span: entity.span, rule: entity.rule)
    }
  }

  /// What the text is called; gold and predictions belong together by it.
  public var id: String
  /// The text.
  public var text: String
  /// The names in it, in the order of the text.
  public var names: [Name]
  /// What it states with figures, in the order of the file.
  public var statements: [StatementRow]

  /// Makes a text with what is marked in it.
  public init(id: String, text: String, names: [Name] = [], statements: [StatementRow] = []) {
    self.id = id
    self.text = text
    self.names = names
    self.statements = statements
  }
}
