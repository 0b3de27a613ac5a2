internal import ArgumentParser
internal import PolicyText

/// `policytext numbers`: numerals by themselves.
struct NumbersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "numbers",
    abstract: "Print the numerals of documents, without what they count.",
    discussion: """
      EXAMPLES
        policytext numbers report.txt
        policytext numbers --input jsonl < docs.jsonl

      A document is a line {"id", "numbers": [{"start", "end", "text", "value"}], "percentages": […], \
      "ordinals": […], "quantities": […]}; end is exclusive. A number has no measure word (1403家 → 1403). \
      The value of a percentage is in percent; points of percentage have "kind": "percentage_point". \
      quantities are the figures as policytext extract prints them.

      \(HelpText.exitStatus)
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Runs") var running: RunOptions
  @OptionGroup var offsets: OffsetOptions

  func run() throws {
    let extractor = Extractor()
    let form = DocumentForm(NumbersJSON(offsets: offsets.unit)) { extractor.extract(from: $0) }
    try DocumentRun(input: input, options: running, form: form).run()
  }
}
