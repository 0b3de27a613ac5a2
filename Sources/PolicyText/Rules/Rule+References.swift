extension Rule {
  /// Every lexicon that the rule names, with the key that it stands behind.
  var references: [(key: RuleKey, reference: LexiconReference)] {
    formReferences + conditionReferences
  }

  private var formReferences: [(key: RuleKey, reference: LexiconReference)] {
    let lists: [(RuleKey, [LexiconReference])] =
      switch form.kind {
      case .head(let head):
        [
          (.head, head.heads), (.start, head.start), (.stop, head.stop), (.protect, head.protect),
          (.joins, head.joins), (.extend, head.extend),
        ]
      case .quoted(let quoted):
        [(.heads, quoted.heads), (.endsIn, quoted.endsIn), (.oneOf, quoted.oneOf)]
      case .list(let list):
        [
          (.cueBefore, list.before), (.cueAfter, Self.references(in: list.after)), (.oneOf, list.oneOf),
          (.anchors, list.anchors), (.stop, list.stop), (.protect, list.protect),
        ]
      case .lexicon(let references): [(.lexicon, references)]
      case .compose(let elements): [(.compose, Self.references(in: elements))]
      case .learned: []
      }
    return lists.flatMap { key, references in references.map { (key, $0) } }
  }

  private var conditionReferences: [(key: RuleKey, reference: LexiconReference)] {
    let lists: [(RuleKey, [LexiconReference])] = [
      (.before, conditions.before?.lexicons ?? []), (.after, conditions.after?.lexicons ?? []),
      (.notBefore, conditions.notBefore?.lexicons ?? []), (.notAfter, conditions.notAfter?.lexicons ?? []),
      (.notStem, conditions.notStem), (.notWithin, conditions.notWithin),
      (.notCrossing, conditions.notCrossing), (.trim, conditions.trim),
    ]
    return lists.flatMap { key, references in references.map { (key, $0) } }
  }

  private static func references(in elements: [Element]) -> [LexiconReference] {
    elements.flatMap(\.units).compactMap { unit in
      if case .lexicon(let reference) = unit { reference } else { nil }
    }
  }
}
