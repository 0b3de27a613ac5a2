import Testing

@testable import PolicyText

@Suite struct ReflowTests {
  /// A row of the fixture: the text with ⏎ for a line end, and the view it must give.
  struct Case: CustomTestStringConvertible {
    let text: String
    let view: String
    var testDescription: String { text }
  }

  static func cases() throws -> [Case] {
    try Fixture.rows("text/reflow.tsv").map { row in
      func plain(_ column: Substring) -> String {
        column.split(separator: "⏎", omittingEmptySubsequences: false).joined(separator: "\n")
      }
      return Case(text: plain(row[0]), view: plain(row[1]))
    }
  }

  @Test(arguments: try cases())
  func bridgesBreaksWithinSentencesOnly(_ example: Case) {
    let folded = SourceText(example.text).folded
    #expect(String(decoding: folded.units, as: UTF16.self) == example.view)
  }

  @Test func canBeTurnedOff() {
    let text = "锂电新能，这一行没有写完\n、下一行接着写"
    #expect(SourceText(text, reflow: false).folded.gaps.isEmpty)
    #expect(SourceText(text).folded.gaps.count == 1)
  }

  /// A name that runs across a break has all that stands in it.
  @Test func bridgesNoGapWithoutEnd() {
    func gaps(_ blanks: Int) -> Int {
      SourceText("锂电新能，这一行没有写完" + String(repeating: " ", count: blanks) + "\n、下一行接着写").folded.gaps.count
    }
    #expect(gaps(100) == 1)
    #expect(gaps(1_000) == 0)
  }
}
