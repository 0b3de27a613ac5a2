import Foundation
import PolicyText
import Testing

/// The page of `--format html`: what stands around the data, and what the data can't do.
struct HTMLExporterTests {
  private func extraction(of text: String) -> Extraction { Extractor().extract(from: text) }

  /// The two lines of each element of data.
  private func data(of page: String) throws -> [(summary: [String: Any], document: [String: Any])] {
    try page.components(separatedBy: "<script type=\"application/json\">").dropFirst().map { piece in
      let lines = try #require(piece.components(separatedBy: "</script>").first).split(separator: "\n")
      try #require(lines.count == 2)
      let objects = try lines.map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
      return (objects[0], objects[1])
    }
  }

  @Test func aPageIsOneFileThatLoadsNothing() throws {
    let page = HTMLExporter().string(of: [])
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\" data-list=\"names\">\n"))
    #expect(page.hasSuffix("</body>\n</html>\n"))
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("unsafe-inline"))
    #expect(!page.contains("http://") && !page.contains("https://"))
    #expect(page.components(separatedBy: "<style>").count == 2)
    #expect(page.components(separatedBy: "<script type=\"module\">").count == 2)
    #expect(!page.contains("src=") && !page.contains("url(") && !page.contains("import("))
  }

  @Test(arguments: HTMLExporter.List.allCases)
  func aPageOpensAtAList(_ list: HTMLExporter.List) {
    #expect(HTMLExporter(opening: list).head.contains("data-list=\"\(list.rawValue)\""))
    #expect(HTMLExporter(opening: list).head.contains("id=\"tab-\(list.rawValue)\""))
  }

  @Test func whatWasFoundIsWrittenInRows() throws {
    let exporter = HTMLExporter()
    var output: [UInt8] = []
    exporter.append(
      ExtractedDocument(id: .text("a.txt"), extraction: extraction(of: "𠮷，2025年湘潭大学占比14.2%。")), to: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == #"<script type="application/json">{"id":"a.txt","names":1,"figures":2,"statements":1,"duties":0}"#
        + "\n"
        + #"{"text":"𠮷，2025年湘潭大学占比14.2%。","#
        + #""names":[[8,12,"institution",0,"institution.known","high",null,null,["entry",8,12]]],"#
        + #""figures":[[3,8,"date","2025"],[14,19,"percent","14.2"]],"#
        + #""statements":[{"indicator":[12,14,"占比"],"subject":[8,12],"period":[3,8,"2025"],"#
        + #""value":[14,19,"14.2"],"status":"outcome"}],"duties":[]}</script>"# + "\n")
  }

  @Test func boundsAndInheritedPartsAreWrittenWhereThereAreSome() throws {
    let document = ExtractedDocument(
      id: .none, extraction: extraction(of: "二、2026年工作安排\n全市超50家企业投产，新建学校3所。"))
    let found = try data(of: HTMLExporter().string(of: [document]))[0].document
    let figures = try #require(found["figures"] as? [[Any]])
    let bounded = try #require(figures.first { $0.count == 9 })
    #expect(bounded[3] as? String == "50" && bounded[5] as? String == "超" && bounded[8] as? String == "50")
    let statements = try #require(found["statements"] as? [[String: Any]])
    let inherited = try #require(statements.compactMap { $0["inherited"] as? [String: Any] }.first)
    #expect((inherited["period"] as? [Any])?.last as? String == "2026")
    #expect(inherited["status"] as? String == "target")
  }

  @Test func anEntityIsNamedInFullWhereItIsWrittenInShort() throws {
    let document = ExtractedDocument(
      id: .none, extraction: extraction(of: "湖南中子新能源有限公司（以下简称“中子新能”）投产。中子新能增长2%。"))
    let found = try data(of: HTMLExporter().string(of: [document]))[0].document
    let names = try #require(found["names"] as? [[Any]])
    #expect(names.first?[6] is NSNull)
    #expect(names.last?[6] as? String == "湖南中子新能源有限公司")
  }

  @Test func dutiesAreWrittenInRows() throws {
    let document = ExtractedDocument(
      id: .none, extraction: extraction(of: "建公园。（长沙市财政局牵头，财政局、各镇配合）"))
    let found = try data(of: HTMLExporter().string(of: [document]))[0]
    #expect(found.summary["duties"] as? Int == 3)
    let duties = try #require(found.document["duties"] as? [[Any]])
    #expect(
      duties.map { $0[..<6].compactMap { $0 as? Int } } == [
        [5, 11, 0, 3, 11, 13], [14, 17, 0, 3, 20, 22], [18, 20, 0, 3, 20, 22],
      ])
    #expect(duties.map { $0[6] as? String } == ["lead", "supporting", "supporting"])
    #expect(duties.map { $0.count } == [7, 8, 7] && duties[1][7] as? String == "长沙市财政局")
  }

  @Test(arguments: [
    "</script><script>alert(1)</script>", "<!--<script>",
    "]]><b a='\"'>&lt;", "\u{2028}\u{2029}\0\u{202E}\u{7F}\r\n\\",
  ])
  func textsAndIdsStayWithinTheirElement(_ attack: String) throws {
    let page = HTMLExporter().string(of: [
      ExtractedDocument(id: .text(attack), extraction: extraction(of: attack + "湘潭大学")),
      ExtractedDocument(id: .number("12345678901234567890"), extraction: extraction(of: "")),
    ])
    let found = try data(of: page)
    #expect(found.count == 2)
    #expect(found[0].summary["id"] as? String == attack)
    #expect(found[0].document["text"] as? String == attack + "湘潭大学")
    #expect(found[1].summary["id"] as? String == "12345678901234567890")
    #expect(page.count { $0 == "<" } == HTMLExporter().string(of: []).count { $0 == "<" } + 4)
  }

  @Test func typesAndRulesOfUsersStayWithinTheirElement() throws {
    let attack = "</script><!--"
    let source = SourceText("甲")
    let entity = Entity(
      type: EntityType(attack), text: "甲", span: TextSpan(start: 0, end: 1), id: 0, canonicalName: attack,
      rule: attack, confidence: .low, evidence: [], role: attack)
    let document = ExtractedDocument(
      id: .none, extraction: Extraction(source: source, entities: [entity], quantities: []))
    let found = try data(of: HTMLExporter().string(of: [document]))
    let row = try #require((found.first?.document["names"] as? [[Any]])?.first)
    #expect(row.filter { $0 as? String == attack }.count == 4)
  }
}
