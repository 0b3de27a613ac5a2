/// What is wrong with a file that a user has written, and where.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable, Codable {
    /// The file is not taken.
    case error
    /// The file is taken; something in it has no effect.
    case warning
  }

  /// How bad it is.
  public let severity: Severity
  /// The file as the caller named it.
  public let file: String
  /// The line, counted from 1; 0 for what is wrong with the file as a whole.
  public let line: Int
  /// The column, counted in characters from 1.
  public let column: Int
  /// What is wrong and how to mend it.
  public let message: String
  /// The line of the file; empty where there is none to be shown.
  public let source: String

  /// Makes a diagnostic.
  public init(
    _ severity: Severity = .error, file: String, line: Int, column: Int, message: String, source: String
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.source = source
  }

  /// What is wrong with the file as a whole.
  init(_ severity: Severity = .error, file: String, message: String) {
    self.init(severity, file: file, line: 0, column: 0, message: message, source: "")
  }

  /// `file:line:column: error: message`, the line, and a caret under the place; without a place where it
  /// is the file as a whole that is wrong.
  public var description: String {
    let place = line > 0 ? "\(file):\(line):\(column)" : file
    let head = "\(place): \(severity.rawValue): \(message)"
    return source.isEmpty ? head : "\(head)\n\(excerpt)"
  }

  /// The part of the line around the place, and the caret under it.
  private var excerpt: String {
    let place = max(column - 1, 0)
    let from = max(place - Self.mostBefore, 0)
    let shown = source.dropFirst(from).prefix(Self.mostBefore + Self.mostBehind)
    let (start, end) = (from > 0 ? "…" : "", source.count > from + shown.count ? "…" : "")
    let visible = start + shown.map { Self.isShown($0) ? $0 : "\u{FFFD}" } + end
    // A blank as wide as the character above it keeps the caret under the place in any font.
    let blank = visible.prefix(place - from + start.count).map { character in
      character == "\t" ? "\t" : DisplayWidth.of(character) == 2 ? "\u{3000}" : " "
    }
    return "  \(visible)\n  \(blank.joined())^"
  }

  /// Of a longer line so many characters are shown before the place, and from it on.
  private static let mostBefore = 60
  private static let mostBehind = 60

  private static func isShown(_ character: Character) -> Bool {
    character == "\t"
      || !character.unicodeScalars.contains { [.control, .format].contains($0.properties.generalCategory) }
  }
}

/// All that is wrong with the files of one load, in the order of their places.
public struct Diagnostics: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong; one error at least.
  public let all: [Diagnostic]

  /// Gathers diagnostics.
  public init(_ all: [Diagnostic]) { self.all = all }

  /// The diagnostics, one after the other.
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
