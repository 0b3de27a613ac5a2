/// A token a line with its tag, a blank line behind each sentence, as the tasks of CoNLL have it.
///
/// ```
/// -DOCSTART- -X- O O
///
/// 郴 B-agency
/// 州 I-agency
/// 市 I-agency
/// 局 I-agency
/// 说 O
/// ```
///
/// Token and tag stand apart by a space. Before each document there is the line of CoNLL-2003; names of
/// documents are not written, since most readers would take a comment for a token. Blanks and control
/// characters can't be written in such lines and are left out, so no token is without text.
///
/// A sentence goes on across a line break that is bridged (``SourceText``) and is never parted within a name.
public struct CoNLLExporter: Exporter {
  /// How the tokens of a name are tagged.
  public enum Scheme: String, CaseIterable, Sendable {
    /// `B-` the first, `I-` the others.
    case bio
    /// As `bio`, but `E-` the last, and `S-` one that is the whole name.
    case bioes
  }

  private let scheme: Scheme
  private let token: ExportedToken
  private let withFigures: Bool

  /// Makes an exporter.
  ///
  /// - Parameters:
  ///   - scheme: how the tokens of a name are tagged.
  ///   - token: what a line is.
  ///   - withFigures: whether figures are tagged too, with their kinds.
  public init(scheme: Scheme = .bio, token: ExportedToken = .character, withFigures: Bool = false) {
    self.scheme = scheme
    self.token = token
    self.withFigures = withFigures
  }

  /// Writes a document's sentences.
  public func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    output += "-DOCSTART- -X- O O\n\n".utf8
    let source = document.extraction.source
    let items = document.itemsApart(withFigures: withFigures)
    let labels = items.map { UnitText.label($0.label) }
    let lines = lines(of: source, items)
    let ends = SentenceEnds.of(source, outside: items)
    // What ends before the first token, as blank lines do, parts nothing.
    var sentence = ends.firstIndex { $0 > lines.first?.span.start ?? 0 } ?? ends.count
    for (i, line) in lines.enumerated() {
      output.append(source.units[line.span.start..<line.span.end], without: UnitText.isBlank)
      output.append(UInt8(ascii: " "))
      if let item = line.item {
        let isFirst = i == 0 || lines[i - 1].item != item
        let isLast = i + 1 == lines.count || lines[i + 1].item != item
        output.append(tag(isFirst: isFirst, isLast: isLast))
        output.append(UInt8(ascii: "-"))
        output += labels[item].utf8
      } else {
        output.append(UInt8(ascii: "O"))
      }
      output.append(UInt8(ascii: "\n"))
      let next = i + 1 < lines.count ? lines[i + 1].span.start : Int.max
      let first = sentence
      while sentence < ends.count, ends[sentence] <= next { sentence += 1 }
      if sentence > first || next == .max { output.append(UInt8(ascii: "\n")) }
    }
  }

  /// A token with something to show, and the number of the item that it belongs to.
  private struct Line {
    let span: TextSpan
    let item: Int?
  }

  private func lines(of source: SourceText, _ items: [ExportedItem]) -> [Line] {
    var lines: [Line] = []
    var next = 0
    for span in token.spans(in: source, cutAt: items.edges) {
      while next < items.count, items[next].span.end <= span.start { next += 1 }
      let isShown = source.units[span.start..<span.end].contains { !UnitText.isBlank($0) }
      let isInItem = next < items.count && items[next].span.start <= span.start
      if isShown { lines.append(Line(span: span, item: isInItem ? next : nil)) }
    }
    return lines
  }

  private func tag(isFirst: Bool, isLast: Bool) -> UInt8 {
    switch (scheme, isFirst, isLast) {
    case (.bioes, true, true): UInt8(ascii: "S")
    case (.bioes, false, true): UInt8(ascii: "E")
    case (_, true, _): UInt8(ascii: "B")
    case (_, false, _): UInt8(ascii: "I")
    }
  }
}
