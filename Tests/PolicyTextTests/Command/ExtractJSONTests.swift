import Foundation
import Testing

/// `policytext extract`, and what it prints as JSON Lines.
struct ExtractJSONTests {
  @Test func keysStandInTheirOrder() throws {
    let run = try Tool.run("-", input: Data("全区占比14.2%。".utf8))
    #expect(
      run.output
        == #"{"id":"-","entities":[],"quantities":[{"kind":"percent","start":4,"end":9,"text":"14.2%","#
        + #""value":"14.2","unit":null,"modifier":null,"lower":"14.2","upper":"14.2"}]}"# + "\n")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func namesHaveTypePlaceTextAndRule() throws {
    let run = try Tool.run("-", input: Data("走访湖南中子新能源有限公司。".utf8))
    let entities = try #require(run.documents.first?["entities"] as? [[String: Any]])
    let company = try #require(entities.first)
    #expect(
      Set(company.keys)
        == ["type", "start", "end", "text", "entity", "name", "rule", "confidence", "evidence"])
    #expect(company["entity"] as? Int == 0)
    #expect(company["name"] as? String == "湖南中子新能源有限公司")
    #expect(company["confidence"] as? String == "high")
    let evidence = try #require(company["evidence"] as? [[String: Any]])
    #expect(evidence.first?["kind"] as? String == "start")
    #expect(evidence.first?["text"] as? String == "湖南")
    #expect(company["type"] as? String == "company")
    #expect(company["start"] as? Int == 2)
    #expect(company["end"] as? Int == 13)
    #expect(company["text"] as? String == "湖南中子新能源有限公司")
  }

  @Test(arguments: [("scalars", 5, 7), ("utf16", 6, 8), ("utf8", 16, 18)])
  func offsetsCount(_ unit: String, _ start: Int, _ end: Int) throws {
    let run = try Tool.run("extract", "--offsets", unit, "-", input: Data("𠮷市的，占2%。".utf8))
    let figures = try #require(run.documents.first?["quantities"] as? [[String: Any]])
    #expect(figures.first?["start"] as? Int == start)
    #expect(figures.first?["end"] as? Int == end)
  }

  @Test func filesAreDocumentsNamedByTheirPaths() throws {
    let scratch = try Scratch()
    try scratch.write("b.txt", "占2%。")
    try scratch.write("deep/a.txt", "无。")
    let run = try Tool.run("b.txt", "deep/a.txt", "b.txt", in: scratch)
    #expect(try run.documents.map { $0["id"] as? String } == ["b.txt", "deep/a.txt", "b.txt"])
    #expect(try run.documents.map { ($0["quantities"] as? [Any])?.count } == [1, 0, 1])
  }

  @Test func linesOfJSONAreDocumentsInOrder() throws {
    let lines = (1...300).map { #"{"text": "占\#($0)%", "id": "d\#($0)", "more": {"a": [1, {}]}}"# }
    let run = try Tool.run("--input", "jsonl", input: Data((lines.joined(separator: "\r\n")).utf8))
    #expect(run.errors == "")
    #expect(try run.documents.map { $0["id"] as? String } == (1...300).map { "d\($0)" })
  }

  @Test func idsStayAsTheyCame() throws {
    let input = """
      {"id": 12345678901234567890, "text": ""}
      {"id": 1.50, "text": ""}
      {"id": "\\u4e2d\\n\\"", "text": ""}
      {"text": ""}
      """
    let run = try Tool.run("--input", "jsonl", input: Data(input.utf8))
    let ids = run.lines.compactMap { $0.split(separator: ",").first.map(String.init) }
    #expect(ids == [#"{"id":12345678901234567890"#, #"{"id":1.50"#, #"{"id":"中\n\"""#, #"{"id":null"#])
    #expect(run.status == 0)
  }

  @Test func nameOfTheFileTellsJSONLines() throws {
    let scratch = try Scratch()
    try scratch.write("docs.jsonl", #"{"id": "a", "text": "占2%"}"#)
    #expect(try Tool.run("docs.jsonl", in: scratch).documents.first?["id"] as? String == "a")
    let asText = try Tool.run("--input", "text", "docs.jsonl", in: scratch)
    #expect(try asText.documents.first?["id"] as? String == "docs.jsonl")
  }

  @Test func byteOrderMarkIsNoPartOfTheText() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "\u{FEFF}占2%。")
    try scratch.write("a.jsonl", "\u{FEFF}" + #"{"id": "a", "text": "占2%。"}"#)
    for document in try Tool.run("a.txt", "a.jsonl", in: scratch).documents {
      let figures = try #require(document["quantities"] as? [[String: Any]])
      #expect(figures.first?["start"] as? Int == 1)
    }
  }

  @Test func carriageReturnsCount() throws {
    let run = try Tool.run("-", input: Data("第一段。\r\n\r\n占2%。\r\n".utf8))
    let figures = try #require(run.documents.first?["quantities"] as? [[String: Any]])
    let percent = try #require(figures.first { $0["kind"] as? String == "percent" })
    #expect(percent["start"] as? Int == 9)
  }

  @Test func longLinesAreReadWhole() throws {
    let filler = String(repeating: "无数据可言，", count: 40_000)
    let run = try Tool.run("--input", "jsonl", input: Data(#"{"id":1,"text":"\#(filler)占2%"}"#.utf8))
    let figures = try #require(run.documents.first?["quantities"] as? [[String: Any]])
    #expect(figures.last?["start"] as? Int == 240_001)
  }

  @Test func relativeDatesAreFoundFromADay() throws {
    let text = Data("去年，全区增长5%。".utf8)
    let run = try Tool.run("--date", "2026-01-20", "-", input: text)
    let figures = try #require(run.documents.first?["quantities"] as? [[String: Any]])
    #expect(figures.map { $0["text"] as? String } == ["去年", "5%"])
    #expect(figures.first?["value"] as? String == "2025")
    #expect(figures.first?["relative"] as? Bool == true)
    let without = try Tool.run("-", input: text).documents.first
    #expect((without?["quantities"] as? [Any])?.count == 1)
    let wrong = try Tool.run("--date", "2026-02-30", "-", input: text)
    #expect(wrong.status == 64)
  }
}
