internal import ArgumentParser
internal import PolicyText

/// `policytext evaluate`: how right the names or statements are in texts where they are known.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score names or statements against texts in which they are marked.",
    discussion: """
      EXAMPLES
        policytext evaluate --gold gold.jsonl
        policytext evaluate --gold gold.jsonl --rules my.rules.yaml --types park
        policytext evaluate --gold brat/ --map ORG=company --types company
        policytext evaluate --gold gold.conll --predicted other.conll
        policytext evaluate --gold rows.jsonl --statements
        policytext evaluate --gold gold.jsonl --format html > page.html

      GOLD
        jsonl    a line {"id", "text", "entities": [{"type", "start", "end"}]} a
                 document; offsets count Unicode scalars, end is exclusive
        doccano  "label": [[start, end, "type"]] or entities, as it exports them
        brat     a folder of .txt and .ann files, or one of them
        conll    a character or word a line with its tag of BIO or BIOES behind it
      With --statements a line is {"id", "text", "statements": […]}, as policytext statements writes it.

      A name is right with type and both edges; the scores of names that merely overlap stand beside it.

      EXIT STATUS
        0    the scores were told
        1    a file can't be read, or a score is less than --at-least says
        64   the command was not understood
      """)

  @Option(
    help: ArgumentHelp("The texts with what is to be found in them.", valueName: "file"), completion: .file())
  var gold: String

  @Option(
    help: ArgumentHelp(
      "What another program has found in them, in one of the same forms; the texts may be left out. Without "
        + "it, what policytext finds is scored.", valueName: "file"), completion: .file())
  var predicted: String?

  @Option(help: "The form of the gold: jsonl, doccano, brat or conll. Without it, the file tells.")
  var goldFormat: AnnotationFormat?

  @Option(help: "The form of the predictions. Without it, the file tells.")
  var predictedFormat: AnnotationFormat?

  @Option(help: ArgumentHelp("Score these types alone.", valueName: "type,type"))
  var types: TypesArgument?

  @Option(
    help: ArgumentHelp(
      "What a label of the files is called here; may be given several times.", valueName: "label=type"))
  var map: [PairArgument] = []

  @Flag(help: "Score statements in place of names.")
  var statements = false

  @Option(help: "How to print: table, json or html.")
  var format: EvaluationFormat = .table

  @Option(
    help: ArgumentHelp(
      "How many mistakes to show. Without it, 20 in a table and all in json and html.", valueName: "number"))
  var errors: Int?

  @Option(help: "What to break the scores down by, too: document. html and json always do.")
  var by: EvaluationBreakdown?

  @Option(
    help: ArgumentHelp(
      "Fail if the F1 of a type, of all, of a group or of rows is less; may be given several times.",
      valueName: "type=f1"))
  var atLeast: [LeastArgument] = []

  @OptionGroup var own: ConfigurationOptions

  @Option(help: "Whether the table is coloured: auto, always or never. NO_COLOR=1 turns it off.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let errors, errors < 0 { throw ValidationError("--errors is a number of mistakes, 0 or more") }
    if predicted != nil, !own.rules.isEmpty || !own.lexicon.isEmpty || own.rulesOnly {
      throw ValidationError("--predicted has what was found; rules and lexicons have no part in it")
    }
    if statements,
      types != nil || !map.isEmpty || goldFormat ?? .jsonl != .jsonl
        || predictedFormat ?? .jsonl != .jsonl
    {
      throw ValidationError("statements have no types, and JSON Lines alone can hold them")
    }
  }
}
