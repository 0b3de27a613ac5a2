/// Reads the lines of one form of lexicon file.
protocol LexiconLineReader {
  /// What ends a line.
  static var lineEnds: ByteLines.Ends { get }

  /// Reads a line that is not blank.
  mutating func read(_ line: ByteLine, into draft: inout LexiconDraft)

  /// Says, when all lines have been read, what is wrong with the file as a whole.
  mutating func finish(_ draft: inout LexiconDraft)
}

/// What has been read of a lexicon file, and what is wrong with it.
struct LexiconDraft {
  /// The entries, in the order of the file.
  var entries: [Lexicon.Entry] = []
  /// That the file has another form, which makes all else that is wrong with it void.
  private(set) var verdict: Diagnostic?
  private var log: DiagnosticLog
  private var toldOnce: Set<String> = []

  /// The file as the caller named it.
  let file: String

  init(file: String) {
    self.file = file
    log = DiagnosticLog(file: file)
  }

  /// Reads all lines.
  mutating func read<Reader: LexiconLineReader>(_ bytes: [UInt8], with reader: Reader) {
    var reader = reader
    for line in ByteLines(bytes, ends: Reader.lineEnds) where !line.isBlank {
      reader.read(line, into: &self)
    }
    reader.finish(&self)
  }

  /// Says that a line is wrong.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - place: the byte under which the caret stands; the line's first unless told.
  ///   - message: what is wrong, and the mend.
  mutating func fail(_ line: ByteLine, at place: Int? = nil, _ message: @autoclosure () -> String) {
    let file = file
    log.add(line.diagnostic(file: file, at: place, message()))
  }

  /// Says what is wrong with a line, unless the same has been said of an earlier one.
  mutating func failOnce(_ line: ByteLine, at place: Int? = nil, _ message: String) {
    if toldOnce.insert(message).inserted { fail(line, at: place, message) }
  }

  /// Says that the file has another form than the one it is read as.
  mutating func refuse(_ line: ByteLine, _ message: String) {
    verdict = verdict ?? line.diagnostic(file: file, at: nil, message)
  }

  /// Adds an entry of a line unless its text can't be one.
  ///
  /// - Parameter place: where in the line the text stands.
  mutating func add(_ entry: Lexicon.Entry, _ line: ByteLine, at place: Int? = nil) {
    if let fault = Self.fault(of: entry.text) { fail(line, at: place, fault) } else { entries.append(entry) }
  }

  private static func fault(of text: String) -> String? {
    let length = text.utf8.count > LexiconReader.maximumLength ? text.unitCount : 0
    if length > LexiconReader.maximumLength {
      return "the entry has \(length) characters; at most \(LexiconReader.maximumLength)"
    }
    if text.first?.isWhitespace != false || text.last?.isWhitespace == true {
      return text.isEmpty ? "the entry is empty" : "“\(text)” has a blank at its edge; take it out"
    }
    return nil
  }

  /// The entries.
  ///
  /// - Throws: ``Diagnostics`` if anything is wrong.
  consuming func result() throws(Diagnostics) -> [Lexicon.Entry] {
    if let verdict { throw Diagnostics([verdict]) }
    if !log.isEmpty { throw log.diagnostics }
    return entries
  }
}

extension String {
  /// The number of UTF-16 units, without the marks that `utf16.count` would keep in every string for later.
  fileprivate var unitCount: Int {
    utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 < 0xF0 ? 1 : 2) }
  }
}
