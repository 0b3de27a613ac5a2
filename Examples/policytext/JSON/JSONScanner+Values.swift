internal import PolicyText

extension JSONScanner {
  /// A value, of which a string or number is kept; what lies in an object or array is only checked.
  mutating func flatValue() throws(JSONFault) -> Value {
    switch cursor.next {
    case .quote: return .string(try string())
    case .openBrace, .openBracket: return .other(try container())
    case 0x2D?, (0x30...0x39)?: return .number(try number())
    case 0x74: return try word("true", .boolean)
    case 0x66: return try word("false", .boolean)
    case 0x6E: return try word("null", .null)
    default: throw fault(.wantsValue)
    }
  }

  /// Passes over an object or array and all that lies in it.
  private mutating func container() throws(JSONFault) -> Kind {
    let kind: Kind = cursor.next == .openBrace ? .object : .array
    var open: [UInt8] = []
    repeat {
      // A value comes, or the end of a container that was just opened.
      if let closing = opened() {
        open.append(closing)
        cursor.skipSpace()
        if cursor.next != closing {
          if closing == .closeBrace { _ = try key() }
          continue
        }
      } else {
        _ = try flatValue()
      }
      try close(&open)
    } while !open.isEmpty
    return kind
  }

  /// Takes the start of a container.
  ///
  /// - Returns: what will close it.
  private mutating func opened() -> UInt8? {
    if cursor.take(.openBrace) { return .closeBrace }
    return cursor.take(.openBracket) ? .closeBracket : nil
  }

  /// After a value: closes what ends here and goes on to the next value.
  private mutating func close(_ open: inout [UInt8]) throws(JSONFault) {
    while let closing = open.last {
      cursor.skipSpace()
      if cursor.take(closing) {
        open.removeLast()
        continue
      }
      let isObject = closing == .closeBrace
      try take(.comma, else: isObject ? .wantsCommaOrBrace : .wantsCommaOrBracket)
      cursor.skipSpace()
      if isObject { _ = try key() }
      return
    }
  }

  private mutating func word(_ word: StaticString, _ kind: Kind) throws(JSONFault) -> Value {
    if !cursor.take(word) { throw fault(.wantsValue) }
    return .other(kind)
  }

  private mutating func number() throws(JSONFault) -> String {
    do { return try cursor.number() } catch { throw fault(.init(error)) }
  }
}
