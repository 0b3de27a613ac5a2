/// Reads a character or word a line with its tag of BIO or BIOES. Documents are called by their number.
struct CoNLLReader {
  /// Reads a file.
  static func read(_ bytes: [UInt8], into draft: inout AnnotationDraft) {
    let lines = ByteLines(bytes, ends: .lineFeeds)
    var reader = CoNLLReader(hasDocumentLines: lines.contains { isDocumentLine($0) })
    for line in lines { reader.read(line, into: &draft) }
    if let place = reader.firstFault, !reader.hasRows {
      return draft.refuse(
        place, "no line has a word and its tag; files of JSON Lines, brat and CoNLL are read")
    }
    reader.endDocument(&draft)
    reader.tellUnclosed(&draft)
  }

  private let hasDocumentLines: Bool
  private var number = 0
  private var document = CoNLLDocument()
  /// The number of columns of the first line.
  private var columns: Int?
  /// Where names end without a tag that says so, which is wrong if the file has such tags.
  private var unclosed: [AnnotationPlace] = []
  private var hasEndTags = false
  private var hasRows = false
  private var firstFault: AnnotationPlace?

  private init(hasDocumentLines: Bool) { self.hasDocumentLines = hasDocumentLines }

  private static func isDocumentLine(_ line: ByteLine) -> Bool { line.bytes.starts(with: "-DOCSTART-".utf8) }

  private mutating func read(_ line: ByteLine, into draft: inout AnnotationDraft) {
    if Self.isDocumentLine(line) { return endDocument(&draft) }
    if line.isBlank {
      if !hasDocumentLines { return endDocument(&draft) }
      endName()
      return document.endSentence()
    }
    let place = AnnotationPlace(file: draft.file, line: line)
    document.begin(at: place)
    do throws(AnnotationFault) {
      let (token, tag) = try row(of: line.text)
      try add(token, tag, place)
      hasRows = true
    } catch {
      if firstFault == nil { firstFault = place }
      draft.fail(place, error.reason)
    }
  }

  private mutating func row(of line: String) throws(AnnotationFault) -> (token: Substring, tag: Substring) {
    // By scalars: a mark that joins what follows makes one character with the blank behind it.
    let scalars = line.unicodeScalars
    let fields =
      (scalars.contains("\t")
      ? scalars.split(separator: "\t", omittingEmptySubsequences: false)
      : scalars.split(whereSeparator: \.properties.isWhitespace)).map { Substring($0) }
    guard let token = fields.first, let tag = fields.last, fields.count > 1, !token.isEmpty else {
      throw AnnotationFault(
        reason: "a word and its tag are wanted, with a tab or blank between: `湖⇥B-company`")
    }
    if columns == nil { columns = fields.count }
    if let columns, fields.count != columns {
      throw AnnotationFault(
        reason:
          "the line has \(fields.count) columns, and those before have \(columns); the last has to be the tag"
      )
    }
    return (token, tag.trimmingBlanks)
  }

  private mutating func add(
    _ token: Substring, _ tag: Substring, _ place: AnnotationPlace
  ) throws(AnnotationFault) {
    let label = tag.dropFirst(2)
    let kind = tag.first
    let isNamed = tag.dropFirst().first == "-" && !label.isEmpty
    if tag != "O", !isNamed || !"BIMES".contains(kind ?? " ") {
      throw AnnotationFault(
        reason:
          "`\(tag)` in the last column is no tag of BIO or BIOES: O, B-TYPE, I-TYPE, E-TYPE and S-TYPE are")
    }
    switch kind {
    case "I", "M", "E":
      guard document.open?.label == String(label) else {
        let before = document.open.map { "a name of type \($0.label) stands" } ?? "no name begins"
        document.append(token)
        throw AnnotationFault(
          reason: "`\(tag)` goes on with a name, and \(before) before it; a name begins with `B-\(label)`")
      }
      document.append(token)
      if kind == "E" {
        hasEndTags = true
        document.close()
      }
    case "B", "S":
      endName()
      document.open(String(label), at: place, token)
      if kind == "S" {
        hasEndTags = true
        document.close()
      }
    default:
      endName()
      document.append(token)
    }
  }

  /// Ends a name that no tag ends.
  private mutating func endName() {
    guard let place = document.open?.place else { return }
    if unclosed.count < DiagnosticLog.most { unclosed.append(place) }
    document.close()
  }

  private mutating func endDocument(_ draft: inout AnnotationDraft) {
    endName()
    defer { document = CoNLLDocument() }
    guard let place = document.firstLine else { return }
    number += 1
    guard let text = draft.begin("\(number)", text: document.text, at: place) else { return }
    draft.add("\(number)", text, document.marks)
  }

  private func tellUnclosed(_ draft: inout AnnotationDraft) {
    if !hasEndTags { return }
    for place in unclosed {
      draft.fail(
        place, "the name that begins here is not ended by E-, as others of this file are; one word is S-")
    }
  }
}

/// A document in the making: its text, and the names so far.
private struct CoNLLDocument {
  /// The name that goes on.
  struct Open {
    let label: String
    let start: Int
    let place: AnnotationPlace
  }

  private(set) var text = ""
  private(set) var marks: [AnnotationMark] = []
  private(set) var open: Open?
  private(set) var firstLine: AnnotationPlace?
  /// The length of the text in Unicode scalars.
  private var count = 0
  private var last: Substring?
  private var endsSentence = false

  /// Takes note of a line of the document.
  mutating func begin(at place: AnnotationPlace) {
    if firstLine == nil { firstLine = place }
  }

  /// Adds a word. Words of Latin letters and digits stand apart by blanks, all others side by side.
  mutating func append(_ token: Substring) {
    if endsSentence, !text.isEmpty {
      add("\n")
    } else if let last, last.count > 1 || token.count > 1, last.endsLatin, token.startsLatin {
      add(" ")
    }
    endsSentence = false
    add(token)
    last = token
  }

  mutating func open(_ label: String, at place: AnnotationPlace, _ token: Substring) {
    append(token)
    open = Open(label: label, start: count - token.unicodeScalars.count, place: place)
  }

  mutating func close() {
    guard let open else { return }
    marks.append(AnnotationMark(label: open.label, start: open.start, end: count, place: open.place))
    self.open = nil
  }

  mutating func endSentence() { endsSentence = true }

  private mutating func add(_ part: some StringProtocol) {
    text += part
    count += part.unicodeScalars.count
  }
}

extension Substring {
  private static func isLatin(_ character: Character?) -> Bool {
    character.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
  }

  fileprivate var startsLatin: Bool { Self.isLatin(first) }
  fileprivate var endsLatin: Bool { Self.isLatin(last) }

  fileprivate var trimmingBlanks: Substring {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
