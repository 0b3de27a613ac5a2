import Foundation
import Testing

/// `policytext duties`.
struct DutiesTests {
  private static let text = Data("建设公园。（市住建局牵头，市财政局配合）".utf8)

  @Test func tableHasARowForEach() throws {
    let run = try Tool.run("duties", "--format", "table", input: Self.text)
    #expect(
      run.output == """
        -
          role        agency    task
          lead        市住建局  建设公园
          supporting  市财政局  建设公园

        """)
    let none = try Tool.run("duties", "--format", "table", input: Data("建设公园。".utf8))
    #expect(none.output == "-\n  no duties\n")
  }

  @Test func pipesGetLines() throws {
    let documents = try Tool.run("duties", input: Self.text).documents
    let duties = try #require(documents.first?["duties"] as? [[String: Any]])
    #expect(duties.map { $0["role"] as? String } == ["lead", "supporting"])
  }

  @Test func rowsAreForSpreadsheets() throws {
    let run = try Tool.run("duties", "--format", "csv", "--bom", "--offsets", "utf8", input: Self.text)
    #expect(run.output.hasPrefix("\u{FEFF}document,task,role,"))
    #expect(run.output.contains("\r\n-,建设公园,lead,市住建局,0,市住建局,牵头,18,30,0,12\r\n"))
    let other = try Tool.run("duties", "--format", "jsonl", "--bom", input: Self.text)
    #expect(other.status == 64)
  }
}
