extension JSONCursor {
  /// Takes a string. A lone half of a surrogate pair, which no text can hold, is taken as U+FFFD.
  package mutating func string() throws(Flaw) -> String {
    at += 1
    let start = at
    try skipPlain()
    if next == 0x22 {
      defer { at += 1 }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }
    var text = Array(bytes[start..<at])
    while next != 0x22 {
      if next == 0x5C {
        try unescape(into: &text)
      } else {
        let start = at
        try skipPlain()
        text += bytes[start..<at]
      }
    }
    at += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// Goes on to the quote or backslash that comes next.
  private mutating func skipPlain() throws(Flaw) {
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte == 0x22 || byte == 0x5C { return }
      if byte < 0x20 {
        throw .bareControl
      }
      at += 1
    }
    throw .ends
  }

  private mutating func unescape(into text: inout [UInt8]) throws(Flaw) {
    let escaped: UInt8? = at + 1 < bytes.endIndex ? bytes[at + 1] : nil
    switch escaped {
    case 0x22, 0x5C, 0x2F: text.append(bytes[at + 1])
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      text += Array(String(try escapedScalar()).utf8)
      return
    default: throw .badEscape
    }
    at += 2
  }

  /// Takes `\uXXXX`, or two of them that are one scalar.
  private mutating func escapedScalar() throws(Flaw) -> Unicode.Scalar {
    guard let unit = hexUnit(at: at) else { throw .badEscape }
    at += 6
    if UTF16.isLeadSurrogate(unit), let trail = hexUnit(at: at), UTF16.isTrailSurrogate(trail) {
      at += 6
      let scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF))
      return Unicode.Scalar(scalar) ?? "\u{FFFD}"
    }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    hasLoneSurrogate = true
    return "\u{FFFD}"
  }

  /// The UTF-16 unit that `\uXXXX` at a place says.
  private func hexUnit(at place: Int) -> UInt16? {
    let escape = bytes[min(place, bytes.endIndex)...].prefix(6)
    guard escape.count == 6, escape.starts(with: [0x5C, 0x75]) else { return nil }
    var unit: UInt16 = 0
    for byte in escape.dropFirst(2) {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
