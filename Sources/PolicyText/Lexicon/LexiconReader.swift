/// Reads lexicons from text: one entry a line.
///
/// A line is `entry`, or `entry⇥canonical⇥type⇥weight` with columns left out from the right; a plain list
/// is the case with one column. Lines that begin with `#` are comments, blank lines are skipped. A weight
/// is 0 (evidence only), 1 (usual) or 2 (certain); an entry that gives none has weight 1.
public enum LexiconReader {
  /// The longest entry, in UTF-16 units.
  public static let maximumLength = 256

  /// Reads a lexicon.
  ///
  /// - Parameters:
  ///   - text: the contents of the file.
  ///   - name: what rules will call the lexicon.
  ///   - file: the name of the file, for messages.
  /// - Throws: ``Diagnostics`` with every bad line.
  /// - Complexity: O(n).
  public static func read(_ text: String, name: String, file: String) throws(Diagnostics) -> Lexicon {
    var lexicon = Lexicon(name: name)
    var errors: [Diagnostic] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let content = number == 1 && line.first == "\u{FEFF}" ? line.dropFirst() : line
      if content.first == "#" || content.allSatisfy(\.isWhitespace) { continue }
      switch entry(content) {
      case .success(let entry):
        lexicon.insert(entry.text, canonical: entry.canonical, type: entry.type, weight: entry.weight)
      case .failure(let fault):
        errors.append(
          Diagnostic(
            file: file, line: number, column: fault.column, message: fault.reason, source: String(content)))
      }
    }
    if !errors.isEmpty { throw Diagnostics(errors) }
    return lexicon
  }

  private struct Fault: Error {
    var column = 1
    var reason: String
  }

  private static func entry(_ line: Substring) -> Result<Lexicon.Entry, Fault> {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    let text = columns[0]
    func column(_ i: Int) -> String? { i < columns.count && !columns[i].isEmpty ? String(columns[i]) : nil }
    if columns.count > 4 {
      return .failure(
        Fault(reason: "\(columns.count) columns; at most 4 are read: entry, canonical, type, weight"))
    }
    if text.isEmpty {
      return .failure(Fault(reason: "the line begins with a tab; the entry belongs in the first column"))
    }
    if text.first == " " || text.last == " " {
      return .failure(Fault(reason: "“\(text)” has a blank at its edge; take it out"))
    }
    if text.utf16.count > maximumLength {
      return .failure(Fault(reason: "the entry has \(text.utf16.count) characters; at most \(maximumLength)"))
    }
    var weight = 1
    if let given = column(3) {
      guard let number = Int(given), (0...2).contains(number) else {
        return .failure(Fault(reason: "“\(given)” is no weight; give 0, 1 or 2"))
      }
      weight = number
    }
    return .success(Lexicon.Entry(String(text), canonical: column(1), type: column(2), weight: weight))
  }
}
