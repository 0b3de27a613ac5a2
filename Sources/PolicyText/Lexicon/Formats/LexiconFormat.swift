/// The forms of files that lexicons are read from.
public enum LexiconFormat: String, CaseIterable, Sendable, Codable {
  /// An entry a line. Blanks inside, brackets, Latin letters, digits and marks are part of the entry.
  case plain
  /// Entry, canonical form, type and weight with tabs between them; columns may be left out from the right.
  /// A plain list is the case with one column.
  case tsv
  /// A user dictionary of jieba: word, frequency and tag with one blank between them; frequency, tag or both
  /// may be left out. The tag is the entry's type.
  case jieba
  /// Patterns of spaCy's EntityRuler as JSON Lines: `{"label": "ORG", "pattern": "…", "id": "…"}`. The label
  /// is the entry's type, the id its canonical form.
  case entityRuler = "entity-ruler"

  /// The format that a file's ending tells: `.jsonl`, `.ndjson` and `.json` mean ``entityRuler``, anything
  /// else is a table, or the plain list that is one with a single column.
  ///
  /// - Parameter file: the file's name or path.
  public init(endingOf file: String) {
    let isJSON = [".jsonl", ".ndjson", ".json"].contains { file.lowercased().hasSuffix($0) }
    self = isJSON ? .entityRuler : .tsv
  }
}
