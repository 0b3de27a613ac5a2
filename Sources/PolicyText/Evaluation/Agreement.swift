/// How far predictions agree with a gold standard: counts, and the shares that follow from them.
///
/// The shares are binary floating point, computed as most scorers do, so that their digits are the same; what
/// has to be exact is in the counts.
public struct Agreement: Hashable, Sendable {
  /// How many there are in the gold.
  public var gold: Int
  /// How many were predicted.
  public var predicted: Int
  /// How many of these belong together.
  public var hits: Int

  /// Makes an agreement out of counts.
  public init(gold: Int = 0, predicted: Int = 0, hits: Int = 0) {
    self.gold = gold
    self.predicted = predicted
    self.hits = hits
  }

  /// How many of the gold were not predicted.
  public var missed: Int { gold - hits }
  /// How many were predicted and are not in the gold.
  public var spurious: Int { predicted - hits }

  /// The share of the predicted that is right; nil where nothing was predicted.
  public var precision: Double? { Self.share(hits, of: predicted) }

  /// The share of the gold that was predicted; nil where there is no gold.
  public var recall: Double? { Self.share(hits, of: gold) }

  /// The harmonic mean of precision and recall; nil where there is nothing on either side.
  public var f1: Double? {
    if gold + predicted == 0 { return nil }
    guard hits > 0, let precision, let recall else { return 0 }
    return 2 * precision * recall / (precision + recall)
  }

  /// A share of some whole; nil of nothing.
  static func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }

  /// Adds up the counts of two agreements.
  public static func + (one: Agreement, other: Agreement) -> Agreement {
    Agreement(
      gold: one.gold + other.gold, predicted: one.predicted + other.predicted, hits: one.hits + other.hits)
  }

  /// Adds the counts of another agreement.
  public static func += (one: inout Agreement, other: Agreement) { one = one + other }
}
