internal import CICU

/// Cuts at ICU's word breaks; at grapheme clusters where there are no rules.
struct WordSegmenter: Segmenter {
  let rules: BreakRules?

  func segments(in window: UnsafeBufferPointer<UInt8>) -> [Segment] {
    guard let rules, var cursor = rules.cursor(over: window) else { return characters(of: window) }
    var segments: [Segment] = []
    segments.reserveCapacity(window.count / 4)
    var start = 0
    while let (end, status) = cursor.next() {
      segments.append(Segment(end: end, kind: kind(status: status, at: start, in: window)))
      start = end
    }
    return segments
  }

  /// The kind that the rule status gives; where that has none, the kind of the first scalar.
  private func kind(status: Int32, at start: Int, in window: UnsafeBufferPointer<UInt8>) -> Token.Kind {
    if status >= POLICYTEXT_STATUS_WORD { return .word }
    if status >= POLICYTEXT_STATUS_NUMBER { return .number }
    return Token.Kind(of: window.scalar(at: start).scalar)
  }

  private func characters(of window: UnsafeBufferPointer<UInt8>) -> [Segment] {
    var end = 0
    return String(decoding: window, as: UTF8.self).map { character in
      let kind = Token.Kind(of: window.scalar(at: end).scalar)
      end += character.utf8.count
      return Segment(end: end, kind: kind)
    }
  }
}
