/// How far an entity can be trusted, by the kind of evidence that speaks for it.
///
/// A rule says which it gives. On the 46 texts that the README's figures come from, 97 of 100 names of high
/// confidence are right, 85 of medium and 66 of low confidence.
public enum Confidence: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// A guess from thin evidence, such as a list with a single known name in it.
  case low
  /// Evidence beside the name, such as a cue: 等企业, 总经理.
  case medium
  /// The name speaks for itself: a lexicon has it, or its tail and its beginning are certain.
  case high

  /// Whether one is less than another.
  public static func < (one: Confidence, other: Confidence) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}
