import Foundation

/// Reads the files under Fixtures.
enum Fixture {
  /// The Fixtures folder, found from the place of this file.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent()  // Support
    .deletingLastPathComponent()  // PolicyTextTests
    .deletingLastPathComponent()  // Tests
    .deletingLastPathComponent()
    .appendingPathComponent("Fixtures", isDirectory: true)

  /// Where a fixture lies, for what reads files itself.
  static func path(_ path: String) -> String { folder.path + "/" + path }

  /// The text of a fixture.
  ///
  /// - Parameter path: the file's path within Fixtures.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  /// The rows of a fixture whose columns stand apart by tabs. Lines that begin with `#` are comments;
  /// they and lines without a character are left out. Columns may be empty.
  ///
  /// - Parameter path: the file's path within Fixtures.
  static func rows(_ path: String) throws -> [[Substring]] {
    try text(path)
      .split(omittingEmptySubsequences: true) { $0 == "\n" || $0 == "\r\n" }
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  /// A column with its escapes resolved: `\n`, `\r`, `\t`, `\0`, `\\` and `\u{1F600}`.
  static func unescaped(_ column: some StringProtocol) throws -> String {
    var result = String.UnicodeScalarView()
    var rest = Substring(column).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "t": result.append("\t")
      case "0": result.append("\0")
      case "\\": result.append("\\")
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        rest = rest.dropFirst(digits.count + 2)
        guard let value = UInt32(Substring(digits), radix: 16), let scalar = Unicode.Scalar(value) else {
          throw BadEscape(column: String(column))
        }
        result.append(scalar)
      default: throw BadEscape(column: String(column))
      }
    }
    return String(result)
  }

  /// A column with an escape that says nothing.
  struct BadEscape: Error { let column: String }
}
