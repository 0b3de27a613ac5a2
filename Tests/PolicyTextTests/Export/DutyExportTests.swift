import PolicyText
import Testing

/// How duties are written.
struct DutyExportTests {
  private static let document = ExtractedDocument(
    id: .number("7"),
    extraction: Extractor().extract(from: "𠮷。建公园。\n牵头单位：长沙市财政局；配合单位：财政局、各镇（街\n道）"))

  @Test func rowsHaveTheFullNameOfTheAgency() {
    let rows = DutyCSVExporter().string(of: [Self.document])
    #expect(
      rows == """
        document,task,role,agency,entity,name,cue,start,end,task_start,task_end\r
        7,𠮷。建公园,lead,长沙市财政局,0,长沙市财政局,牵头单位：,12,18,0,5\r
        7,𠮷。建公园,supporting,财政局,0,长沙市财政局,配合单位：,24,27,0,5\r
        7,𠮷。建公园,supporting,"各镇（街
        道）",,,配合单位：,28,35,0,5\r

        """)
  }

  @Test func formsOfRowsHoldForDuties() {
    let tabs = DutyCSVExporter(form: .tsv, offsets: .utf16).string(of: [Self.document]).split(separator: "\n")
    #expect(tabs.count == 4)
    #expect(tabs.last == "7\t𠮷。建公园\tsupporting\t各镇（街\\n道）\t\t\t配合单位：\t29\t36\t0\t6")
  }

  @Test func aLineHoldsADocument() {
    let none = ExtractedDocument(
      id: .none, extraction: Extraction(source: SourceText(""), entities: [], quantities: []))
    let lines = DutyJSONLinesExporter().string(of: [Self.document, none]).split(separator: "\n")
    #expect(lines.count == 2 && lines.last == #"{"id":null,"duties":[]}"#)
    let task = #"{"task":{"start":0,"end":5,"text":"𠮷。建公园"},"#
    #expect(
      lines[0].hasPrefix(
        #"{"id":7,"duties":["# + task + #""role":"lead","agency":{"start":12,"end":18,"text":"长沙市财政局","#
          + #""entity":0,"name":"长沙市财政局"},"cue":{"start":7,"end":12,"text":"牵头单位："}},"#))
    #expect(
      lines[0].hasSuffix(
        task + #""role":"supporting","agency":{"start":28,"end":35,"text":"各镇（街\n道）"},"#
          + #""cue":{"start":19,"end":24,"text":"配合单位："}}]}"#))
  }
}
