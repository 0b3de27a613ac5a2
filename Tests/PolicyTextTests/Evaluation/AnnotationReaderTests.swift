import Foundation
import Testing

@testable import PolicyText

/// Reads the files of `Fixtures/evaluation`.
@Suite struct AnnotationReaderTests {
  private func read(_ file: String, _ reader: AnnotationReader = AnnotationReader()) throws -> [AnnotatedText]
  {
    try reader.read(contentsOf: Fixture.path("evaluation/\(file)"))
  }

  @Test(arguments: ["gold.doccano.jsonl", "gold.brat", "gold.bio.conll", "gold.bioes.conll"])
  func allFormsSayTheSame(file: String) throws {
    #expect(try read(file) == read("gold.jsonl"))
  }

  @Test func placesAreThoseOfTheText() throws {
    let document = try #require(try read("gold.jsonl").first { $0.id == "2" })
    #expect(document.names.map(\.type) == [.programme, .agency])
    #expect(document.names.map { String(document.text[$0.span]) } == ["“云岭”工程", "𠮷安市财政局"])
  }

  @Test func labelsAreRenamedAndTypesChosen() throws {
    var reader = AnnotationReader()
    reader.labels = ["programme": "plan", "institution": .company]
    reader.types = [.company, "plan"]
    let names = try read("gold.jsonl", reader).map { $0.names.map(\.type.rawValue) }
    #expect(names == [["company", "company"], ["plan"], ["company", "company"], []])
  }

  @Test func namesThatDontCountMayOverlap() throws {
    let scratch = try Scratch()
    let line =
      #"{"text": "湖南省数据局", "entities": [{"type": "place", "start": 0, "end": 3}, {"type": "agency", "start": 0, "end": 6}]}"#
    let file = try scratch.write("a.jsonl", line).path
    #expect(throws: Diagnostics.self) { try AnnotationReader().read(contentsOf: file) }
    var reader = AnnotationReader()
    reader.types = [.agency]
    let document = try #require(try reader.read(contentsOf: file).first)
    #expect(document.names.map(\.span) == [TextSpan(start: 0, end: 6)])
    // Without an id the line's number is one.
    #expect(document.id == "1")
  }

  @Test(
    arguments: [
      ("甲\tB-x\n公司\tI-x\nof\tO\nABC\tO\n2025\tO\nA\tO\nB\tO\n", ["甲公司of ABC 2025 AB"], ["甲公司"]),
      ("-DOCSTART- -X- O\n\n甲 S-x\n。 O\n\n乙 B-x\n-DOCSTART-\n丙 E-y\n", nil, nil),
      (
        "-DOCSTART- O\r\n\r\n甲 B-x\r\n。 O\r\n\r\n\r\n乙 B-x\r\n-DOCSTART-\r\n丙 B-y\r\n丁 B-y", ["甲。\n乙", "丙丁"],
        ["甲", "乙", "丙", "丁"]
      ),
      ("\u{20}\tB-x\n甲\tI-x", [" 甲"], [" 甲"]),
      ("甲 NN B-x\n乙 NN M-x\n丙 NN E-x", ["甲乙丙"], ["甲乙丙"]),
      ("\u{602} O\n甲\tB-x", ["\u{602}甲"], ["甲"]),
    ] as [(String, [String]?, [String]?)])
  func wordsAndTheirTags(_ content: String, _ texts: [String]?, _ names: [String]?) throws {
    let scratch = try Scratch()
    let file = try scratch.write("a.conll", content).path
    let documents = try? AnnotationReader().read(contentsOf: file)
    #expect(documents?.map(\.text) == texts)
    #expect(documents?.flatMap { document in document.names.map { String(document.text[$0.span]) } } == names)
  }

  @Test func predictionsComeInTheOrderOfTheGold() throws {
    let gold = try read("gold.jsonl")
    let predicted = try AnnotationReader().read(
      contentsOf: Fixture.path("evaluation/predicted.jsonl"), for: gold)
    #expect(predicted.map(\.id) == ["1", "2", "3", "4"])
    #expect(predicted.map(\.text) == gold.map(\.text))
    #expect(predicted[0].names.map(\.rule) == ["agency.a", "company.b", nil])
    #expect(String(predicted[1].text[predicted[1].names[1].span]) == "𠮷安市财政局")
  }

  @Test func predictionsOfOtherTextsAreRefused() throws {
    let scratch = try Scratch()
    let file = try scratch.write(
      "p.jsonl", #"{"id": 1, "text": "市数据厅", "entities": []}"# + "\n" + #"{"id": "x", "entities": []}"#
    ).path
    let gold = try read("gold.jsonl")
    let thrown = #expect(throws: Diagnostics.self) {
      try AnnotationReader().read(contentsOf: file, for: gold)
    }
    #expect(
      thrown?.all.map { "\($0.line): \($0.message)" } == [
        "1: the text of `1` is not that of the gold, from character 4 on; predictions have to be made on the "
          + "same text",
        "2: the gold has no document `x`; take it out, or call it as the gold does",
        "0: there is no document `2`, which the gold has", "0: there is no document `3`, which the gold has",
        "0: there is no document `4`, which the gold has",
      ])
  }

  @Test(arguments: [
    "array.json", "empty.jsonl", "ends.conll", "labels.doccano.jsonl", "pairs.brat", "prose.txt",
    "rows.statements.jsonl", "spans.jsonl", "tags.conll",
  ])
  func badFilesAreToldAllThatIsWrong(file: String) throws {
    let path = Fixture.path("evaluation/bad/\(file)")
    let thrown = #expect(throws: Diagnostics.self) {
      file.contains("statements")
        ? try AnnotationReader().readStatements(contentsOf: path)
        : try AnnotationReader().read(contentsOf: path)
    }
    let found =
      (thrown?.description ?? "").replacingOccurrences(of: Fixture.path("evaluation/bad/"), with: "") + "\n"
    let expected = "evaluation/bad/\(file).expected"
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
      try found.write(toFile: Fixture.path(expected), atomically: true, encoding: .utf8)
    }
    #expect(try found == Fixture.text(expected))
  }
}
