extension JSONScanner {
  /// A value, of which a string or number is kept; what lies in an object or array is only checked.
  mutating func flatValue() throws(JSONFault) -> Value {
    switch next {
    case .quote: return .string(try string())
    case .openBrace, .openBracket: return .other(try container())
    case 0x2D: return .number(try number())
    case let byte? where Self.isDigit(byte): return .number(try number())
    case 0x74: return try word("true", .boolean)
    case 0x66: return try word("false", .boolean)
    case 0x6E: return try word("null", .null)
    default: throw fault(.wantsValue)
    }
  }

  /// Passes over an object or array and all that lies in it.
  private mutating func container() throws(JSONFault) -> Kind {
    let kind: Kind = next == .openBrace ? .object : .array
    var open: [UInt8] = []
    repeat {
      // A value comes, or the end of a container that was just opened.
      if let closing = opened() {
        open.append(closing)
        skipSpace()
        if next != closing {
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
    switch next {
    case .openBrace:
      at += 1
      return .closeBrace
    case .openBracket:
      at += 1
      return .closeBracket
    default: return nil
    }
  }

  /// After a value: closes what ends here and goes on to the next value.
  private mutating func close(_ open: inout [UInt8]) throws(JSONFault) {
    while let closing = open.last {
      skipSpace()
      if next == closing {
        at += 1
        open.removeLast()
        continue
      }
      let isObject = closing == .closeBrace
      try take(.comma, else: isObject ? .wantsCommaOrBrace : .wantsCommaOrBracket)
      skipSpace()
      if isObject { _ = try key() }
      return
    }
  }

  private mutating func word(_ word: StaticString, _ kind: Kind) throws(JSONFault) -> Value {
    let matches = word.withUTF8Buffer { bytes[at...].starts(with: $0) }
    if !matches { throw fault(.wantsValue) }
    at += word.utf8CodeUnitCount
    return .other(kind)
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = at
    if next == 0x2D { at += 1 }
    if next == 0x30 { at += 1 } else { try digits() }
    if next == 0x2E {
      at += 1
      try digits()
    }
    if next == 0x65 || next == 0x45 {
      at += 1
      if next == 0x2B || next == 0x2D { at += 1 }
      try digits()
    }
    if let byte = next, Self.isDigit(byte) { throw fault(.badNumber) }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func digits() throws(JSONFault) {
    let start = at
    while let byte = next, Self.isDigit(byte) { at += 1 }
    if at == start { throw fault(.badNumber) }
  }
}
