/// How well names were found in texts whose names are known: counts by type, what was taken for what, and
/// every mistake at its place.
///
/// ```swift
/// let gold = try AnnotationReader().read(contentsOf: "gold.jsonl")
/// let extractor = try Extractor(configuration)
/// let evaluation = NameEvaluation(of: gold) { document in
///   extractor.extract(from: document.text).entities.map(AnnotatedText.Name.init)
/// }
/// print(evaluation.all.exact.f1 ?? 0)
/// for mistake in evaluation.mistakes { print(mistake.kind, mistake.document.id) }
/// ```
///
/// A name counts as found in two ways: `exact`, with type and both edges right, and `overlapping`, with the
/// right type and at least one character in common, where each name is paired with one other at most.
public struct NameEvaluation: Sendable {
  /// The agreement in both ways of counting.
  public struct Score: Hashable, Sendable {
    /// Of names with type and both edges right.
    public var exact = Agreement()
    /// Of names with the right type that overlap.
    public var overlapping = Agreement()

    /// Makes a score of nothing.
    public init() {}
  }

  /// Types that are counted as one, too.
  public struct Group: Hashable, Sendable {
    /// What they are called together.
    public var name: String
    /// The types.
    public var types: Set<EntityType>

    /// Makes a group.
    public init(_ name: String, types: Set<EntityType>) {
      self.name = name
      self.types = types
    }

    /// Bodies of all kinds: where one ends and another begins is often what people disagree about.
    public static let organisation = Group("organisation", types: [.company, .agency, .institution])
  }

  /// A type of the gold and what was predicted there.
  public struct Confusion: Hashable, Sendable {
    /// The type in the gold; nil for a predicted name that overlaps none.
    public let gold: EntityType?
    /// The type predicted; nil for a name of the gold that none overlaps.
    public let predicted: EntityType?

    /// Makes a cell of the table.
    public init(gold: EntityType?, predicted: EntityType?) {
      self.gold = gold
      self.predicted = predicted
    }
  }

  private var askedFor: Set<EntityType> = []
  /// The score of each type.
  public private(set) var byType: [EntityType: Score] = [:]
  /// The score over all types.
  public private(set) var all = Score()
  /// The scores of groups of types, in the order in which they were asked for; those of which fewer than two
  /// types occur are left out.
  public private(set) var groups: [(group: Group, score: Score)] = []
  /// The score of each document, over all types, in the order of the gold.
  public private(set) var documents: [(id: String, score: Score)] = []
  /// How often a type was taken for another, over names that are paired as for `overlapping`, and then with
  /// what is left of other types.
  public private(set) var confusion: [Confusion: Int] = [:]
  /// What is not exact, document by document in the order of the text.
  public private(set) var mistakes: [Mistake] = []

  /// Compares names with those of the gold.
  ///
  /// - Parameters:
  ///   - gold: the texts with the names that are to be found.
  ///   - types: the types that count; nil for all that occur.
  ///   - groups: types that are counted as one, too.
  ///   - names: the names that were found in a text, without overlaps among them.
  /// - Complexity: O(n log n) in the number of names, besides what `names` takes.
  public init(
    of gold: [AnnotatedText], types: Set<EntityType>? = nil, groups: [Group] = [.organisation],
    names: (AnnotatedText) throws -> [AnnotatedText.Name]
  ) rethrows {
    var groupScores = groups.map { _ in Score() }
    for document in gold {
      let expected = document.names.filter { types?.contains($0.type) ?? true }
      let found = try names(document).filter { types?.contains($0.type) ?? true }
      add(NamePairs(gold: expected, predicted: found), of: document)
      for (i, group) in groups.enumerated() {
        let pairs = NamePairs(gold: group.names(among: expected), predicted: group.names(among: found))
        for pair in pairs.all { groupScores[i].add(pair) }
      }
    }
    askedFor = types ?? []
    let occurring = Set(self.types)
    self.groups = zip(groups, groupScores)
      .filter { $0.0.types.intersection(occurring).count > 1 }.map { (group: $0.0, score: $0.1) }
  }

  /// Compares the names of texts with those of the gold. Texts belong together by their ids; in one without
  /// predictions nothing was found.
  public init(
    of gold: [AnnotatedText], predicted: [AnnotatedText], types: Set<EntityType>? = nil,
    groups: [Group] = [.organisation]
  ) {
    let names = Dictionary(predicted.map { ($0.id, $0.names) }) { $0 + $1 }
    self.init(of: gold, types: types, groups: groups) { names[$0.id] ?? [] }
  }

  /// The types that occur or were asked for: those that the built-in rules find first, the others by name.
  public var types: [EntityType] {
    let all = askedFor.union(byType.keys)
    return EntityType.builtIn.filter(all.contains)
      + all.subtracting(EntityType.builtIn).sorted { $0.rawValue < $1.rawValue }
  }

  private mutating func add(_ pairs: NamePairs, of document: AnnotatedText) {
    var score = Score()
    for pair in pairs.all {
      score.add(pair)
      let (gold, predicted) = (pair.gold?.type, pair.predicted?.type)
      confusion[Confusion(gold: gold, predicted: predicted), default: 0] += 1
      for type in Set([gold, predicted].compactMap { $0 }) {
        byType[type, default: Score()].add(pair, of: type)
      }
      if !pair.isExact { mistakes.append(Mistake(document: document, pair)) }
    }
    all.exact += score.exact
    all.overlapping += score.overlapping
    documents.append((id: document.id, score: score))
  }
}

extension NameEvaluation.Score {
  /// Counts a pair, of one type alone where one is given.
  fileprivate mutating func add(_ pair: NamePairs.Pair, of type: EntityType? = nil) {
    func counts(_ name: AnnotatedText.Name?) -> Int {
      name.map { type == nil || $0.type == type } == true ? 1 : 0
    }
    let (gold, predicted) = (counts(pair.gold), counts(pair.predicted))
    exact += Agreement(gold: gold, predicted: predicted, hits: pair.isExact ? 1 : 0)
    overlapping += Agreement(
      gold: gold, predicted: predicted,
      hits: pair.gold != nil && pair.gold?.type == pair.predicted?.type ? 1 : 0)
  }
}

extension NameEvaluation.Group {
  /// The names of its types, as names of one type.
  fileprivate func names(among names: [AnnotatedText.Name]) -> [AnnotatedText.Name] {
    names.filter { types.contains($0.type) }
      .map { AnnotatedText.Name(type: EntityType(name), span: $0.span, rule: $0.rule) }
  }
}

extension EntityType {
  /// The types that the built-in rules find, in the order in which they are shown.
  package static let builtIn: [EntityType] = [.company, .agency, .institution, .programme, .document]
}
