/// How much of some bytes is UTF-8.
struct UTF8Evidence {
  /// The number of characters of three bytes and more; other encodings hardly ever look like one.
  private var long = 0
  /// The number of sequences that are no UTF-8, but for one that the end cuts.
  private var broken = 0
  /// The number of characters beyond ASCII.
  private var wide = 0

  init(_ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    for scalar in text.unicodeScalars where scalar.value > 0x7F {
      wide += 1
      if scalar == "\u{FFFD}" {
        broken += 1
      } else if scalar.value > 0x7FF {
        long += 1
      }
    }
    if broken > 0, Self.endsInTheMiddle(bytes) { broken -= 1 }
  }

  /// Whether it is UTF-8, perhaps with a few stray bytes.
  var isUTF8: Bool { broken == 0 || (long > 0 && long * 3 > broken) }

  /// Whether it may be read as UTF-8 if it is nothing else.
  var isNearlyUTF8: Bool { broken <= 8 || broken * 4 <= wide }

  /// Whether the last character has a beginning, but no end.
  private static func endsInTheMiddle(_ bytes: ArraySlice<UInt8>) -> Bool {
    let tail = bytes.suffix(3)
    guard let lead = tail.lastIndex(where: { $0 >= 0xC0 }) else { return false }
    let length = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : 2
    return bytes.endIndex - lead < length && bytes[(lead + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
  }
}
