/// A value of JSON, and where it stands.
struct JSONNode: Sendable {
  /// What the value is.
  indirect enum Value: Sendable {
    case object([JSONMember])
    case array([JSONNode])
    case string(String)
    /// The digits as they are written.
    case number(String)
    case boolean(Bool)
    case null
  }

  /// The place of its first byte.
  let place: Int
  let value: Value

  /// The text of a string; nil for any other value.
  var string: String? { if case .string(let text) = value { text } else { nil } }

  /// What the value is, in words.
  var kind: String {
    switch value {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    }
  }
}

/// A member of an object, and where its key stands.
struct JSONMember: Sendable {
  let key: String
  let place: Int
  let value: JSONNode
}

/// Why a text is no JSON, and at which byte.
struct JSONError: Error, Equatable {
  let place: Int
  let reason: String
}
