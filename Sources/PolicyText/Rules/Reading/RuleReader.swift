/// Reads rule files.
///
/// ```yaml
/// extends: built-in
/// disable: [company.owner]
/// lexicons:
///   park-tail: [产业园, 科技园]
///   known-park: { file: parks.tsv }
/// rules:
///   - id: park
///     type: park
///     head: park-tail
///     start: place
///     stop: [stop-word, connective]
///     stem: 2-12
///     matches: [走进⟦长沙智能装备产业园⟧]
///     rejects: [各类产业园]
/// ```
public enum RuleReader {
  /// The largest file that is read, in bytes.
  public static let maximumSize = 4 << 20

  /// Reads a rule file.
  ///
  /// - Parameters:
  ///   - text: the contents of the file.
  ///   - file: its path, for messages; the files of its lexicons are looked for beside it.
  ///   - lexicons: lexicons that rules may name besides the built-in ones and those of the file.
  /// - Returns: the contents, with warnings of what has no effect.
  /// - Throws: ``Diagnostics`` with everything that is wrong in the file and in the files of its lexicons, of
  ///   very much the first 50 errors and the number of the others.
  /// - Complexity: O(n) in the size of the files.
  public static func read(
    _ text: String, file: String, lexicons: [Lexicon] = []
  ) throws(Diagnostics) -> RuleFile {
    try read(text, file: file, vocabulary: Vocabulary(.builtIn, adding: lexicons))
  }

  /// Reads a rule file.
  ///
  /// - Parameters:
  ///   - path: where it is; the files of its lexicons are looked for beside it.
  ///   - lexicons: lexicons that rules may name besides the built-in ones and those of the file.
  /// - Returns: the contents, with warnings of what has no effect.
  /// - Throws: ``Diagnostics`` with everything that is wrong in the file and in the files of its lexicons,
  ///   or why it can't be read.
  public static func read(
    contentsOf path: String, lexicons: [Lexicon] = []
  ) throws(Diagnostics) -> RuleFile {
    try read(TextFile.read(path, limit: maximumSize), file: path, lexicons: lexicons)
  }

  /// Reads a rule file whose rules may name the lexicons of a vocabulary.
  static func read(
    _ text: String, file: String, vocabulary: Vocabulary
  ) throws(Diagnostics) -> RuleFile {
    var parser = RuleParser(file: file, text: text)
    var result = parser.parse()
    var checker = RuleChecker(
      drafts: parser.drafts, file: result, lexiconPlaces: parser.lexiconPlaces,
      brokenLexicons: parser.brokenLexicons,
      vocabulary: vocabulary.adding(result.lexicons))
    checker.check()
    var all = parser.diagnostics
    all += checker.findings.map { parser.diagnostic($0.severity, at: $0.place, $0.message) }
    let sorted = all.enumerated().sorted {
      ($0.1.file == file ? 0 : 1, $0.1.line, $0.1.column, $0.0)
        < ($1.1.file == file ? 0 : 1, $1.1.line, $1.1.column, $1.0)
    }.map(\.1)
    let errors = sorted.filter { $0.severity == .error }
    result.lexiconPaths = parser.lexiconFiles
    // What has no effect may follow from an error.
    if !errors.isEmpty {
      var log = DiagnosticLog(file: file)
      for error in errors { log.add(error) }
      throw log.diagnostics
    }
    result.warnings = sorted
    return result
  }
}
