/// Reads one JSON text strictly (RFC 8259), with the places of its values, so that messages can point at
/// them.
struct JSONParser {
  /// Values deeper than this are refused: the parser calls itself.
  private static let mostDepth = 64

  let bytes: ArraySlice<UInt8>
  var at: Int

  /// The value that some bytes, valid UTF-8, hold.
  ///
  /// - Throws: `JSONError` if they are no JSON.
  /// - Complexity: O(n).
  static func parse(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONNode {
    var parser = JSONParser(bytes: bytes, at: bytes.startIndex)
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    if parser.next != nil { throw parser.fault("something follows the object: one a line is wanted") }
    return node
  }

  /// The byte that comes, nil at the end.
  var next: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

  func fault(_ reason: String) -> JSONError {
    JSONError(place: at, reason: at < bytes.endIndex ? reason : "the JSON ends in the middle")
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { at += 1 }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONNode {
    skipSpace()
    if depth > Self.mostDepth { throw fault("values nest deeper than \(Self.mostDepth)") }
    let place = at
    switch next {
    case 0x22: return JSONNode(place: place, value: .string(try string()))
    case 0x7B: return JSONNode(place: place, value: .object(try members(depth: depth)))
    case 0x5B: return JSONNode(place: place, value: .array(try elements(depth: depth)))
    case 0x2D?, (0x30...0x39)?:
      return JSONNode(place: place, value: .number(try number()))
    case 0x74: return try word("true", .boolean(true))
    case 0x66: return try word("false", .boolean(false))
    case 0x6E: return try word("null", .null)
    default: throw fault("a value is wanted here: a string in double quotes, a number, an object, an array")
    }
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSONMember] {
    var members: [JSONMember] = []
    at += 1
    skipSpace()
    if take(0x7D) { return members }
    while true {
      skipSpace()
      let place = at
      if next != 0x22 { throw fault("a key in double quotes is wanted here") }
      let key = try string()
      skipSpace()
      if !take(0x3A) { throw fault("a : is wanted after the key") }
      members.append(JSONMember(key: key, place: place, value: try value(depth: depth + 1)))
      skipSpace()
      if take(0x7D) { return members }
      if !take(0x2C) { throw fault("a , or } is wanted after the value") }
    }
  }

  private mutating func elements(depth: Int) throws(JSONError) -> [JSONNode] {
    var elements: [JSONNode] = []
    at += 1
    skipSpace()
    if take(0x5D) { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take(0x5D) { return elements }
      if !take(0x2C) { throw fault("a , or ] is wanted after the value") }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    if next != byte { return false }
    at += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSONNode.Value) throws(JSONError) -> JSONNode {
    let place = at
    if !word.withUTF8Buffer({ bytes[at...].starts(with: $0) }) {
      throw fault("this is no value; text has to stand in double quotes")
    }
    at += word.utf8CodeUnitCount
    return JSONNode(place: place, value: value)
  }

  private mutating func number() throws(JSONError) -> String {
    let start = at
    _ = take(0x2D)
    if !take(0x30) { try digits() }
    if take(0x2E) { try digits() }
    if next == 0x65 || next == 0x45 {
      at += 1
      if next == 0x2B || next == 0x2D { at += 1 }
      try digits()
    }
    if let byte = next, (0x30...0x39).contains(byte) { throw fault("this is no number of JSON") }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func digits() throws(JSONError) {
    let start = at
    while let byte = next, (0x30...0x39).contains(byte) { at += 1 }
    if at == start { throw fault("this is no number of JSON") }
  }
}
