import Foundation
import Testing

/// `--format html`: one page for all documents.
struct PageTests {
  @Test func allDocumentsStandInOnePage() throws {
    let lines = #"{"id": "a", "text": "占2%"}"# + "\n" + #"{"id": "<b>", "text": "增长3%"}"#
    let run = try Tool.run("extract", "--input", "jsonl", "--format", "html", input: Data(lines.utf8))
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("<!doctype html>"))
    #expect(run.output.hasSuffix("</body>\n</html>\n"))
    #expect(run.output.components(separatedBy: "<script type=\"application/json\">").count == 3)
    #expect(run.output.contains(#"{"id":"\u003cb>","names":0,"figures":1,"statements":0,"duties":0}"#))
  }

  @Test func aPageWithoutDocumentsIsWhole() throws {
    let run = try Tool.run("extract", "--input", "jsonl", "--format", "html", input: Data())
    #expect(run.output.hasPrefix("<!doctype html>"))
    #expect(run.output.hasSuffix("</body>\n</html>\n"))
  }

  @Test(arguments: [("extract", "names"), ("statements", "statements"), ("duties", "duties")])
  func eachCommandOpensItsList(_ command: String, _ list: String) throws {
    let run = try Tool.run(command, "--format", "html", "-", input: Data("外贸总额增长2%。".utf8))
    #expect(run.output.contains("data-list=\"\(list)\""))
    #expect(run.output.contains(#""statements":[{"indicator":"#))
  }
}
