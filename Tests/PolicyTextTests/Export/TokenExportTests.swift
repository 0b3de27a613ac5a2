import Foundation
import Testing

@testable import PolicyText

/// What holds for the formats of tokens whatever the text and the names.
struct TokenExportTests {
  private static let pieces =
    SourceTextTests.pieces + [
      "湖南中子新能源有限公司", "😀", "👩‍👧", "e\u{301}", " ", "  ", "\r\n", "\n\n", "\t", "\u{2028}", "\u{1C}", "\u{85}",
      "\u{301}", "abc", "2.5%", "。", "“", "\u{3000}", "\u{1}",
    ]

  /// A random text with names at random places, in order and apart, edges between scalars and no blanks.
  private static func document(_ seed: Int) -> (document: ExtractedDocument, spans: [TextSpan]) {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = random.text(of: pieces, count: 120)
    let source = SourceText(text)
    var spans: [TextSpan] = []
    var at = 0
    while at < source.utf16Count {
      let start = at + Int.random(in: 0...6, using: &random)
      let end = start + Int.random(in: 1...8, using: &random)
      at = end
      guard end <= source.utf16Count, !source.text(of: TextSpan(start: start, end: end)).contains("\u{FFFD}"),
        !UnitText.isBlank(source.units[start]), !UnitText.isBlank(source.units[end - 1])
      else { continue }
      spans.append(TextSpan(start: start, end: end))
    }
    return (SampleDocument.make(text, spans: spans), spans)
  }

  @Test func blankLinesBeforeANamePartNothingOfIt() {
    let document = SampleDocument.make("\n\n湖南数局说。", spans: [TextSpan(start: 2, end: 6)])
    let lines = CoNLLExporter().string(of: [document]).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[2...6] == ["湖 B-company", "南 I-company", "数 I-company", "局 I-company", "说 O"])
  }

  @Test(arguments: 0..<40)
  func linesOfCoNLLHaveTheWholeTextAndItsNames(_ seed: Int) throws {
    let (document, spans) = Self.document(seed)
    let source = document.extraction.source
    for token in ExportedToken.allCases {
      let content = CoNLLExporter(scheme: .bioes, token: token).string(of: [document])
      #expect(content.hasPrefix("-DOCSTART- -X- O O\n\n"))
      var (text, names) = ("", [String]())
      var isOpen = false
      for line in content.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).dropLast() {
        let fields = line.split(separator: " ", omittingEmptySubsequences: false)
        if fields == [""] {
          #expect(!isOpen, "a sentence ends within a name")
          continue
        }
        try #require(fields.count == 2)
        text += fields[0]
        switch fields[1] {
        case "S-company", "B-company":
          #expect(!isOpen)
          names.append(String(fields[0]))
        case "I-company", "E-company":
          #expect(isOpen)
          names[names.count - 1] += fields[0]
        default: #expect(fields[1] == "O" && !isOpen)
        }
        isOpen = ["B-company", "I-company"].contains(fields[1])
      }
      #expect(text.unicodeScalars.elementsEqual(Self.written(source.string).unicodeScalars))
      let expected = spans.map { Self.written(source.text(of: $0)) }
      #expect(names.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    }
  }

  /// The text without blanks and control characters.
  private static func written(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control {
      written.append(scalar)
    }
    return String(written)
  }

  /// `Doc.from_json` puts the words together again and wants the tokens that come of it.
  @Test(arguments: 0..<40)
  func tokensOfSpaCyAreItsOwn(_ seed: Int) throws {
    let (document, spans) = Self.document(seed)
    let source = document.extraction.source
    let scalars = Array(source.string.unicodeScalars)
    for token in ExportedToken.allCases {
      let edges = spans.flatMap { [$0.start, $0.end] }
      let places = SpacyTokens(token.spans(in: source, cutAt: edges), of: source).places
      var at = 0
      for place in places {
        let isSpace = scalars[place].allSatisfy(Self.isPythonSpace)
        #expect(isSpace || !scalars[place].contains(where: Self.isPythonSpace))
        if isSpace { #expect(place.lowerBound == at) }
        if !isSpace { #expect(scalars[at..<place.lowerBound].isEmpty) }
        at = place.upperBound
        if !isSpace, at < scalars.count, scalars[at] == " " { at += 1 }
      }
      #expect(at == scalars.count)
      let (starts, ends) = (Set(places.map(\.lowerBound)), Set(places.map(\.upperBound)))
      for span in spans {
        #expect(starts.contains(source.offset(of: span.start, in: .scalars)))
        #expect(ends.contains(source.offset(of: span.end, in: .scalars)))
      }
    }
  }

  private static func isPythonSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }

  @Test func blanksAreThoseOfUnicode() {
    for value in UInt16.min...UInt16.max {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isBlank = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
      #expect(UnitText.isBlank(value) == isBlank)
      #expect(UnitText.isPythonSpace(value) == Self.isPythonSpace(scalar))
    }
  }

  @Test func ofNamesThatOverlapTheFirstIsLabelled() {
    let spans = [(1, 4), (0, 2), (3, 6), (4, 5), (7, 9), (6, 7), (8, 40)].map {
      TextSpan(start: $0.0, end: $0.1)
    }
    let document = SampleDocument.make("一二三四五六 七八九", spans: spans)
    #expect(
      DoccanoExporter().string(of: [document])
        == #"{"id":null,"text":"一二三四五六 七八九","label":[[0,2,"company"],[3,6,"company"],[7,9,"company"]]}"#
        + "\n")
  }

  @Test(arguments: ["走访湖南中子新能源有限公司，", "a ", "好。", "\n", "👩‍👧"])
  func timeIsLinear(_ piece: String) {
    let exporters: [any Exporter] = [
      CoNLLExporter(scheme: .bioes, token: .word), SpacyExporter(token: .character), BratExporter(),
      CSVExporter(), LabelStudioExporter(),
    ]
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: piece, count: count / piece.utf16.count)
      let spans = (0..<text.utf16.count / 20).map { TextSpan(start: $0 * 20 + 2, end: $0 * 20 + 13) }
      let document = SampleDocument.make(text, spans: spans)
      return threadSeconds { for exporter in exporters { _ = exporter.string(of: [document]) } }
    }
    _ = seconds(400)
    let (one, four) = (seconds(4_000), seconds(16_000))
    // Four times the text: 4 is linear, 16 is quadratic.
    #expect(four < one * 9 + 0.01, "\(one) s for n, \(four) s for 4n")
  }
}
