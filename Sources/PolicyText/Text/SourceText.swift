/// A text together with the view of it that is matched against, and the way back from every place of
/// that view to the text as it came in.
///
/// ```swift
/// let source = SourceText("增长１２．３％")
/// source.offset(of: 2, in: .utf8)  // 6
/// ```
///
/// The view is width-folded (１２．３％ → 12.3%) and reflowed: a line break in the middle of a sentence is
/// bridged. It serves the recognizers; a caller only ever sees offsets of the original.
public struct SourceText: Sendable {
  /// The text as it came in.
  public let string: String
  /// The UTF-16 units of the text.
  let units: [UInt16]
  /// What is matched against.
  let folded: FoldedText
  private let offsets: OffsetTable
  /// What the text has in place of bytes that were no UTF-8.
  private let replaced: ReplacedBytes?

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - string: any text.
  ///   - reflow: whether line breaks within a sentence are bridged; turn it off for text whose lines are
  ///     records.
  /// - Complexity: O(n).
  public init(_ string: String, reflow: Bool = true) { self.init(string, reflow: reflow, replaced: nil) }

  /// Reads bytes that are meant to be UTF-8. U+FFFD stands for what is not, and offsets in UTF-8 are those of
  /// the bytes as they came.
  ///
  /// - Complexity: O(n).
  public init(decoding bytes: some Collection<UInt8>, reflow: Bool = true) {
    let replaced = ReplacedBytes(bytes)
    self.init(
      String(decoding: bytes, as: UTF8.self), reflow: reflow, replaced: replaced.isEmpty ? nil : replaced)
  }

  private init(_ string: String, reflow: Bool, replaced: ReplacedBytes?) {
    self.string = string
    self.replaced = replaced
    units = [UInt16](unitsOf: string)
    folded = FoldedText(source: units, reflow: reflow)
    offsets = OffsetTable(units: units)
  }

  /// The length of the text in UTF-16 units.
  public var utf16Count: Int { units.count }

  /// The offset in `unit` of the place `utf16` UTF-16 units into the text.
  ///
  /// - Complexity: O(1).
  public func offset(of utf16: Int, in unit: OffsetUnit) -> Int {
    let offset = offsets.offset(of: utf16, in: unit, units: units)
    return unit == .utf8 ? replaced?.offset(ofTextAt: offset) ?? offset : offset
  }

  /// The offset in UTF-16 units of the place that lies `offset` steps of `unit` into the text.
  ///
  /// - Complexity: O(log n).
  public func utf16Offset(of offset: Int, in unit: OffsetUnit) -> Int {
    let offset = unit == .utf8 ? replaced?.textOffset(ofByteAt: offset) ?? offset : offset
    return offsets.utf16Offset(of: offset, in: unit, units: units)
  }

  /// The text that a span covers.
  public func text(of span: TextSpan) -> String {
    let start = min(max(span.start, 0), units.count)
    return String(units: units[start..<min(max(span.end, start), units.count)])
  }

  /// The span in the text of a stretch of the folded view, widened to whole scalars.
  func span(ofFolded range: Range<Int>) -> TextSpan {
    let span = folded.sourceSpan(of: range)
    var (start, end) = (span.start, span.end)
    if start > 0, start < units.count, UTF16.isTrailSurrogate(units[start]) { start -= 1 }
    if end > 0, end < units.count, UTF16.isTrailSurrogate(units[end]) { end += 1 }
    return TextSpan(start: start, end: end)
  }
}
