/// Tells UTF-16 that has no mark from other bytes.
enum WideUnits {
  private static let sampleSize = 1 << 16

  /// ICU's name for the order of the bytes if they are UTF-16 beyond doubt: all but some of the units are
  /// what Chinese text has, and hardly any are in the other order.
  static func encoding(of bytes: ArraySlice<UInt8>) -> String? {
    let sample = bytes.prefix(sampleSize)
    if sample.count < 4 { return nil }
    var (little, big, zeros, count) = (0, 0, 0, 0)
    var i = sample.startIndex
    while i + 1 < sample.endIndex {
      let (first, second) = (UInt16(sample[i]), UInt16(sample[i + 1]))
      if isUsual(second << 8 | first) { little += 1 }
      if isUsual(first << 8 | second) { big += 1 }
      if first == 0 || second == 0 { zeros += 1 }
      count += 1
      i += 2
    }
    // Letters alone make ideographs of nearly every pair; a blank or a figure has a byte of zero.
    if zeros == 0 { return nil }
    if little * 20 > count * 19, big * 2 < count { return "UTF-16LE" }
    if big * 20 > count * 19, little * 2 < count { return "UTF-16BE" }
    return nil
  }

  private static func isUsual(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0D, 0x20..<0x7F, 0x2010..<0x2040, 0x3000..<0x3020, 0x4E00..<0xA000, 0xFF00..<0xFFF0:
      true
    default: false
    }
  }
}
