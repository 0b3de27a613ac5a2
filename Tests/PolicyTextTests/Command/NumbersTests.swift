import Foundation
import Testing

/// What `policytext numbers` prints.
struct NumbersTests {
  @Test func keysStandInTheirOrder() throws {
    let run = try Tool.run("numbers", "--input", "jsonl", input: Data(#"{"id": 1, "text": "无。"}"#.utf8))
    #expect(run.output == #"{"id":1,"numbers":[],"percentages":[],"ordinals":[],"quantities":[]}"# + "\n")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func numbersHaveNoMeasureWord() throws {
    let document = try #require(Tool.run("numbers", input: Data("查处1403家，占比14.2%。".utf8)).documents.first)
    let numbers = try #require(document["numbers"] as? [[String: Any]])
    #expect(numbers.first?["start"] as? Int == 2)
    #expect(numbers.first?["end"] as? Int == 6)
    #expect(numbers.first?["text"] as? String == "1403")
    #expect(numbers.first?["value"] as? String == "1403")
    let percentages = try #require(document["percentages"] as? [[String: Any]])
    #expect(percentages.map { $0["value"] as? String } == ["14.2"])
    #expect(percentages.first?["kind"] == nil)
    let figures = try #require(document["quantities"] as? [[String: Any]])
    #expect(figures.map { $0["text"] as? String } == ["1403家", "14.2%"])
  }
}
