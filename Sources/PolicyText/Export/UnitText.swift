/// UTF-16 units as text of a line-based format.
enum UnitText {
  /// Whether a unit is a blank or a control character: what some reader takes for the end of a field or of a
  /// line. It has all of Unicode's `White_Space` and `Cc`.
  static func isBlank(_ unit: UInt16) -> Bool {
    switch unit {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a unit ends a line or is a control character.
  static func endsLine(_ unit: UInt16) -> Bool {
    unit < 0x20 || (0x7F...0x9F).contains(unit) || unit == 0x2028 || unit == 0x2029
  }

  /// Whether Python's `str.isspace` holds for a unit.
  static func isPythonSpace(_ unit: UInt16) -> Bool {
    isBlank(unit) && !(0..<0x09).contains(unit) && !(0x0E..<0x1C).contains(unit)
      && !((0x7F..<0xA0).contains(unit) && unit != 0x85)
  }

  /// A label without blanks, which part it from what stands beside it.
  static func label(_ text: String) -> String {
    if !text.utf16.contains(where: isBlank) { return text }
    return String(decoding: text.utf16.map { isBlank($0) ? 0x5F : $0 }, as: UTF16.self)
  }

  /// A text on one line.
  static func line(_ text: String) -> String {
    if !text.utf16.contains(where: endsLine) { return text }
    return String(decoding: text.utf16.map { endsLine($0) ? 0x20 : $0 }, as: UTF16.self)
  }
}

extension [UInt8] {
  /// Writes UTF-16 units as UTF-8, without those that `isLeftOut` says; a lone half of a pair becomes U+FFFD.
  mutating func append(_ units: ArraySlice<UInt16>, without isLeftOut: (UInt16) -> Bool = { _ in false }) {
    var at = units.startIndex
    while at < units.endIndex {
      let unit = units[at]
      at += 1
      switch unit {
      case 0..<0x80:
        if !isLeftOut(unit) { append(UInt8(unit)) }
      case 0xD800..<0xDC00 where at < units.endIndex && UTF16.isTrailSurrogate(units[at]):
        let scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(units[at] & 0x3FF))
        append(0xF0 | UInt8(scalar >> 18))
        append(0x80 | UInt8(scalar >> 12 & 0x3F))
        append(0x80 | UInt8(scalar >> 6 & 0x3F))
        append(0x80 | UInt8(scalar & 0x3F))
        at += 1
      case 0x80..<0x800:
        if isLeftOut(unit) { continue }
        append(0xC0 | UInt8(unit >> 6))
        append(0x80 | UInt8(unit & 0x3F))
      default:
        if isLeftOut(unit) { continue }
        let unit: UInt16 = UTF16.isSurrogate(unit) ? 0xFFFD : unit
        append(0xE0 | UInt8(unit >> 12))
        append(0x80 | UInt8(unit >> 6 & 0x3F))
        append(0x80 | UInt8(unit & 0x3F))
      }
    }
  }
}
