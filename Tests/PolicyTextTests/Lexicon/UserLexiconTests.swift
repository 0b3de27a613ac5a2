import Testing

@testable import PolicyText

/// Lexicons that a user brings, in an extractor.
@Suite struct UserLexiconTests {
  /// An extractor that finds the entries of a lexicon alone.
  static func extractor(_ lexicon: Lexicon) throws -> Extractor {
    let rules = try RuleReader.read(
      """
      rules:
        - id: mine
          type: mine
          priority: 99
          lexicon: \(lexicon.name)
          matches: []
          rejects: []
      """, file: "mine.yaml", lexicons: [lexicon])
    var configuration = Extractor.Configuration.builtIn.adding(rules)
    configuration.lexicons[lexicon.name].insert(contentsOf: lexicon.entries)
    return try Extractor(configuration)
  }

  static func found(_ text: String, _ extractor: Extractor) -> [String] {
    extractor.extract(from: text).entities(of: "mine").map(\.text)
  }

  /// The text with ASCII in its full-width forms.
  static func wide(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x20: "\u{3000}"
          case 0x21...0x7E: Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
          default: scalar
          }
        }))
  }

  @Test func entriesOfAnyCharactersAreFoundInEitherWidth() throws {
    let lexicon = try LexiconReader.read(
      Fixture.text("lexicons/good/names.plain.txt"), name: "mine-list", file: "names.txt", format: .plain)
    let extractor = try Self.extractor(lexicon)
    for entry in lexicon.entries {
      for text in [entry.text, Self.wide(entry.text)] {
        #expect(Self.found("今天，\(text)，在这里。", extractor) == [text])
      }
    }
  }

  @Test func patternsWithLowerAreFoundInEitherCase() throws {
    let lexicon = try LexiconReader.read(
      Fixture.text("lexicons/good/patterns.entity-ruler.jsonl"), name: "mine-list", file: "patterns.jsonl")
    let extractor = try Self.extractor(lexicon)
    let text = "在San Francisco、SAN FRANCISCO和ｓａｎ　Ｆｒａｎｃｉｓｃｏ，有iPhone 15工厂。"
    #expect(
      Self.found(text, extractor) == [
        "San Francisco", "SAN FRANCISCO", "ｓａｎ　Ｆｒａｎｃｉｓｃｏ", "iPhone 15工厂",
      ])
    let names = extractor.extract(from: text).entities(of: "mine").map(\.canonicalName)
    #expect(names.prefix(3) == ["san-francisco", "san-francisco", "san-francisco"])
    #expect(Self.found("APPLE INC.，a+b 实验室", extractor).isEmpty)
  }

  @Test func manyGroupsAreToldApart() throws {
    let lexicon = Lexicon(
      name: "mine-list", entries: (0..<70_000).map { .init("第\($0)号甲", type: "type-\($0)") })
    let set = LexiconSet([lexicon])
    let scan = ScanTests.scan("第69999号甲、第3号甲", set)
    let filter = try #require(
      LexiconReference(parsing: "mine-list/type-69999").flatMap { LexiconFilter($0, in: set) })
    #expect(scan.hits(of: filter).map { scan.string($0.range) } == ["第69999号甲"])
    #expect(scan.hits.map { scan.type(of: $0) } == ["type-69999", "type-3"])
  }

  /// Texts of all formats, of `count` entries of which many begin alike, with a type and a canonical name each.
  static func file(_ format: LexiconFormat, count: Int) -> String {
    let lead = "湖南省长沙市岳麓区高新技术产业开发区"
    return (0..<count).map { i in
      let name = (i % 2 == 0 ? lead : "") + "第\(i)号甲乙丙有限公司"
      return switch format {
      case .plain: name
      case .tsv: "\(name)\t全称\(i)\t类\(i)\t1"
      case .jieba: "\(name) \(i + 1) nz"
      case .entityRuler: #"{"label": "类\#(i)", "pattern": [{"LOWER": "\#(name)"}], "id": "\#(i)"}"#
      }
    }.joined(separator: "\n")
  }

  @Test(arguments: LexiconFormat.allCases)
  func loadingTakesTimeInProportionToTheEntries(format: LexiconFormat) {
    func seconds(_ count: Int) -> Double {
      let text = Self.file(format, count: count)
      return threadSeconds {
        let lexicon = try? LexiconReader.read(text, name: "mine", file: "mine", format: format)
        #expect(lexicon?.entries.count == count)
        _ = LexiconSet([lexicon ?? Lexicon(name: "none")])
      }
    }
    // Four times as many entries take four times as long, with room for what the machine does besides.
    let small = seconds(1000)
    #expect(seconds(4000) < small * 8)
  }
}
