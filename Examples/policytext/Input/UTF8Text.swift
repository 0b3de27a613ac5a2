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

  /// Whether there is a U+FFFD.
  static func hasReplacement(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { bytes[$0] == 0xEF && bytes[$0...].starts(with: [0xEF, 0xBF, 0xBD]) }
  }

  /// The bytes without the mark that some programs put before UTF-8.
  static func withoutByteOrderMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes
  }
}
