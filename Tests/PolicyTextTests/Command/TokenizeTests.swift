import Foundation
import Testing

/// What `policytext tokenize` prints.
struct TokenizeTests {
  @Test func words() throws {
    let run = try Tool.run("tokenize", "-", input: Data("新增5.2%\n".utf8))
    #expect(
      run.lines == [
        "新增\tword\t0\t2", "5.2\tnumber\t2\t5", "%\tpunctuation\t5\t6", #"\n"# + "\tspace\t6\t7",
      ])
    #expect(run.errors == "")
  }

  @Test func sentencesOfTwoDocuments() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "他说：“好！”她走了。")
    try scratch.write("b.txt", "好。")
    let run = try Tool.run("tokenize", "--by", "sentence", "a.txt", "b.txt", in: scratch)
    #expect(
      run.lines == ["他说：“好！”\tsentence\t0\t7", "她走了。\tsentence\t7\t11", "", "好。\tsentence\t0\t2"])
  }

  @Test(arguments: [("scalars", 1), ("utf16", 2), ("utf8", 4)])
  func placesCount(_ unit: String, _ start: Int) throws {
    let run = try Tool.run("tokenize", "--by=character", "--offsets", unit, input: Data("𠮷a".utf8))
    #expect(run.lines.last == "a\tword\t\(start)\t\(start + 1)")
  }

  @Test func whatWouldEndAFieldIsEscaped() throws {
    let run = try Tool.run("tokenize", "--by=character", input: Data("\\\t\r\n\u{1B}".utf8))
    #expect(
      run.lines.compactMap { $0.split(separator: "\t").first } == [#"\\"#, #"\t"#, #"\r\n"#, #"\u{1b}"#])
  }

  @Test func linesOfJSON() throws {
    let input = Data(#"{"id": 3, "text": "好"}"#.utf8)
    let run = try Tool.run("tokenize", "--input=jsonl", "--format=jsonl", input: input)
    #expect(run.output == #"{"id":3,"tokens":[{"text":"好","kind":"word","start":0,"end":1}]}"# + "\n")
  }

  @Test func unknownLocaleIsMisuse() throws {
    let run = try Tool.run("tokenize", "--locale", "qqq", input: Data("好".utf8))
    #expect(run.errors.contains("\"qqq\""))
    #expect(run.status == 64)
  }
}
