/// Cuts at ICU's sentence breaks, moved to where ``SentenceEnd`` has them; at lines where there are no
/// rules.
struct SentenceSegmenter: Segmenter {
  let rules: BreakRules?

  func segments(in window: UnsafeBufferPointer<UInt8>) -> [Segment] {
    guard let rules, var cursor = rules.cursor(over: window) else { return lines(of: window) }
    var segments: [Segment] = []
    var start = 0
    while let (offset, _) = cursor.next() {
      // The end of the sentence before may have moved past this break.
      if offset <= start { continue }
      let end = SentenceEnd.near(offset, after: start, in: window)
      segments.append(segment(from: start, to: end, in: window))
      start = end
    }
    return segments
  }

  private func segment(from start: Int, to end: Int, in window: UnsafeBufferPointer<UInt8>) -> Segment {
    var at = start
    while at < end {
      let (scalar, next) = window.scalar(at: at)
      if !scalar.properties.isWhitespace { return Segment(end: end, kind: .sentence) }
      at = next
    }
    return Segment(end: end, kind: .space)
  }

  private func lines(of window: UnsafeBufferPointer<UInt8>) -> [Segment] {
    var segments: [Segment] = []
    var start = 0
    var at = 0
    while at < window.count {
      if let end = SentenceEnd.endOfNewline(at: at, in: window) {
        segments.append(segment(from: start, to: end, in: window))
        (start, at) = (end, end)
      } else {
        at = window.scalar(at: at).end
      }
    }
    if start < at { segments.append(segment(from: start, to: at, in: window)) }
    return segments
  }
}
