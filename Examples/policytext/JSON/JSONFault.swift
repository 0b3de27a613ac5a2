internal import PolicyText

/// Why a text is not JSON, and where.
struct JSONFault: Error, Equatable {
  enum Reason: Equatable {
    /// The text ends in the middle.
    case ends
    case wantsValue
    case wantsKey
    case wantsColon
    case wantsCommaOrBrace
    case wantsCommaOrBracket
    case trailing
    case badNumber
    case badEscape
    case bareControl
  }

  /// The column in Unicode scalars, from 1.
  let column: Int
  let reason: Reason
}

extension JSONFault: CustomStringConvertible {
  var description: String {
    switch reason {
    case .ends: "it ends in the middle"
    case .wantsValue: "a value is wanted here: a string in double quotes, a number, an object, an array"
    case .wantsKey: "a key in double quotes is wanted here"
    case .wantsColon: "a : is wanted after the key"
    case .wantsCommaOrBrace: "a , or } is wanted after the value"
    case .wantsCommaOrBracket: "a , or ] is wanted after the value"
    case .trailing: "something follows the document: one a line is wanted"
    case .badNumber: JSONCursor.Flaw.badNumber.description
    case .badEscape: JSONCursor.Flaw.badEscape.description
    case .bareControl: JSONCursor.Flaw.bareControl.description
    }
  }
}

extension JSONFault.Reason {
  init(_ flaw: JSONCursor.Flaw) {
    self =
      switch flaw {
      case .ends: .ends
      case .badNumber: .badNumber
      case .badEscape: .badEscape
      case .bareControl: .bareControl
      }
  }
}
