import Testing

@testable import PolicyText

@Suite struct DutyTests {
  private static let extractor = Extractor()
  static let cases = DocumentCase.cases(in: "duties/documents.txt")

  @Test func thereAreCases() { #expect(Self.cases.count > 5) }

  @Test(arguments: cases)
  func documentHas(_ example: DocumentCase) {
    let duties = Self.extractor.extract(from: example.text).duties
    #expect(
      duties.map { "\($0.role) | \($0.agency.text) | \($0.cue.text) | \($0.task.text)" } == example.lines)
    for duty in duties {
      for part in [duty.task, duty.agency, duty.cue] { #expect(String(example.text[part.span]) == part.text) }
    }
  }

  @Test func bodiesHaveTheNumbersOfTheirEntities() throws {
    let page = Self.extractor.extract(from: "建设公园。（长沙市财政局牵头）改造老旧小区。（责任单位：长沙市财政局、各镇街）")
    let number = try #require(page.entities.first?.id)
    #expect(page.duties.map(\.entity) == [number, number, nil])
  }
}
