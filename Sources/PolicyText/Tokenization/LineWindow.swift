/// How much of a text is cut at a time: whole lines, since words and sentences end with their line at the
/// latest, and so no segment depends on what stands outside the window.
struct LineWindow: Hashable, Sendable {
  /// The least number of bytes, where the text has them.
  var target = 1 << 13
  /// The most bytes, at least `target`: a line that goes on and on is cut there. ICU counts in 32 bits.
  var limit = 1 << 30

  /// Where the window that begins at `start` ends.
  ///
  /// - Complexity: O(1) and the rest of the line behind `target`.
  func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let remaining = text.count - start
    if remaining <= target { return text.count }
    let most = start + min(remaining, limit)
    for i in start + target - 1..<most where text.endsLine(at: i) { return i + 1 }
    if most == text.count { return most }
    var end = most
    while end > start + 1, UTF8.isContinuation(text[end]) { end -= 1 }
    return end
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the byte at `i` ends a line: LF, or CR without an LF behind it.
  fileprivate func endsLine(at i: Int) -> Bool {
    self[i] == 0x0A || self[i] == 0x0D && (i + 1 == count || self[i + 1] != 0x0A)
  }
}
