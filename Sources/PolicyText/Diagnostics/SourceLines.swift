/// The text of a file by its lines, to show where something is wrong.
struct SourceLines: Sendable {
  /// The file as the caller named it.
  let file: String
  private let lines: [Substring]

  /// Takes the text of a file; `\n`, `\r\n` and the other line ends of Unicode end a line.
  init(_ text: String, file: String) {
    self.file = file
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// A line, counted from 1; empty where there is no such line.
  subscript(line: Int) -> String { lines.indices.contains(line - 1) ? String(lines[line - 1]) : "" }

  /// The last line that has something in it, of those up to a line; 0 where there is none.
  func lastLine(upTo line: Int) -> Int {
    var line = min(line, lines.count)
    while line > 0, self[line].allSatisfy(\.isWhitespace) { line -= 1 }
    return max(line, 0)
  }

  /// A diagnostic at a place.
  func diagnostic(
    _ severity: Diagnostic.Severity = .error, line: Int, column: Int, _ message: String
  ) -> Diagnostic {
    Diagnostic(
      severity, file: file, line: line, column: column, message: message, source: self[line])
  }
}
