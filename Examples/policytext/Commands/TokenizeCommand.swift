internal import ArgumentParser
internal import PolicyText

/// `policytext tokenize`: words, sentences or characters.
struct TokenizeCommand: ParsableCommand {
  /// What a text is cut into.
  enum Unit: String, CaseIterable, ExpressibleByArgument {
    case word
    case sentence
    case character
  }

  static let configuration = CommandConfiguration(
    commandName: "tokenize",
    abstract: "Cut documents into words, sentences or characters.",
    discussion: """
      EXAMPLES
        policytext tokenize report.txt                           words, a line each
        policytext tokenize --by sentence report.txt | cut -f 1  sentences alone
        policytext tokenize --format jsonl --input jsonl < docs.jsonl

      A line is TEXT, KIND, START and END with tabs between; END is exclusive. In TEXT a line end is \
      written \\n, a tab \\t, a backslash \\\\. KIND is word, number, punctuation, symbol, space or sentence. \
      An empty line stands between documents. With --format jsonl, a document is a line {"id", "tokens": \
      [{"text", "kind", "start", "end"}]}.

      \(HelpText.exitStatus)
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Runs") var running: RunOptions

  @Option(help: "What to cut into: word, sentence or character.")
  var by: Unit = .word

  @Option(help: ArgumentHelp("The language whose rules count, e.g. zh_Hant or en_US.", valueName: "locale"))
  var locale = "zh_Hans"

  @Option(help: "How to print: tsv or jsonl.")
  var format: TokenFormat = .tsv

  @OptionGroup var offsets: OffsetOptions

  func run() throws {
    do {
      switch by {
      case .word: try run(WordTokenizer(locale: locale))
      case .sentence: try run(SentenceTokenizer(locale: locale))
      case .character: try run(CharacterTokenizer())
      }
    } catch let error as TokenizerError where error.code == .unknownLocale {
      throw ValidationError("\(error)")
    }
  }

  private func run(_ tokenizer: some Tokenizer) throws {
    let exporter = TokenExporter(format: format, offsets: offsets.unit)
    let form = DocumentForm(separator: exporter.separator) { document in
      var output: [UInt8] = []
      exporter.append(tokenizer.tokens(in: document.text), of: document, to: &output)
      return output
    }
    try DocumentRun(input: input, options: running, form: form).run()
  }
}
