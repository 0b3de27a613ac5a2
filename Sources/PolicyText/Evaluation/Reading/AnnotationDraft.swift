/// What has been read of a file of marks, and what is wrong with it.
struct AnnotationDraft {
  /// The file or folder as the caller named it.
  let file: String
  private let reader: AnnotationReader
  /// The texts of the gold by their ids, where predictions are read.
  private let gold: [AnnotatedText]?
  private let goldTexts: [String: String]
  private var documents: [AnnotatedText] = []
  private var seen: Set<String> = []
  private var log: DiagnosticLog
  /// That the file has another form, which makes all else that is wrong with it void.
  private var verdict: Diagnostic?

  init(file: String, reader: AnnotationReader, gold: [AnnotatedText]?) {
    self.file = file
    self.reader = reader
    self.gold = gold
    goldTexts = Dictionary((gold ?? []).map { ($0.id, $0.text) }) { first, _ in first }
    log = DiagnosticLog(file: file)
  }

  /// Says what is wrong at a place.
  mutating func fail(_ place: AnnotationPlace, _ message: @autoclosure () -> String) {
    log.add(place.diagnostic(Self.plain(message())))
  }

  /// Says what is wrong with a file as a whole.
  mutating func fail(file: String, _ message: String) {
    log.add(Diagnostic(file: file, message: Self.plain(message)))
  }

  /// A message without what would act on a terminal: it may quote the file.
  private static func plain(_ message: String) -> String {
    let kinds: [Unicode.GeneralCategory] = [.control, .format]
    let isPlain = message.unicodeScalars.allSatisfy { !kinds.contains($0.properties.generalCategory) }
    if isPlain { return message }
    return String(
      String.UnicodeScalarView(
        message.unicodeScalars.map { kinds.contains($0.properties.generalCategory) ? "\u{FFFD}" : $0 }))
  }

  /// Says that the file has another form than the one it is read as.
  mutating func refuse(_ place: AnnotationPlace, _ message: String) { verdict = place.diagnostic(message) }

  /// Takes note of a document.
  ///
  /// - Parameters:
  ///   - id: what it is called.
  ///   - text: its text; nil where the file leaves it out.
  ///   - place: where it begins; nil for a file that has one document.
  /// - Returns: its text; nil where it can't be taken, which is told.
  mutating func begin(_ id: String, text: String?, at place: AnnotationPlace?) -> ScalarText? {
    func fail(_ message: String) {
      if let place { self.fail(place, message) } else { self.fail(file: file, message) }
    }
    if !seen.insert(id).inserted {
      fail("there is a document `\(id)` before; each id stands for one")
      return nil
    }
    guard gold != nil else {
      if text == nil { fail("the document has no \"text\", in which places are counted") }
      return text.map { ScalarText($0) }
    }
    guard let expected = goldTexts[id] else {
      fail("the gold has no document `\(id)`; take it out, or call it as the gold does")
      return nil
    }
    if let text, let place = text.firstDifference(from: expected) {
      fail(
        "the text of `\(id)` is not that of the gold, from character \(place + 1) on; "
          + "predictions have to be made on the same text")
      return nil
    }
    return ScalarText(expected)
  }

  /// Adds a document with its marks.
  mutating func add(_ id: String, _ text: ScalarText, _ marks: [AnnotationMark]) {
    documents.append(AnnotatedText(id: id, text: text.text, names: names(marks, in: text)))
  }

  /// Adds a document with its statements.
  mutating func add(_ id: String, _ text: ScalarText, statements: [StatementRow]) {
    documents.append(AnnotatedText(id: id, text: text.text, statements: statements))
  }

  private mutating func names(_ marks: [AnnotationMark], in text: ScalarText) -> [AnnotatedText.Name] {
    var names: [(name: AnnotatedText.Name, place: AnnotationPlace)] = []
    for mark in marks {
      let type = reader.labels[mark.label] ?? EntityType(mark.label)
      guard reader.types?.contains(type) ?? true else { continue }
      do {
        let span = try text.span(mark.start, mark.end)
        try check(mark, text.words(of: span))
        names.append((AnnotatedText.Name(type: type, span: span, rule: mark.rule), mark.place))
      } catch {
        fail(mark.place, error.reason)
      }
    }
    names.sort { $0.name.span < $1.name.span }
    refuseOverlaps(names, in: text)
    return names.map(\.name)
  }

  private func check(_ mark: AnnotationMark, _ found: String) throws(AnnotationFault) {
    guard let expected = mark.text, expected.firstDifference(from: found) != nil else { return }
    // brat has a blank for a line end within a mark.
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let same = expected.unicodeScalars.elementsEqual(found.unicodeScalars) { a, b in
      a == b || isBlank(a) && isBlank(b)
    }
    if same { return }
    throw AnnotationFault(
      reason:
        "\(mark.start) to \(mark.end) is “\(found.shortened)” in the text, and “\(expected.shortened)” is said to be there; "
        + ScalarText.howOffsetsCount)
  }

  private mutating func refuseOverlaps(
    _ names: [(name: AnnotatedText.Name, place: AnnotationPlace)], in text: ScalarText
  ) {
    var last: AnnotatedText.Name?
    for (name, place) in names {
      if let before = last, before.span.overlaps(name.span) {
        fail(
          place,
          "\(name.type) “\(text.words(of: name.span).shortened)” overlaps \(before.type) "
            + "“\(text.words(of: before.span).shortened)”; each place is scored once: keep one of the two, or score fewer "
            + "types")
      }
      if name.span.end > last?.span.end ?? 0 { last = name }
    }
  }

  /// The documents; beside a gold standard, in its order.
  ///
  /// - Throws: ``Diagnostics`` if anything is wrong.
  consuming func result() throws(Diagnostics) -> [AnnotatedText] {
    for document in gold ?? [] where !seen.contains(document.id) {
      fail(file: file, "there is no document `\(document.id)`, which the gold has")
    }
    if log.isEmpty, documents.isEmpty, gold == nil {
      fail(file: file, "there are no documents in it")
    }
    if let verdict { throw Diagnostics([verdict]) }
    log.sort()
    if !log.isEmpty { throw log.diagnostics }
    guard let gold else { return documents }
    let byID = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
    return gold.compactMap { byID[$0.id] }
  }
}

extension String {
  /// The text, or its beginning where it is long, to be quoted.
  fileprivate var shortened: String { count > 40 ? prefix(40) + "…" : self }

  /// The offset, in Unicode scalars, at which the text ceases to be the same as another.
  fileprivate func firstDifference(from other: String) -> Int? {
    if utf8.elementsEqual(other.utf8) { return nil }
    return zip(unicodeScalars, other.unicodeScalars).enumerated().first { $0.1.0 != $0.1.1 }?.offset
      ?? Swift.min(unicodeScalars.count, other.unicodeScalars.count)
  }
}
