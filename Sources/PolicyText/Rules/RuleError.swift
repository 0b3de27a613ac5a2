/// What is wrong with a rule file, and where.
public struct RuleError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the caller named it.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The column, counted from 1.
  public let column: Int
  /// What is wrong and how to mend it.
  public let reason: String
  /// The line of the file.
  let source: String

  /// `file:line:column: error: reason`, the line, and a caret under the place.
  public var description: String {
    let head = "\(file):\(line):\(column): error: \(reason)"
    if source.isEmpty { return head }
    let blank = source.prefix(max(column - 1, 0)).map { character in
      character == "\t" ? "\t" : Self.isWide(character) ? "\u{3000}" : " "
    }
    return head + "\n  \(source)\n  \(blank.joined())^"
  }

  private static func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x2E80...0xFFE6).contains(scalar.value)
  }
}

/// The errors of a rule file, all of them.
public struct RuleErrors: Error, Sendable, CustomStringConvertible {
  /// The errors, in the order of their places.
  public let errors: [RuleError]

  /// The errors, one after the other.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
