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
package struct JSONLine {
  package private(set) var bytes: [UInt8] = []

  /// Makes an empty line.
  package init() {}

  /// Writes behind what `output` has.
  ///
  /// - Complexity: that of `body`; nothing is copied.
  package static func append(to output: inout [UInt8], _ body: (inout JSONLine) -> Void) {
    var line = JSONLine()
    swap(&line.bytes, &output)
    body(&line)
    swap(&line.bytes, &output)
  }

  /// Writes an object, whose members `body` writes.
  package mutating func object(_ body: (inout JSONLine) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    body(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes a member of an object; the key needs no escapes.
  package mutating func member(_ key: StaticString, _ value: (inout JSONLine) -> Void) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    value(&self)
  }

  /// Writes an array, each element with `body`.
  package mutating func array<Elements: Sequence>(
    _ elements: Elements, _ body: (inout JSONLine, Elements.Element) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for element in elements {
      if bytes.last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
      body(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes a string; null for nil.
  package mutating func string(_ text: String?) {
    guard var text else { return raw("null") }
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var plain = 0
      for (i, byte) in utf8.enumerated() where Self.isEscaped(byte) {
        bytes.append(contentsOf: utf8[plain..<i])
        escape(byte)
        plain = i + 1
      }
      bytes.append(contentsOf: utf8[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  package mutating func integer(_ number: Int) { raw(String(number)) }

  /// Writes what is JSON already.
  package mutating func raw(_ json: String) { bytes.append(contentsOf: json.utf8) }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): raw("\\n")
    case UInt8(ascii: "\r"): raw("\\r")
    case UInt8(ascii: "\t"): raw("\\t")
    case 0..<0x20, 0x7F:
      raw("\\u00")
      bytes.append(hex(byte >> 4))
      bytes.append(hex(byte & 15))
    default:
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    }
  }

  private func hex(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
