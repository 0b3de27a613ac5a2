/// Reads one JSON text strictly (RFC 8259), with the places of its values, so that messages can point at
/// them.
struct JSONParser {
  /// Values deeper than this are refused: the parser calls itself.
  private static let mostDepth = 64

  private var cursor: JSONCursor

  /// The value that some bytes, valid UTF-8, hold.
  ///
  /// - Throws: `JSONError` if they are no JSON.
  /// - Complexity: O(n).
  static func parse(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONNode {
    var parser = JSONParser(cursor: JSONCursor(bytes))
    let node = try parser.value(depth: 0)
    parser.cursor.skipSpace()
    if parser.cursor.next != nil { throw parser.fault("something follows the object: one a line is wanted") }
    return node
  }

  private func fault(_ reason: String) -> JSONError {
    JSONError(place: cursor.at, reason: cursor.next == nil ? JSONCursor.Flaw.ends.description : reason)
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONNode {
    cursor.skipSpace()
    if depth > Self.mostDepth { throw fault("values nest deeper than \(Self.mostDepth)") }
    let place = cursor.at
    switch cursor.next {
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
    _ = cursor.take(0x7B)
    cursor.skipSpace()
    if cursor.take(0x7D) { return members }
    while true {
      cursor.skipSpace()
      let place = cursor.at
      if cursor.next != 0x22 { throw fault("a key in double quotes is wanted here") }
      let key = try string()
      cursor.skipSpace()
      if !cursor.take(0x3A) { throw fault("a : is wanted after the key") }
      members.append(JSONMember(key: key, place: place, value: try value(depth: depth + 1)))
      cursor.skipSpace()
      if cursor.take(0x7D) { return members }
      if !cursor.take(0x2C) { throw fault("a , or } is wanted after the value") }
    }
  }

  private mutating func elements(depth: Int) throws(JSONError) -> [JSONNode] {
    var elements: [JSONNode] = []
    _ = cursor.take(0x5B)
    cursor.skipSpace()
    if cursor.take(0x5D) { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      cursor.skipSpace()
      if cursor.take(0x5D) { return elements }
      if !cursor.take(0x2C) { throw fault("a , or ] is wanted after the value") }
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONNode.Value) throws(JSONError) -> JSONNode {
    let place = cursor.at
    if !cursor.take(word) { throw fault("this is no value; text has to stand in double quotes") }
    return JSONNode(place: place, value: value)
  }

  private mutating func string() throws(JSONError) -> String {
    do { return try cursor.string() } catch { throw fault(error.description) }
  }

  private mutating func number() throws(JSONError) -> String {
    do { return try cursor.number() } catch { throw fault(error.description) }
  }
}
