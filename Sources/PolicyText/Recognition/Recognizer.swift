/// Finds names that no rule can describe: the same place in an extraction as a rule, written in Swift.
///
/// ```swift
/// struct HashtagRecognizer: Recognizer {
///   let id = "topic.hashtag"
///   let type: EntityType = "topic"
///
///   func names(in text: ScannedText) -> [RecognizedName] {
///     var names: [RecognizedName] = []
///     var start: Int?
///     for (at, unit) in text.units.enumerated() where unit == 0x23 {  // #
///       if let open = start, at > open + 1 {
///         names.append(RecognizedName(range: open + 1..<at))
///         start = nil
///       } else {
///         start = at
///       }
///     }
///     return names
///   }
/// }
/// ```
///
/// What it finds takes part in the contest for a place as the candidates of rules do: by priority, then
/// length, then place. An extractor calls it from many tasks at once, once for each text.
public protocol Recognizer: Sendable {
  /// The id that results name it by; it must not be the id of a rule.
  var id: String { get }
  /// What it finds; ``Rule/nothing`` to keep rules from a place.
  var type: EntityType { get }
  /// The higher one wins where two candidates overlap; 50 unless told.
  var priority: Int { get }
  /// The names of a text.
  ///
  /// It should take time in proportion to the text; places outside of the text are passed over.
  func names(in text: ScannedText) -> [RecognizedName]
}

extension Recognizer {
  /// The priority that rules have unless told.
  public var priority: Int { 50 }
}

/// A name that a ``Recognizer`` has found.
public struct RecognizedName: Hashable, Sendable {
  /// Where it stands in ``ScannedText/units``.
  public var range: Range<Int>
  /// The name in full; nil where it is the text itself.
  public var canonicalName: String?
  /// How far it can be trusted.
  public var confidence: Confidence
  /// What speaks for it.
  public var evidence: [Clue]

  /// Makes a name.
  public init(
    range: Range<Int>, canonicalName: String? = nil, confidence: Confidence = .high,
    evidence: [Clue] = []
  ) {
    self.range = range
    self.canonicalName = canonicalName
    self.confidence = confidence
    self.evidence = evidence
  }

  /// The name as a candidate; nil where it or its evidence does not lie in the text.
  func candidate(rule: Int, priority: Int, count: Int) -> Candidate? {
    let text = 0..<count
    guard !range.isEmpty, ([range] + evidence.map(\.range)).allSatisfy({ $0.clamped(to: text) == $0 }) else {
      return nil
    }
    return Candidate(
      range: range, rule: rule, priority: priority, canonicalName: canonicalName, clues: evidence,
      confidence: confidence)
  }
}
