internal import PolicyText

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

  /// The place that it has come to.
  var cursor: JSONCursor
  /// A key that was to be kept and is there more than once.
  private(set) var repeatedKey: String?

  init(_ bytes: ArraySlice<UInt8>) { cursor = JSONCursor(bytes) }

  /// The value that the bytes, valid UTF-8, hold.
  ///
  /// - Parameters:
  ///   - bytes: one JSON text.
  ///   - keys: the members to keep if it is an object; of two with one key the last counts.
  /// - Throws: `JSONFault` if it is not JSON.
  /// - Complexity: O(n).
  static func value(of bytes: ArraySlice<UInt8>, keeping keys: Set<String>) throws(JSONFault) -> Value {
    var scanner = JSONScanner(bytes)
    return try scanner.value(keeping: keys)
  }

  /// Takes the whole text, as ``value(of:keeping:)`` does; what is odd with it is known afterwards.
  mutating func value(keeping keys: Set<String>) throws(JSONFault) -> Value {
    cursor.skipSpace()
    let value = try cursor.next == .openBrace ? object(keeping: keys) : flatValue()
    cursor.skipSpace()
    if cursor.next != nil { throw fault(.trailing) }
    return value
  }

  /// The keys of an object that ``value(of:keeping:)`` takes, in order.
  static func keys(of bytes: ArraySlice<UInt8>) -> [String] {
    var keys: [String] = []
    var scanner = JSONScanner(bytes)
    scanner.cursor.skipSpace()
    _ = try? scanner.object(keeping: []) { keys.append($0) }
    return keys
  }

  func fault(_ reason: JSONFault.Reason) -> JSONFault {
    let text = String(decoding: cursor.bytes[..<cursor.at], as: UTF8.self)
    return JSONFault(column: text.unicodeScalars.count + 1, reason: cursor.next == nil ? .ends : reason)
  }

  /// Takes a byte that has to come.
  mutating func take(_ byte: UInt8, else reason: JSONFault.Reason) throws(JSONFault) {
    if !cursor.take(byte) { throw fault(reason) }
  }

  private mutating func object(
    keeping keys: Set<String>, telling tell: (String) -> Void = { _ in }
  ) throws(JSONFault) -> Value {
    var members: [String: Value] = [:]
    _ = cursor.take(.openBrace)
    cursor.skipSpace()
    if cursor.take(.closeBrace) { return .object(members) }
    while true {
      let key = try self.key()
      tell(key)
      let value = try flatValue()
      if keys.contains(key), members.updateValue(value, forKey: key) != nil { repeatedKey = key }
      cursor.skipSpace()
      if cursor.take(.closeBrace) { return .object(members) }
      try take(.comma, else: .wantsCommaOrBrace)
      cursor.skipSpace()
    }
  }

  /// Takes a string. A lone half of a surrogate pair, which no text can hold, is taken as U+FFFD.
  mutating func string() throws(JSONFault) -> String {
    do { return try cursor.string() } catch { throw fault(.init(error)) }
  }

  /// A key and the colon behind it, up to the value.
  mutating func key() throws(JSONFault) -> String {
    if cursor.next != .quote { throw fault(.wantsKey) }
    let key = try string()
    cursor.skipSpace()
    try take(.colon, else: .wantsColon)
    cursor.skipSpace()
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
