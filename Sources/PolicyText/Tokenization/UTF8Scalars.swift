/// Scalars of valid UTF-8, read in place.
extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at `i`, and where the next one begins.
  func scalar(at i: Int) -> (scalar: Unicode.Scalar, end: Int) {
    let first = UInt32(self[i])
    if first < 0x80 { return (Unicode.Scalar(UInt8(first)), i + 1) }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = first & (0xFF >> UInt32(width + 1))
    for j in i + 1..<i + width { value = value << 6 | UInt32(self[j] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", i + width)
  }

  /// The scalar that ends at `i`, and where it begins.
  func scalar(before i: Int) -> (scalar: Unicode.Scalar, start: Int) {
    var start = i - 1
    while UTF8.isContinuation(self[start]) { start -= 1 }
    return (scalar(at: start).scalar, start)
  }
}
