/// Reads lexicons from files and texts in the forms of ``LexiconFormat``.
///
/// ```swift
/// let parks = try LexiconReader.read(contentsOf: "parks.tsv")
/// let words = try LexiconReader.read(contentsOf: "userdict.txt", name: "known-company", format: .jieba)
/// ```
///
/// In all forms but JSON, lines that begin with `#` are comments and blank lines are skipped. Of two entries
/// with one text the later counts. An entry has weight 1 (usual) where the file gives none.
public enum LexiconReader {
  /// The longest entry, in UTF-16 units.
  public static let maximumLength = 256

  /// Reads a lexicon from text.
  ///
  /// - Parameters:
  ///   - text: the contents of the file.
  ///   - name: what rules will call the lexicon.
  ///   - file: the name of the file, for messages.
  ///   - format: the form of the file; nil for the one that the ending of `file` tells.
  /// - Throws: ``Diagnostics`` with the bad lines, of very many the first 50 and the number of the others. A
  ///   file that looks as if it had another form is refused with the way to read it.
  /// - Complexity: O(n).
  public static func read(
    _ text: String, name: String, file: String, format: LexiconFormat? = nil
  ) throws(Diagnostics) -> Lexicon {
    try read(Array(text.utf8), name: name, file: file, format: format)
  }

  /// Reads a lexicon from a file: UTF-8, up to 64 MB.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - name: what rules will call the lexicon; nil for the file's name without its ending.
  ///   - format: the form of the file; nil for the one that its ending tells.
  /// - Throws: ``Diagnostics`` if the file can't be read, as for a file in another encoding, or with its bad
  ///   lines.
  /// - Complexity: O(n).
  public static func read(
    contentsOf path: String, name: String? = nil, format: LexiconFormat? = nil
  ) throws(Diagnostics) -> Lexicon {
    try read(TextFile.bytes(of: path), name: name ?? self.name(of: path), file: path, format: format)
  }

  /// The last part of a path without its ending.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return String(file) }
    return String(file[..<dot])
  }

  private static func read(
    _ bytes: [UInt8], name: String, file: String, format: LexiconFormat?
  ) throws(Diagnostics) -> Lexicon {
    var draft = LexiconDraft(file: file)
    switch format ?? LexiconFormat(endingOf: file) {
    case .plain: draft.read(bytes, with: TableReader(hasColumns: false, isGiven: true))
    case .tsv: draft.read(bytes, with: TableReader(hasColumns: true, isGiven: format != nil))
    case .jieba: draft.read(bytes, with: JiebaReader())
    case .entityRuler: draft.read(bytes, with: EntityRulerReader())
    }
    return Lexicon(name: name, entries: try draft.result())
  }
}
