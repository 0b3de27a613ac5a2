/// Text out of bytes, with the place of the first that are no UTF-8.
enum UTF8Text {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The text of the bytes, U+FFFD in place of what is no UTF-8.
  ///
  /// - Returns: the text, and the offset of the first sequence that was replaced.
  /// - Complexity: O(n).
  static func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, firstInvalid: Int?) {
    let text = String(decoding: bytes, as: UTF8.self)
    return (text, text.utf8.withContiguousStorageIfAvailable { firstReplaced($0, bytes) } ?? nil)
  }

  /// Whether so much was replaced that the bytes were no UTF-8 to begin with: stray bytes are few, but of a
  /// page in another encoding or of a compressed file most characters are lost.
  static func isMostlyReplaced(_ text: String) -> Bool {
    var (replaced, count) = (0, 0)
    for scalar in text.unicodeScalars where scalar.value > 0x7F {
      count += 1
      if scalar == "\u{FFFD}" { replaced += 1 }
    }
    return replaced > leastReplaced && replaced * 4 > count
  }

  /// A text with fewer replaced characters is read whatever else is in it.
  private static let leastReplaced = 8

  /// Where the text's bytes first differ from those that it was read from: the start of the scalar there,
  /// since the bytes of U+FFFD can begin like the ones that it stands for.
  private static func firstReplaced(_ text: UnsafeBufferPointer<UInt8>, _ bytes: ArraySlice<UInt8>) -> Int? {
    let common = min(text.count, bytes.count)
    var place = bytes.withUnsafeBufferPointer { bytes in
      (0..<common).first { text[$0] != bytes[$0] } ?? common
    }
    if place == text.count { return nil }
    while place > 0, text[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// The bytes without the mark that some programs put before UTF-8.
  static func withoutByteOrderMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes
  }

  /// Whether the bytes begin as UTF-16 does, with a mark.
  static func isUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }
}
