internal import Yams

/// Turns the nodes of a YAML document into rules, and gathers all that is wrong on the way.
struct RuleParser {
  let lines: SourceLines
  private let text: String
  private(set) var diagnostics: [Diagnostic] = []
  /// The rules with the places of their parts.
  private(set) var drafts: [RuleDraft] = []
  /// Where the names of the file's lexicons stand.
  private(set) var lexiconPlaces: [String: FilePlace] = [:]
  /// The files that lexicons are taken from.
  var lexiconFiles: [String] = []
  /// The lexicons that could not be read, for which nothing more is told.
  private(set) var brokenLexicons: Set<String> = []
  /// How many more values are read: an alias can stand for many, and one of aliases for many more.
  private var budget = 1_000_000

  /// The folder that the file lies in, with a slash behind; empty where it is the one that we are in.
  let folder: String

  private static let keys = ["extends", "disable", "lexicons", "rules"]

  init(file: String, text: String) {
    self.text = text
    lines = SourceLines(text, file: file)
    folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  }

  mutating func parse() -> RuleFile {
    var file = RuleFile(lines.file, extendsBuiltIn: false)
    guard let root = document(), let top = mapping(root, allowed: Self.keys) else { return file }
    if let node = top["extends"] { file.extendsBuiltIn = extendsBuiltIn(node) }
    if let node = top["disable"] { file.disabled = disabled(node, isAlone: top["extends"] == nil) }
    if let node = top["lexicons"] { file.lexicons = lexicons(node) }
    if top["rules"] == nil, top["lexicons"] == nil, top["disable"] == nil {
      warn(root, "there are no rules in the file")
    }
    if let node = top["rules"] {
      guard let list = node.sequence else {
        fail(node, "`rules` is a list of rules, each beginning with `- id:`")
        return file
      }
      for node in list {
        guard let draft = rule(node) else { continue }
        drafts.append(draft)
      }
      file.rules = drafts.map(\.rule)
    }
    return file
  }

  /// The nodes of the text; nil where it is empty or no YAML.
  private mutating func document() -> Node? {
    if text.utf8.count > RuleReader.maximumSize {
      fail(nil, "the file is larger than \(RuleReader.maximumSize) bytes; split it")
      return nil
    }
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      failSyntax(error)
    } catch {
      fail(nil, "the file is no YAML: \(error)")
    }
    return nil
  }

  private mutating func extendsBuiltIn(_ node: Node) -> Bool {
    if node.string == "built-in" { return true }
    fail(node, "`extends` is `built-in`; leave it out for rules that work without the built-in ones")
    return true
  }

  private mutating func disabled(_ node: Node, isAlone: Bool) -> [String] {
    if isAlone {
      fail(node, "`disable` is of built-in rules, and without `extends: built-in` there are none")
      return []
    }
    let known = CompiledData.builtIn.rules.map(\.id)
    return nodes(node).compactMap { item in
      guard let id = string(item) else { return nil }
      if !known.contains(id) {
        fail(item, "there is no built-in rule `\(id)`\(Self.hint(known.nearest(to: id)))")
      }
      return id
    }
  }

  /// Remembers where the name of a lexicon stands.
  mutating func notePlace(ofLexicon name: String, _ node: Node) {
    lexiconPlaces[name] = Self.place(of: node)
  }

  /// Remembers that a lexicon could not be read.
  mutating func noteBroken(_ name: String) { brokenLexicons.insert(name) }

  // MARK: Diagnostics

  /// Says that something is wrong.
  mutating func fail(_ node: Node?, _ message: String) {
    diagnostics.append(diagnostic(.error, at: Self.place(of: node), message))
  }

  /// Says that something has probably another effect than was meant.
  mutating func warn(_ node: Node, _ message: String) {
    diagnostics.append(diagnostic(.warning, at: Self.place(of: node), message))
  }

  /// A diagnostic at a place of the file.
  func diagnostic(_ severity: Diagnostic.Severity, at place: FilePlace, _ message: String) -> Diagnostic {
    lines.diagnostic(severity, line: place.line, column: place.column, message)
  }

  /// Adds what is wrong with another file.
  mutating func append(_ others: Diagnostics) { diagnostics += others.all }

  /// The place of a node; the beginning of the file without one.
  static func place(of node: Node?) -> FilePlace {
    node?.mark.map { FilePlace(line: $0.line, column: $0.column) } ?? FilePlace()
  }

  /// What was probably meant, as the end of a message.
  static func hint(_ name: String?) -> String { name.map { "; did you mean `\($0)`?" } ?? "" }

  private mutating func failSyntax(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let fault = SyntaxFault(problem, at: FilePlace(line: mark.line, column: mark.column), in: lines)
      diagnostics.append(diagnostic(.error, at: fault.place, fault.message))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "`\($0)`" }.joined(separator: ", ")
      let place = FilePlace(line: context.mark.line, column: context.mark.column)
      diagnostics.append(
        diagnostic(.error, at: place, "there is more than one key \(names) here; leave one"))
    case .reader(let problem, _, _, _):
      fail(nil, "the file has characters that YAML does not allow: \(problem)")
    default: fail(nil, "the file is no YAML: \(error)")
    }
  }

  // MARK: Reading

  /// Takes one more value from the budget; false where it is used up, which is told once.
  mutating func takeValue(_ node: Node) -> Bool {
    budget -= 1
    if budget == 0 { fail(node, "the file has more than 1000000 values, aliases counted; split it") }
    return budget > 0
  }
}
