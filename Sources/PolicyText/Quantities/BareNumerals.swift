#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The numerals of a text by themselves, without what they count: a reading beside that of figures.
///
/// ```swift
/// BareNumerals(in: "增长14.2%，第三位，两千三百五").numbers.map(\.value)  // 14.2, 2350
/// ```
///
/// The conventions are those of Microsoft's Recognizers-Text, whose test cases it is measured with: a number
/// has no measure word (199个 → 199), percentages and numbers are found side by side, a vague number has the
/// value as printed (十多万 → 100000), and a lone digit counts only where it is no part of a word (四川).
/// For what a text counts, pays and measures, read its ``Quantity`` values.
public struct BareNumerals: Sendable {
  /// A numeral at its place.
  public struct Item: Hashable, Sendable {
    /// Where it stands, in UTF-16 units of the text.
    public let span: TextSpan
    /// The numeral as the text has it.
    public let text: String
    /// Its value; of a percentage, in percent.
    public let value: Decimal
    /// Whether a percentage is a difference in points (2个百分点).
    public let isPercentagePoint: Bool
  }

  /// The numbers, in order.
  public let numbers: [Item]
  /// The percentages and points of percentage, in order.
  public let percentages: [Item]
  /// The ordinals, in order.
  public let ordinals: [Item]

  /// Reads the numerals of a text.
  ///
  /// - Complexity: O(n).
  public init(in text: String) { self.init(in: SourceText(text)) }

  /// Reads the numerals of a text.
  ///
  /// - Complexity: O(n).
  public init(in source: SourceText) {
    let reading = BareReading(units: source.folded.units)
    let found = reading.read()
    func items(_ bare: [BareReading.Found]) -> [Item] {
      bare.map {
        let span = source.span(ofFolded: $0.range)
        return Item(
          span: span, text: source.text(of: span), value: $0.value, isPercentagePoint: $0.isPercentagePoint)
      }
    }
    numbers = items(found.numbers)
    percentages = items(found.percentages)
    ordinals = items(found.ordinals)
  }
}
