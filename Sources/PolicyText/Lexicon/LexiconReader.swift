/// What is wrong with a lexicon file, and where.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the caller named it.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong and how to mend it.
  public let reason: String

  /// `file:line: error: reason`.
  public var description: String { "\(file):\(line): error: \(reason)" }
}

/// The errors of a lexicon file, all of them.
public struct LexiconErrors: Error, Sendable, CustomStringConvertible {
  /// The errors, in the order of their lines.
  public let errors: [LexiconError]

  /// One line for each error.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}

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
  /// - Throws: ``LexiconErrors`` with every bad line.
  /// - Complexity: O(n).
  public static func read(_ text: String, name: String, file: String) throws(LexiconErrors) -> Lexicon {
    var lexicon = Lexicon(name: name)
    var errors: [LexiconError] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let content = number == 1 && line.first == "\u{FEFF}" ? line.dropFirst() : line
      if content.first == "#" || content.allSatisfy(\.isWhitespace) { continue }
      switch entry(content) {
      case .success(let entry):
        lexicon.insert(entry.text, canonical: entry.canonical, type: entry.type, weight: entry.weight)
      case .failure(let fault):
        errors.append(LexiconError(file: file, line: number, reason: fault.reason))
      }
    }
    if !errors.isEmpty { throw LexiconErrors(errors: errors) }
    return lexicon
  }

  private struct Fault: Error {
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
