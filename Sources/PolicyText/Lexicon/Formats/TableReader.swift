/// Reads tables of entries with tabs between their columns, and plain lists.
struct TableReader: LexiconLineReader {
  static let lineEnds = ByteLines.Ends.all

  /// Whether tabs part columns.
  private let hasColumns: Bool
  private var guess: FormatGuess

  /// - Parameters:
  ///   - hasColumns: whether tabs part columns; in a plain list there are none.
  ///   - isGiven: whether the caller has said what form the file has.
  init(hasColumns: Bool, isGiven: Bool) {
    self.hasColumns = hasColumns
    guess = FormatGuess(isGiven: isGiven)
  }

  mutating func read(_ line: ByteLine, into draft: inout LexiconDraft) {
    if line.bytes.first == 0x23 { return }
    if FormatGuess.isJSON(line) { return draft.failOnce(line, FormatGuess.json) }
    guess.look(at: line)
    let tab = line.bytes.firstIndex(of: 0x09)
    guard let tab else { return draft.add(Lexicon.Entry(line.text), line) }
    if hasColumns { return readColumns(line, &draft) }
    draft.failOnce(line, at: tab, "a tab parts columns; a file with columns is read with format tsv")
  }

  mutating func finish(_ draft: inout LexiconDraft) {
    if let (line, message) = guess.verdict { draft.refuse(line, message) }
  }

  private func readColumns(_ line: ByteLine, _ draft: inout LexiconDraft) {
    let columns = line.bytes.split(separator: 0x09, omittingEmptySubsequences: false)
    func column(_ i: Int) -> String? {
      i < columns.count && !columns[i].isEmpty ? String(decoding: columns[i], as: UTF8.self) : nil
    }
    if columns.count > 4 {
      return draft.fail(
        line, at: columns[4].startIndex,
        "\(columns.count) columns; at most 4 are read: entry, canonical, type, weight")
    }
    guard let text = column(0) else {
      return draft.fail(line, "the line begins with a tab; the entry belongs in the first column")
    }
    var entry = Lexicon.Entry(text, canonical: column(1), type: column(2))
    for (i, value) in [(1, entry.canonical), (2, entry.type)] {
      guard let value, value.first?.isWhitespace == true || value.last?.isWhitespace == true else { continue }
      return draft.fail(line, at: columns[i].startIndex, "“\(value)” has a blank at its edge; take it out")
    }
    if let given = column(3) {
      guard let weight = Int(given), (0...2).contains(weight) else {
        return draft.fail(line, at: columns[3].startIndex, "“\(given)” is no weight; give 0, 1 or 2")
      }
      entry.weight = weight
    }
    draft.add(entry, line)
  }
}
