/// Writes one JSON text on one line, the members in the order in which they are written.
///
/// ```swift
/// var line = JSONLine()
/// line.object { line in
///   line.member("id") { $0.string("a") }
///   line.member("ends") { $0.array([1, 2]) { $0.integer($1) } }
/// }
/// // {"id":"a","ends":[1,2]}
/// ```
struct JSONLine {
  private(set) var bytes: [UInt8] = []

  /// Writes an object, whose members `body` writes.
  mutating func object(_ body: (inout JSONLine) -> Void) {
    bytes.append(.openBrace)
    body(&self)
    bytes.append(.closeBrace)
  }

  /// Writes a member of an object; the key needs no escapes.
  mutating func member(_ key: StaticString, _ value: (inout JSONLine) -> Void) {
    if bytes.last != .openBrace { bytes.append(.comma) }
    bytes.append(.quote)
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes += [.quote, .colon]
    value(&self)
  }

  /// Writes an array, each element with `body`.
  mutating func array<Elements: Sequence>(
    _ elements: Elements, _ body: (inout JSONLine, Elements.Element) -> Void
  ) {
    bytes.append(.openBracket)
    for element in elements {
      if bytes.last != .openBracket { bytes.append(.comma) }
      body(&self, element)
    }
    bytes.append(.closeBracket)
  }

  /// Writes a string; null for nil.
  mutating func string(_ text: String?) {
    guard let text else { return raw("null") }
    bytes.append(.quote)
    for byte in text.utf8 {
      switch byte {
      case .quote, .backslash: bytes += [.backslash, byte]
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case 0..<0x20, 0x7F: bytes += Array("\\u00".utf8) + [hex(byte >> 4), hex(byte & 15)]
      default: bytes.append(byte)
      }
    }
    bytes.append(.quote)
  }

  /// Writes a whole number.
  mutating func integer(_ number: Int) { raw(String(number)) }

  /// Writes what is JSON already.
  mutating func raw(_ json: String) { bytes += Array(json.utf8) }

  private func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }
}
