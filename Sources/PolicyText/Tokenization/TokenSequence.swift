/// The words or sentences of a text, found as they are asked for.
///
/// The sequence can be gone through any number of times, and by many tasks at once: each iterator keeps
/// its own place. Some kilobytes of lines are cut at a time, in place, and no more is ever held than the
/// ends of their tokens. Going through all of a text is O(n).
public struct TokenSequence: Sequence, Sendable {
  private let text: String
  private let segmenter: any Segmenter
  private let window: LineWindow

  init(_ text: String, segmenter: some Segmenter, window: LineWindow = LineWindow()) {
    var text = text
    // Does nothing to a string of Swift's own; one bridged from Objective-C is copied, once.
    text.makeContiguousUTF8()
    self.text = text
    self.segmenter = segmenter
    self.window = window
  }

  /// An iterator at the start of the text.
  public func makeIterator() -> Iterator {
    Iterator(text: text, segmenter: segmenter, window: window)
  }

  /// Goes through the tokens of a text. A copy goes on by itself from the same place.
  public struct Iterator: IteratorProtocol, Sendable {
    private var text: String
    private let segmenter: any Segmenter
    private let window: LineWindow
    /// The segments of the current window, and how many of them have been handed out.
    private var segments: [Segment] = []
    private var used = 0
    /// The current window, in UTF-8 offsets of the text.
    private var bounds = 0..<0
    /// The end of the token before.
    private var place: String.Index

    fileprivate init(text: String, segmenter: any Segmenter, window: LineWindow) {
      self.text = text
      self.segmenter = segmenter
      self.window = window
      place = text.startIndex
    }

    /// The next token, or nil at the end of the text.
    ///
    /// - Complexity: O(1) amortized over the text.
    public mutating func next() -> Token? {
      if used == segments.count, !fill() { return nil }
      let segment = segments[used]
      used += 1
      let utf8 = text.utf8
      let end = utf8.index(utf8.startIndex, offsetBy: bounds.lowerBound + Int(segment.end))
      defer { place = end }
      return Token(text[place..<end], kind: segment.kind)
    }

    /// Cuts the next window. Returns false if there is none.
    private mutating func fill() -> Bool {
      let (segmenter, window, start) = (segmenter, window, bounds.upperBound)
      let (segments, end) = text.withUTF8 { bytes in
        if start == bytes.count { return ([Segment](), start) }
        let end = window.end(in: bytes, from: start)
        return (segmenter.segments(in: UnsafeBufferPointer(rebasing: bytes[start..<end])), end)
      }
      bounds = start..<end
      self.segments = segments
      used = 0
      return !segments.isEmpty
    }
  }
}
