import Foundation
import Testing

/// What `policytext extract --format` takes and writes.
struct ExtractFormatTests {
  private static let text = "走访湖南中子新能源有限公司，占比2%。"

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("a.txt", Self.text)
    try scratch.write("b/a.txt", Self.text)
    return scratch
  }

  @Test func oneArrayHoldsAllDocuments() throws {
    let scratch = try scratch()
    let lines = try Tool.run("--format", "jsonl", "a.txt", "b/a.txt", in: scratch).lines
    let array = try Tool.run("--format", "json", "a.txt", "b/a.txt", in: scratch).output
    #expect(array == "[\n" + lines.joined(separator: ",\n") + "\n]\n")
  }

  @Test func headAndTailStandWhereThereIsNoDocument() throws {
    let run = try Tool.run("--format", "json", "--input", "jsonl", "-")
    #expect(run.output == "[\n\n]\n")
    let rows = try Tool.run("--format", "csv", "--input", "jsonl", "-")
    #expect(rows.output.hasPrefix("document,record,type,") && rows.output.hasSuffix(",relative\r\n"))
  }

  @Test(arguments: [
    "json", "csv", "tsv", "conll", "spacy", "doccano", "label-studio", "summary", "summary-csv",
  ])
  func everyFormatHasTheName(_ format: String) throws {
    let run = try Tool.run("--format", format, "a.txt", "b/a.txt", in: scratch())
    let output = format == "conll" ? run.lines.map { $0.prefix(1) }.joined() : run.output
    #expect(output.contains("湖南中子新能源有限公司"))
    #expect(run.status == 0 && run.errors == "")
  }

  @Test(arguments: [
    (["--format", "json", "--bom"], "--bom is for --format csv, tsv, summary-csv, not for json"),
    (["--scheme", "bio"], "--scheme is for --format conll, not for jsonl"),
    (["--format", "csv", "--unit", "word"], "--unit is for --format conll, spacy, not for csv"),
    (
      ["--format", "csv", "--figures"],
      "--figures is for --format conll, brat, spacy, doccano, label-studio, not for csv"
    ),
    (
      ["--format", "spacy", "--offsets", "utf8"],
      "--offsets is for --format jsonl, json, csv, tsv, not for spacy"
    ),
    (
      ["--format", "summary", "--output", "s", "--resume"],
      "--resume is for --format table, jsonl, json, csv, tsv, conll, spacy, doccano, label-studio, html, "
        + "not for summary"
    ),
    (["--format", "brat"], "--format brat writes files: say where they go with --output DIRECTORY"),
  ])
  func whatSaysNothingIsRefused(_ arguments: [String], _ message: String) throws {
    let run = try Tool.run(arguments + ["a.txt"])
    #expect(run.errors.hasPrefix("Error: \(message)\n"), "\(run.errors)")
    #expect(run.status == 64 && run.output == "")
  }

  @Test func bratGetsPairsOfFiles() throws {
    let scratch = try scratch()
    let run = try Tool.run(
      "--format", "brat", "--output", "new/pairs", "a.txt", "b/a.txt", "a.txt", in: scratch)
    #expect(run.status == 0 && run.output == "" && run.errors == "")
    for name in ["a", "b_a", "a-2"] {
      #expect(try scratch.read("new/pairs/\(name).txt") == Self.text)
      #expect(try scratch.read("new/pairs/\(name).ann").hasPrefix("T1\tcompany 2 13\t湖南中子新能源有限公司\n#1\t"))
    }
    #expect(try scratch.read("new/pairs/annotation.conf").hasPrefix("[entities]\ncompany\n\n[relations]\n"))
  }

  @Test func annotationsAreNeverWrittenOver() throws {
    let scratch = try scratch()
    try scratch.write("pairs/a.ann", "mine")
    let run = try Tool.run("--format", "brat", "--output", "pairs", "a.txt", in: scratch)
    #expect(run.status == 1)
    #expect(
      run.errors == "policytext: pairs/a.ann is there already and is not written over: name a new directory\n"
    )
    #expect(try scratch.read("pairs/a.ann") == "mine")
    let file = try Tool.run("--format", "brat", "--output", "a.txt", "b/a.txt", in: scratch)
    #expect(file.status == 1)
    #expect(file.errors.hasPrefix("policytext: a.txt/b_a.ann can't be written: "))
  }

  @Test func summaryCountsMentionsAndDocuments() throws {
    let run = try Tool.run("--format", "summary", "a.txt", "b/a.txt", in: scratch())
    #expect(
      run.output == """
                                  mentions  documents  other forms

        company  1 name
          湖南中子新能源有限公司         2          2

        """)
  }
}
