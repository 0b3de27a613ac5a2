import Foundation
import Testing

/// What `policytext extract --format table` prints.
struct ExtractTableTests {
  private static let text = "走访湖南中子新能源有限公司。湖南中子新能源有限公司说：产值占比近2%，后为5.25%。"

  @Test func namesAndFiguresInTheirSentences() throws {
    let run = try Tool.run(
      "--format", "table", "-", input: Data(Self.text.utf8), environment: ["COLUMNS": "76"])
    #expect(
      run.output == """
        -

        company  1 name, 2 mentions
          湖南中子新能源有限公司    2  走访⟦湖南中子新能源有限公司⟧。
                                       ⟦湖南中子新能源有限公司⟧说：产值占比近2%，后…

          figure  value  unit  modifier
        percent  2 figures
          2%      2            近        …源有限公司说：产值占比近⟦2%⟧，后为5.25%。
          5.25%   5.25                   …源有限公司说：产值占比近2%，后为⟦5.25%⟧。

        """)
  }

  @Test func colours() throws {
    func colours(_ choice: String?, _ environment: [String: String?] = [:]) throws -> Bool {
      let arguments = choice.map { "--color=\($0)" } ?? "--format=table"
      let run = try Tool.run(
        "--format=table", arguments, "-", input: Data(Self.text.utf8), environment: environment)
      return run.output.contains("\u{1B}[")
    }
    #expect(try colours("always"))
    #expect(try colours("always", ["NO_COLOR": "1"]))
    #expect(try !colours("auto"))
    #expect(try !colours("never"))
    #expect(try !colours(nil))
  }

  @Test func colouredMentionsHaveNoMarks() throws {
    let run = try Tool.run("--format=table", "--color=always", "-", input: Data("占2%。".utf8))
    #expect(run.output.contains("占\u{1B}[1m2%\u{1B}[0m。"))
    #expect(!run.output.contains("⟦"))
  }

  @Test func controlCharactersShowAsPictures() throws {
    let run = try Tool.run("--format=table", "-", input: Data("\u{1B}[2J\u{202E}占2%\u{7}\t\r\n了".utf8))
    #expect(run.output.contains("␛[2J\u{FFFD}占⟦2%⟧␇ 了"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func documentsStandApartAndSayWhenNothingIsFound() throws {
    let input = Data((#"{"id": 7, "text": "无。"}"# + "\n" + #"{"id": "b", "text": "占2%"}"#).utf8)
    let run = try Tool.run("--format=table", "--input=jsonl", input: input)
    #expect(run.output.hasPrefix("7\n  nothing found\n\nb\n\n"))
  }
}
