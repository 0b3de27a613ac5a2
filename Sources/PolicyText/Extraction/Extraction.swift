/// All that was found in one text, in the order of the text.
public struct Extraction: Sendable {
  /// The text, with the conversions between its offsets.
  public let source: SourceText
  /// The names, in order and without overlaps.
  public let entities: [Entity]
  /// The figures, in order and without overlaps.
  public let quantities: [Quantity]
  /// What the sentences state with figures, in order.
  public let statements: [Statement]
  /// Who has what part in which task, in order.
  public let duties: [Duty]

  /// Makes an extraction.
  public init(
    source: SourceText, entities: [Entity], quantities: [Quantity], statements: [Statement] = [],
    duties: [Duty] = []
  ) {
    self.source = source
    self.entities = entities
    self.quantities = quantities
    self.statements = statements
    self.duties = duties
  }

  /// The names of one type, in order.
  public func entities(of type: EntityType) -> [Entity] { entities.filter { $0.type == type } }

  /// The entities that the names are mentions of, in the order of first mentions.
  ///
  /// - Complexity: O(m) for m mentions.
  public var distinctEntities: [DistinctEntity] {
    var mentions: [Int: [Entity]] = [:]
    for entity in entities { mentions[entity.id, default: []].append(entity) }
    return mentions.keys.sorted().compactMap { id in
      guard let all = mentions[id], let first = all.first else { return nil }
      return DistinctEntity(
        id: id, type: first.type, canonicalName: first.canonicalName,
        names: all.map { $0.text.withoutLineBreaks }.uniqued(), mentions: all.map(\.span))
    }
  }

  /// The figures of one kind, in order.
  public func quantities(of kind: Quantity.Kind) -> [Quantity] { quantities.filter { $0.kind == kind } }

  /// The place of a name in the string that was passed in.
  ///
  /// - Returns: the range; empty at the end of the text for an entity of another text that lies beyond it.
  public func range(of entity: Entity) -> Range<String.Index> { range(of: entity.span) }

  /// The place of a figure in the string that was passed in.
  ///
  /// - Returns: the range; empty at the end of the text for a figure of another text that lies beyond it.
  public func range(of quantity: Quantity) -> Range<String.Index> { range(of: quantity.span) }

  private func range(of span: TextSpan) -> Range<String.Index> {
    let text = source.string
    return Range(span, in: text) ?? text.endIndex..<text.endIndex
  }
}
