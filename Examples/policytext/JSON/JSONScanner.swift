/// Reads one JSON text strictly, keeping only what is asked for; the rest is checked and passed over.
///
/// `JSONDecoder` would build every value of a document, loses the digits of a number, and does not say
/// where a line is broken. Depth is bounded by memory alone: nothing here calls itself.
struct JSONScanner {
  /// What a value is.
  enum Kind: String {
    case object = "an object"
    case array = "an array"
    case string = "a string"
    case number = "a number"
    case boolean = "true or false"
    case null = "null"
  }

  /// A value as far as it is kept.
  enum Value: Equatable {
    /// The members that were asked for.
    case object([String: Value])
    case string(String)
    /// The digits as they are written.
    case number(String)
    case other(Kind)

    var kind: Kind {
      switch self {
      case .object: .object
      case .string: .string
      case .number: .number
      case .other(let kind): kind
      }
    }
  }

  let bytes: ArraySlice<UInt8>
  var at: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// The value that the bytes, valid UTF-8, hold.
  ///
  /// - Parameters:
  ///   - bytes: one JSON text.
  ///   - keys: the members to keep if it is an object; of two with one key the last counts.
  /// - Throws: `JSONFault` if it is not JSON.
  /// - Complexity: O(n).
  static func value(of bytes: ArraySlice<UInt8>, keeping keys: Set<String>) throws(JSONFault) -> Value {
    var scanner = JSONScanner(bytes)
    scanner.skipSpace()
    let value = try scanner.next == .openBrace ? scanner.object(keeping: keys) : scanner.flatValue()
    scanner.skipSpace()
    if scanner.next != nil { throw scanner.fault(.trailing) }
    return value
  }

  /// The keys of an object that ``value(of:keeping:)`` takes, in order.
  static func keys(of bytes: ArraySlice<UInt8>) -> [String] {
    var keys: [String] = []
    var scanner = JSONScanner(bytes)
    scanner.skipSpace()
    _ = try? scanner.object(keeping: []) { keys.append($0) }
    return keys
  }

  /// Whether a byte is one of JSON's blanks.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// The byte that comes, nil at the end.
  var next: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

  mutating func skipSpace() {
    while let byte = next, Self.isSpace(byte) { at += 1 }
  }

  func fault(_ reason: JSONFault.Reason) -> JSONFault {
    let text = String(decoding: bytes[..<at], as: UTF8.self)
    return JSONFault(column: text.unicodeScalars.count + 1, reason: next == nil ? .ends : reason)
  }

  /// Takes a byte that has to come.
  mutating func take(_ byte: UInt8, else reason: JSONFault.Reason) throws(JSONFault) {
    if next != byte { throw fault(reason) }
    at += 1
  }

  private mutating func object(
    keeping keys: Set<String>, telling tell: (String) -> Void = { _ in }
  ) throws(JSONFault) -> Value {
    var members: [String: Value] = [:]
    at += 1
    skipSpace()
    if next == .closeBrace {
      at += 1
      return .object(members)
    }
    while true {
      let key = try self.key()
      tell(key)
      let value = try flatValue()
      if keys.contains(key) { members[key] = value }
      skipSpace()
      if next == .closeBrace { break }
      try take(.comma, else: .wantsCommaOrBrace)
      skipSpace()
    }
    at += 1
    return .object(members)
  }

  /// A key and the colon behind it, up to the value.
  mutating func key() throws(JSONFault) -> String {
    if next != .quote { throw fault(.wantsKey) }
    let key = try string()
    skipSpace()
    try take(.colon, else: .wantsColon)
    skipSpace()
    return key
  }
}

/// JSON's own bytes.
extension UInt8 {
  static let quote: UInt8 = 0x22
  static let backslash: UInt8 = 0x5C
  static let comma: UInt8 = 0x2C
  static let colon: UInt8 = 0x3A
  static let openBrace: UInt8 = 0x7B
  static let closeBrace: UInt8 = 0x7D
  static let openBracket: UInt8 = 0x5B
  static let closeBracket: UInt8 = 0x5D
}
