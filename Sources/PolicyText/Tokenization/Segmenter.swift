/// Cuts a window of a text, some whole lines of it, into segments that stand side by side.
protocol Segmenter: Sendable {
  /// The segments of a window, in order. The last one ends where the window ends.
  ///
  /// - Parameter window: valid UTF-8, not empty; it must not be used after the call.
  func segments(in window: UnsafeBufferPointer<UInt8>) -> [Segment]
}

/// A stretch of a window, from the end of the segment before it.
struct Segment: Hashable, Sendable {
  /// The offset in the window behind the last byte.
  let end: Int32
  /// What the segment is.
  let kind: Token.Kind

  init(end: Int, kind: Token.Kind) {
    self.end = Int32(end)
    self.kind = kind
  }
}
