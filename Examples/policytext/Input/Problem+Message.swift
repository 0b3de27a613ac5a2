internal import PolicyText

extension Problem: CustomStringConvertible {
  /// `FILE:LINE: what is wrong`, or a sentence on the file, with the mend; free of control characters.
  var description: String { VisibleText.of(message) }

  private var name: String {
    if isStandardInput { return "standard input" }
    return input.isEmpty ? "\"\"" : input
  }
  private var place: String { line.map { "\(name):\($0)" } ?? name }
  /// What a warning begins with.
  private var mark: String { isWarning ? "warning: " : "" }
  private var isStandardInput: Bool { input == InputFile.standardInput }

  private var message: String {
    switch fact {
    case .unreadable(let failure): "\(name) can't be read: \(failure.message)"
    case .empty: "\(name) is empty: there is no text to work on"
    case .emptyFolder: "\(name): there is no file in this folder that is asked for"
    case .noDocuments: "\(name): warning: there are no documents in it"
    case .tooLarge(let limit): "\(place) is larger than \(limit): --max-size lets more be read"
    case .endless(let limit):
      "\(place) is far larger than \(limit), and what comes after it is not read: --max-size lets more be read"
    case .foreign(let format): foreign(format)
    case .special: "\(name): warning: passed over, it is no file"
    case .loop: "\(name): warning: passed over, it is a link to a folder that it lies in"
    case .otherFiles(let count, let example):
      "\(name): warning: \(Style.count(count, "file")) passed over whose name tells no format "
        + "(\(example)): --include '*' takes all files"
    default: contentMessage
    }
  }

  /// What is wrong with what is in an input.
  private var contentMessage: String {
    switch fact {
    case .replaced(let byte):
      "\(place): \(mark)not valid UTF-8 at byte \(byte)\(isRefusal ? "" : ", what can't be read is taken as U+FFFD"); "
        + "--encoding names another encoding, e.g. gb18030"
    case .unreadableCharacters(let count, let encoding):
      "\(place): \(mark)\(Style.count(count, "place")) can't be read as \(encoding)"
        + (isRefusal ? "" : " and \(count == 1 ? "is" : "are") taken as U+FFFD")
    case .undecided(let byte):
      "\(name) is no UTF-8 text, from byte \(byte) on, and its encoding can't be told: "
        + "--encoding names it, e.g. gb18030, big5 or utf-16le"
    case .notUTF8(let byte):
      "\(place): not valid UTF-8 at byte \(byte) of the text: if all of it is in another encoding, --encoding names it, "
        + "e.g. gb18030"
    case .noColumn(let column, let isText, let others):
      "\(name): there is no column \"\(column)\"\(hint(column, others)): "
        + "\(isText ? "--text-column" : "--id-column") names it"
    case .shortRow(let fields, let wanted):
      "\(place): the row has \(Style.count(fields, "field")), and the text is field \(wanted)"
    case .unclosedQuote: "\(place): a quote in this row is never closed"
    case .brokenGzip(isCut: true): "\(name): the end is missing: the file was cut"
    case .brokenGzip(isCut: false): "\(name): it can't be decompressed: the file is damaged"
    case .brokenZip: "\(name): it can't be unpacked: the file is damaged or encrypted"
    case .noWordDocument: "\(name) is a zip file, but no Word document: unpack it first"
    case .brokenXML(let line):
      "\(name): its text is broken\(line.map { " at line \($0)" } ?? ""): the file is damaged"
    case .tooDeep: "\(name): its elements lie too deep in each other"
    default: jsonMessage
    }
  }

  private var jsonMessage: String {
    switch fact {
    case .brokenJSON(let fault):
      "\(place): broken JSON at column \(fault.column): \(fault)"
    case .notAnObject(let found):
      "\(place): \(found.rawValue) where a document is wanted, e.g. {\"id\": \"a\", \"text\": \"…\"}"
    case .repeatedKey(let key):
      "\(place): \(mark)\"\(key)\" is there twice\(isRefusal ? "" : ", the last one counts")"
    case .loneSurrogate:
      "\(place): \(mark)half a pair of surrogates (\\ud800)\(isRefusal ? "" : " is taken as U+FFFD")"
    case .missing(let key, let others):
      "\(place): the document has no \"\(key)\"\(hint(key, others)): --text-column names it"
    case .wrongType(let key, let found, let wanted):
      "\(place): \"\(key)\" is \(found.rawValue), and \(wanted) is wanted"
    default: "\(place) can't be read"
    }
  }

  /// What there is in place of a column or key.
  private func hint(_ name: String, _ others: [String]) -> String {
    let most = 20
    let list = others.prefix(most).map { "\"\($0)\"" }.joined(separator: ", ")
    let known = others.isEmpty ? ", nor any other" : " among \(list)\(others.count > most ? ", …" : "")"
    return known + (others.nearest(to: name).map { "; did you mean \"\($0)\"?" } ?? "")
  }

  private func foreign(_ format: ForeignFormat) -> String {
    switch format {
    case .pdf: "\(name) is a PDF: \(converted("pdftotext", "-"))"
    case .oldOffice:
      "\(name) is an old Office document: libreoffice --headless --convert-to docx "
        + "\(Self.shellQuoted(input)) makes a new one of it"
    case .binary: "\(name) is no text: it has zero bytes or control characters"
    }
  }

  /// The command that makes text of the input.
  private func converted(_ tool: String, _ target: String) -> String {
    "\(tool) \(isStandardInput ? "-" : Self.shellQuoted(input)) \(target) | policytext -"
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
