/// Finds names by what sentences with names look like: a conditional random field over the units of a
/// sentence, trained on marked texts.
///
/// It sees what the rules have found as evidence among other, so that it learns where they are right. Source
/// of the method: Lafferty, McCallum and Pereira, "Conditional Random Fields", 2001.
struct Tagger: Sendable {
  /// The longest stretch that is looked at as a sentence.
  static let longestSentence = 400

  private let model: TaggerModel
  private let features: TaggerFeatures
  private let steps: TagSteps

  /// Makes a tagger; nil without a model.
  init?(_ model: TaggerModel?, lexicons: LexiconSet) {
    guard let model else { return nil }
    self.model = model
    features = TaggerFeatures(lexicons: lexicons)
    steps = TagSteps(model)
  }

  /// The names of a text.
  ///
  /// - Parameters:
  ///   - marks: what the rules have found.
  ///   - allowed: for each unit the tags that it may have.
  ///   - isGiven: whether it need not be told how probable a name is.
  /// - Complexity: O(n).
  func names(
    in scan: Scan, marks: NameMarks, allowed: [Tag.Mask], isGiven: (Range<Int>, _ type: Int) -> Bool
  ) -> [TaggedName] {
    var room = TaggerFeatures.Room()
    var scores: [TaggerModel.Scores] = []
    var names: [TaggedName] = []
    for range in Self.sentences(of: scan.text.units) {
      TagScores.add(range.count, model, into: &scores) { sums in
        features.give(range, names: marks, in: scan, &room, to: &sums)
      }
      let lattice = TagLattice(
        scores: scores.dropFirst(TagScores.margin).dropLast(TagScores.margin), allowed: allowed[range],
        steps: steps)
      names += lattice.names(from: range.lowerBound, isGiven: isGiven)
    }
    return names
  }

  /// The sentences of folded units, cut at stops and line ends.
  ///
  /// - Complexity: O(n).
  static func sentences(of units: [UInt16]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for at in units.indices {
      let isEnd = UnitClass.of(units[at]).intersects([.sentenceStop, .newline])
      if isEnd || at + 1 - start == longestSentence {
        sentences.append(start..<at + 1)
        start = at + 1
      }
    }
    if start < units.count { sentences.append(start..<units.count) }
    return sentences
  }
}
