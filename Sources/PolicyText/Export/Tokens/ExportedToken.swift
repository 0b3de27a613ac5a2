/// What a text is cut into for a tool that puts labels on tokens.
public enum ExportedToken: String, CaseIterable, Sendable {
  /// Unicode scalars, the characters of Python.
  case character
  /// The words of ``WordTokenizer``, cut once more where a name begins or ends within one.
  case word

  /// The tokens of a text, side by side from its start to its end; none has both blanks and what is none.
  ///
  /// - Parameter edges: places where a token has to end, in order; they lie between scalars.
  /// - Complexity: O(n).
  func spans(in source: SourceText, cutAt edges: [Int]) -> [TextSpan] {
    switch self {
    case .character: Self.scalars(of: source.units)
    case .word: Self.words(of: source, cutAt: edges)
    }
  }

  private static func scalars(of units: [UInt16]) -> [TextSpan] {
    var spans: [TextSpan] = []
    spans.reserveCapacity(units.count)
    var at = 0
    while at < units.count {
      let isPair =
        UTF16.isLeadSurrogate(units[at]) && at + 1 < units.count && UTF16.isTrailSurrogate(units[at + 1])
      let end = at + (isPair ? 2 : 1)
      spans.append(TextSpan(start: at, end: end))
      at = end
    }
    return spans
  }

  private static func words(of source: SourceText, cutAt edges: [Int]) -> [TextSpan] {
    var spans: [TextSpan] = []
    var start = 0
    var next = 0
    for token in WordTokenizer.chinese.tokens(in: source.string) {
      let end = start + token.text.utf16Length
      for at in start + 1..<max(end, start + 1) {
        while next < edges.count, edges[next] < at { next += 1 }
        let isEdge = next < edges.count && edges[next] == at
        if isEdge || UnitText.isBlank(source.units[at]) != UnitText.isBlank(source.units[at - 1]) {
          spans.append(TextSpan(start: start, end: at))
          start = at
        }
      }
      spans.append(TextSpan(start: start, end: end))
      start = end
    }
    return spans
  }
}

extension Substring {
  /// The number of UTF-16 units, counted in the bytes at hand; `utf16.count` of a part of a long text asks
  /// that text's tables.
  var utf16Length: Int {
    var count = 0
    for byte in utf8 where byte & 0xC0 != 0x80 { count += byte < 0xF0 ? 1 : 2 }
    return count
  }
}
