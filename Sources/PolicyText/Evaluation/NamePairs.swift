/// Names of the gold and predicted ones, side by side: each in one pair at most, with one of the other side
/// that it overlaps.
///
/// Names with the same type and edges come first, then those of one type, then what is left; within each
/// round from left to right.
struct NamePairs {
  /// A name of the gold and the one that was predicted there; one of them is nil where it stands alone.
  struct Pair {
    let gold: AnnotatedText.Name?
    let predicted: AnnotatedText.Name?

    /// Whether type and edges are the same.
    var isExact: Bool { gold != nil && gold?.type == predicted?.type && gold?.span == predicted?.span }
    /// Where the first of the two begins.
    var start: Int { min(gold?.span.start ?? .max, predicted?.span.start ?? .max) }
  }

  /// The pairs and what stands alone, in the order of the text.
  private(set) var all: [Pair] = []

  private let gold: [AnnotatedText.Name]
  private let predicted: [AnnotatedText.Name]
  /// For each gold name the predicted one that it is paired with.
  private var partners: [Int?]
  private var isTaken: [Bool]

  /// Pairs the names of one text.
  ///
  /// - Complexity: O(n log n), O(n) for names in the order of the text, as long as the names of a side don't
  ///   overlap each other.
  init(gold: [AnnotatedText.Name], predicted: [AnnotatedText.Name]) {
    self.gold = Self.ordered(gold)
    self.predicted = Self.ordered(predicted)
    partners = Array(repeating: nil, count: self.gold.count)
    isTaken = Array(repeating: false, count: self.predicted.count)
    pair { $0.type == $1.type && $0.span == $1.span }
    pair { $0.type == $1.type }
    pair { _, _ in true }
    all = pairs
  }

  /// The names in the order of the text, each once.
  private static func ordered(_ names: [AnnotatedText.Name]) -> [AnnotatedText.Name] {
    var seen: Set<AnnotatedText.Name> = []
    return names.sorted { ($0.span, $0.type.rawValue) < ($1.span, $1.type.rawValue) }
      .filter { seen.insert(AnnotatedText.Name(type: $0.type, span: $0.span)).inserted }
  }

  /// Pairs what overlaps and is not paired yet, where `fits` says so.
  private mutating func pair(where fits: (AnnotatedText.Name, AnnotatedText.Name) -> Bool) {
    var first = 0
    for (i, name) in gold.enumerated() where partners[i] == nil {
      while first < predicted.count, predicted[first].span.end <= name.span.start { first += 1 }
      var j = first
      while j < predicted.count, predicted[j].span.start < name.span.end {
        if !isTaken[j], predicted[j].span.overlaps(name.span), fits(name, predicted[j]) {
          partners[i] = j
          isTaken[j] = true
          break
        }
        j += 1
      }
    }
  }

  private var pairs: [Pair] {
    var pairs = zip(gold, partners).map { name, partner in
      Pair(gold: name, predicted: partner.map { predicted[$0] })
    }
    for (name, isTaken) in zip(predicted, isTaken) where !isTaken {
      pairs.append(Pair(gold: nil, predicted: name))
    }
    return pairs.enumerated().sorted { ($0.1.start, $0.0) < ($1.1.start, $1.0) }.map(\.1)
  }
}
