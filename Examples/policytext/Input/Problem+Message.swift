extension Problem: CustomStringConvertible {
  /// `FILE:LINE: what is wrong`, or a sentence on the file, with the mend; free of control characters.
  var description: String { VisibleText.of(message) }

  private var name: String {
    if isStandardInput { return "standard input" }
    return input.isEmpty ? "\"\"" : input
  }
  private var place: String { line.map { "\(name):\($0)" } ?? name }
  private var isStandardInput: Bool { input == InputFile.standardInput }

  private var message: String {
    switch fact {
    case .unreadable(let failure):
      "\(name) can't be read: \(failure.message)"
    case .directory(let textFiles?):
      "\(name) is a directory: name the files in it, e.g. \(textFiles)"
    case .directory(nil):
      "\(name) is a directory without text files: name files of plain text or JSON Lines"
    case .empty:
      "\(name) is empty: there is no text to work on"
    case .noDocuments:
      "\(name): warning: there are no documents in it"
    case .utf16:
      "\(name) is UTF-16, and UTF-8 is wanted: \(converted(from: "UTF-16"))"
    case .replaced(let byte):
      "\(name): warning: not valid UTF-8 at byte \(byte), what can't be read is taken as U+FFFD; "
        + "if this is GB18030: \(converted(from: "GB18030"))"
    case .notText(let byte):
      "\(name) is no UTF-8 text, from byte \(byte) on: if it is GB18030: \(converted(from: "GB18030"))"
    case .notUTF8(let byte):
      "\(place): not valid UTF-8 at byte \(byte) of the line: JSON Lines have to be UTF-8"
    case .brokenJSON(let fault):
      "\(place): broken JSON at column \(fault.column): \(fault)"
    case .notAnObject(let found):
      "\(place): \(found.rawValue) where a document is wanted, e.g. {\"id\": \"a\", \"text\": \"…\"}"
    case .missing(let key):
      "\(place): the document has no \"\(key)\""
    case .wrongType(let key, let found, let wanted):
      "\(place): \"\(key)\" is \(found.rawValue), and \(wanted) is wanted"
    }
  }

  /// The command that converts the input.
  private func converted(from encoding: String) -> String {
    "iconv -f \(encoding) -t UTF-8\(isStandardInput ? "" : " " + Self.shellQuoted(input)) | policytext -"
  }

  /// A path as a shell takes it for one word.
  private static func shellQuoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "/._-+".unicodeScalars.contains($0)
    }
    if isPlain { return path }
    return "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
