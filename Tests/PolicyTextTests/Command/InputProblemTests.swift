import Foundation
import Testing

/// What `policytext` says of inputs that it can't read, and that it goes on after them.
struct InputProblemTests {
  @Test func whatIsBrokenIsNamedAndTheRestIsDone() throws {
    let scratch = try Scratch()
    let good = #"{"id": "a", "text": "占2%"}"#
    try scratch.write(
      "docs.jsonl",
      ([good, good, "", good, good, good, #"{"id": "b" "text": ""}"#, good]).joined(separator: "\n"))
    try scratch.write("after.txt", "占2%")
    let run = try Tool.run("docs.jsonl", "none.txt", "after.txt", in: scratch)
    #expect(
      run.errors == """
        docs.jsonl:7: broken JSON at column 12: a , or } is wanted after the value
        none.txt can't be read: there is no such file
        2 of 9 documents failed

        """)
    #expect(try run.documents.map { $0["id"] as? String } == ["a", "a", "a", "a", "a", "a", "after.txt"])
    #expect(run.status == 1)
  }

  @Test(arguments: [
    (#"{"id": "a"}"#, #"standard input:1: the document has no "text" among "id": --text-column names it"#),
    (#"{"text": null}"#, #"standard input:1: "text" is null, and a string is wanted"#),
    (#"{"id": [1], "text": ""}"#, #"standard input:1: "id" is an array, and a string or a number is wanted"#),
    ("\n\n[]", #"standard input:3: an array where a document is wanted, e.g. {"id": "a", "text": "…"}"#),
    ("{\"text\": \"国务院", "standard input:1: broken JSON at column 14: it ends in the middle"),
  ])
  func documentsOfNoUse(_ input: String, _ message: String) throws {
    let run = try Tool.run("--input", "jsonl", input: Data(input.utf8))
    #expect(run.errors == message + "\n")
    #expect(run.output == "")
    #expect(run.status == 1)
  }

  @Test func emptyInputs() throws {
    let text = try Tool.run("-")
    #expect(text.errors == "standard input is empty: there is no text to work on\n")
    #expect(text.status == 1)
    // A stream of no documents is a stream: the part of a larger job that fell to nobody.
    let stream = try Tool.run("--input", "jsonl")
    #expect(stream.errors == "standard input: warning: there are no documents in it\n")
    #expect(stream.status == 0)
  }

  @Test func textThatIsNoUTF8IsReadWithAWarning() throws {
    let scratch = try Scratch()
    try scratch.write("gbk.txt", Data([0xE5, 0x8D, 0xA0, 0xB9, 0xFA, 0x32, 0x25]))
    let run = try Tool.run("gbk.txt", in: scratch)
    #expect(
      run.errors == "gbk.txt: warning: not valid UTF-8 at byte 3, what can't be read is taken as U+FFFD; "
        + "--encoding names another encoding, e.g. gb18030\n")
    let figures = try #require(run.documents.first?["quantities"] as? [[String: Any]])
    #expect(figures.first?["text"] as? String == "2%")
    #expect(run.status == 0)
  }

  @Test func linesThatAreNoUTF8AreNotRead() throws {
    let run = try Tool.run(
      "--input", "jsonl", input: Data(#"{"text":""#.utf8) + [0xB9, 0xFA] + Data("\"}".utf8))
    #expect(
      run.errors == "standard input:1: not valid UTF-8 at byte 9 of the text: if all of it is in another "
        + "encoding, --encoding names it, e.g. gb18030\n")
    #expect(run.status == 1)
  }

  @Test func failFastStopsAtTheFirst() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "占2%")
    let run = try Tool.run("--fail-fast", "a.txt", "none.txt", "a.txt", in: scratch)
    #expect(run.errors == "none.txt can't be read: there is no such file\n")
    #expect(run.lines.count == 1)
    #expect(run.status == 1)
  }

  @Test func namesOfFilesCantMoveTheCursor() throws {
    let run = try Tool.run("a\u{1B}[2J\n.txt")
    #expect(run.errors == "a␛[2J .txt can't be read: there is no such file\n")
  }
}
