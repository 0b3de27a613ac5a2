/// The documents of one input, one at a time.
protocol DocumentSource {
  /// The next document; nil after the last.
  ///
  /// - Throws: `Problem` for a document that can't be had. The ones after it still can, until nil comes.
  mutating func next() throws -> Document?

  /// What was odd with the document that came last, though it could be had.
  var warning: Problem? { get }
}

/// How the documents lie in an input.
enum InputFormat: String, CaseIterable {
  /// One document of plain text.
  case text
  /// A document a line.
  case jsonl

  /// The format that the name of a file tells.
  static func ofFile(named name: String) -> InputFormat {
    name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") ? .jsonl : .text
  }

  /// Opens an input.
  ///
  /// - Parameters:
  ///   - name: a path, or `-` for standard input.
  ///   - beforeWaiting: runs before a source of many documents may have to wait for the next.
  func open(
    _ name: String, beforeWaiting: @escaping () throws -> Void
  ) throws(Problem) -> any DocumentSource {
    let file = try InputFile(name)
    return switch self {
    case .text: TextSource(file)
    case .jsonl: JSONLinesSource(file, beforeWaiting: beforeWaiting)
    }
  }
}
