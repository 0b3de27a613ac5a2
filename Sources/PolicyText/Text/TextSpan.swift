/// A stretch of a text, in UTF-16 code units of the text as it came in; `end` is exclusive.
///
/// UTF-16 is the unit of `NSRange` and of the text systems of Apple's platforms. A span says where
/// something stands without holding on to the text, so that it can be stored and sent. To turn it into
/// a range of the string it belongs to, use `Range(span, in: text)` or `text[span]`; for offsets in
/// Unicode scalars or UTF-8 bytes, ask ``SourceText/offset(of:in:)``.
public struct TextSpan: Hashable, Sendable, Codable, Comparable {
  /// The offset of the first unit.
  public let start: Int
  /// The offset behind the last unit.
  public let end: Int

  /// Makes a span; an `end` before `start` is taken as `start`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Reads a span; an `end` before `start` is taken as `start`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      start: try container.decode(Int.self, forKey: .start), end: try container.decode(Int.self, forKey: .end)
    )
  }

  private enum CodingKeys: CodingKey { case start, end }

  /// The number of UTF-16 units.
  public var length: Int { end &- start }

  /// Whether the two spans share at least one unit.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// Orders by place: the earlier start first, of two with one start the shorter.
  public static func < (a: TextSpan, b: TextSpan) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

extension Range where Bound == String.Index {
  /// The range of `text` that `span` covers, or nil if the text is too short for it.
  ///
  /// - Complexity: O(1) for native strings, after a first O(n) pass over a long one.
  public init?(_ span: TextSpan, in text: some StringProtocol) {
    let units = text.utf16
    guard span.start >= 0, span.length >= 0,
      let start = units.index(units.startIndex, offsetBy: span.start, limitedBy: units.endIndex),
      let end = units.index(start, offsetBy: span.length, limitedBy: units.endIndex)
    else { return nil }
    self = start..<end
  }
}

extension StringProtocol {
  /// The part of the text that `span` covers; empty where the span lies outside the text.
  public subscript(span: TextSpan) -> SubSequence {
    guard let range = Range(span, in: self) else { return self[endIndex..<endIndex] }
    return self[range]
  }
}
