internal import ArgumentParser
internal import PolicyText

extension InputFormat: ExpressibleByArgument {}

/// What every command knows of its inputs.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The files and folders to work on; - is standard input, as is none.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the files are: text, html or docx, a document a file; jsonl, a document {\"id\", \"text\"} a line; "
        + "csv or tsv, a document a row. Without it, the name or the first bytes tell; .gz may stand behind.",
      valueName: "format"))
  var input: InputFormat?

  @Option(
    help: ArgumentHelp(
      "Of folders, take the files that match, e.g. '*.txt' or '2024/**/*.html'; may be given several times.",
      valueName: "pattern"))
  var include: [String] = []

  @Option(
    help: ArgumentHelp(
      "Of folders, leave out the files and folders that match; may be given several times.",
      valueName: "pattern"))
  var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "The encoding of the files, e.g. gb18030, big5 or utf-16le. Without it, it is told by the bytes.",
      valueName: "name"),
    transform: Self.encoding)
  var encoding: TextEncoding?

  @Flag(
    help: "Refuse a document with bytes that are none of its encoding, where else U+FFFD stands for them.")
  var strict = false

  @Option(help: ArgumentHelp("The column of a table, or key of JSON, that has the text.", valueName: "name"))
  var textColumn = "text"

  @Option(
    help: ArgumentHelp(
      "The column or key that has the names of the documents. Without it, id, if there is one.",
      valueName: "name"))
  var idColumn: String?

  @Option(help: ArgumentHelp("The size up to which a document is read.", valueName: "size"))
  var maxSize = ByteCount(megabytes: 256)

  func validate() throws {
    if files.isEmpty, System.isTerminal(.input) {
      throw ValidationError(
        "Name a file, or - to type or paste text and end it with Ctrl-D: policytext report.txt")
    }
  }

  private var named: [String] { files.isEmpty ? [InputFile.standardInput] : files }

  /// Whether one of the inputs is standard input.
  var usesStandardInput: Bool { named.contains(InputFile.standardInput) }

  /// The inputs in order.
  var walk: InputWalk {
    InputWalk(
      named, choice: InputWalk.Choice(include: include.map { Glob($0) }, exclude: exclude.map { Glob($0) }))
  }

  /// How to read each.
  var reader: InputReader {
    InputReader(
      format: input, encoding: encoding, textColumn: textColumn, idColumn: idColumn, maxSize: maxSize,
      isStrict: strict)
  }

  private static func encoding(_ name: String) throws -> TextEncoding {
    if let encoding = TextEncoding(name) { return encoding }
    let hint = TextEncoding.usual.nearest(to: name.lowercased()).map { "; did you mean \($0)?" } ?? ""
    throw ValidationError("no encoding is called \(name)\(hint)")
  }
}
