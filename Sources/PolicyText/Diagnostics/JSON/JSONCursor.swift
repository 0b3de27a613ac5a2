/// Goes over the bytes of one JSON text and takes its strings, numbers and words strictly (RFC 8259).
///
/// What objects and arrays are made of is left to its users: ``JSONParser`` keeps all of them with their
/// places, the command's reader of documents passes over what it has no use for.
package struct JSONCursor {
  /// What a string or number has that JSON doesn't allow.
  package enum Flaw: Error {
    /// The text ends in the middle.
    case ends
    case badNumber
    case badEscape
    case bareControl

    /// What is wrong, with the mend.
    package var description: String {
      switch self {
      case .ends: "the JSON ends in the middle"
      case .badNumber: "this is no number of JSON"
      case .badEscape: "this escape is none of JSON's (\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX)"
      case .bareControl: "a tab or control character in a string has to be escaped (\\t, \\u001b)"
      }
    }
  }

  package let bytes: ArraySlice<UInt8>
  /// The place of the byte that comes.
  package internal(set) var at: Int
  /// Whether a string had a lone half of a surrogate pair.
  package internal(set) var hasLoneSurrogate = false

  /// Begins at the first of some bytes, valid UTF-8.
  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// Whether a byte is one of JSON's blanks.
  package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// The byte that comes, nil at the end.
  package var next: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

  /// Goes on to the next byte that is no blank.
  package mutating func skipSpace() {
    while let byte = next, Self.isSpace(byte) { at += 1 }
  }

  /// Takes a byte, if it comes.
  package mutating func take(_ byte: UInt8) -> Bool {
    if next != byte { return false }
    at += 1
    return true
  }

  /// Takes `true`, `false` or `null`, if it comes.
  package mutating func take(_ word: StaticString) -> Bool {
    if !word.withUTF8Buffer({ bytes[at...].starts(with: $0) }) { return false }
    at += word.utf8CodeUnitCount
    return true
  }

  /// Takes a number, in the digits that it is written with.
  package mutating func number() throws(Flaw) -> String {
    let start = at
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    if let byte = next, Self.isDigit(byte) { throw .badNumber }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func digits() throws(Flaw) {
    let start = at
    while let byte = next, Self.isDigit(byte) { at += 1 }
    if at == start { throw .badNumber }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
