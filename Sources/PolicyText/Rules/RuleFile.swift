/// The contents of a rule file: lexicons and rules that belong together, and what they change of the
/// built-in ones.
///
/// It is read from YAML (``RuleReader``) or written in Swift, in the same order:
///
/// ```swift
/// let platforms = RuleFile("platforms") {
///   Lexicon("platform-tail", ["共享平台", "政务云"])
///   Rule("platform", type: "platform", .head("platform-tail", stop: ["stop-word", "connective"]))
///     .matches("建设⟦数据资源共享平台⟧")
///     .rejects("建设共享平台")
/// }
/// let extractor = try Extractor(.builtIn.adding(platforms))
/// ```
public struct RuleFile: Hashable, Sendable {
  /// The name of the file, as messages have it.
  public var name: String
  /// Whether the rules work beside the built-in ones; without, they work alone. The built-in lexicons are
  /// there in either case.
  public var extendsBuiltIn: Bool
  /// The ids of the built-in rules that do not work.
  public var disabled: [String]
  /// The lexicons that the file gives; entries of one that is there already are added to it.
  public var lexicons: [Lexicon] = []
  /// The rules.
  public var rules: [Rule] = []
  /// The paths of the files that its lexicons were taken from.
  public internal(set) var lexiconPaths: [String] = []
  /// What has no effect in the file as it was read.
  public internal(set) var warnings: [Diagnostic] = []

  /// Makes an empty one.
  public init(_ name: String, extendsBuiltIn: Bool = true, disabled: [String] = []) {
    self.name = name
    self.extendsBuiltIn = extendsBuiltIn
    self.disabled = disabled
  }

  /// Makes one of lexicons and rules.
  public init(
    _ name: String, extendsBuiltIn: Bool = true, disabled: [String] = [],
    @RuleFileBuilder contents: () -> [Part]
  ) {
    self.init(name, extendsBuiltIn: extendsBuiltIn, disabled: disabled)
    for part in contents() {
      switch part {
      case .lexicon(let lexicon): lexicons.append(lexicon)
      case .rule(let rule): rules.append(rule)
      }
    }
  }

  /// One of the things that a rule file is made of.
  public enum Part: Hashable, Sendable {
    case lexicon(Lexicon)
    case rule(Rule)
  }
}

/// Gathers the lexicons and rules of a ``RuleFile``.
@resultBuilder
public enum RuleFileBuilder {
  /// Takes a lexicon.
  public static func buildExpression(_ lexicon: Lexicon) -> [RuleFile.Part] { [.lexicon(lexicon)] }
  /// Takes a rule.
  public static func buildExpression(_ rule: Rule) -> [RuleFile.Part] { [.rule(rule)] }
  /// Takes the contents of another rule file.
  public static func buildExpression(_ file: RuleFile) -> [RuleFile.Part] {
    file.lexicons.map { .lexicon($0) } + file.rules.map { .rule($0) }
  }
  /// Puts parts together.
  public static func buildBlock(_ parts: [RuleFile.Part]...) -> [RuleFile.Part] { parts.flatMap { $0 } }
  /// Takes what a loop gives.
  public static func buildArray(_ parts: [[RuleFile.Part]]) -> [RuleFile.Part] { parts.flatMap { $0 } }
  /// Takes what an `if` gives.
  public static func buildOptional(_ parts: [RuleFile.Part]?) -> [RuleFile.Part] { parts ?? [] }
  /// Takes what the first branch of an `if` gives.
  public static func buildEither(first parts: [RuleFile.Part]) -> [RuleFile.Part] { parts }
  /// Takes what the second branch of an `if` gives.
  public static func buildEither(second parts: [RuleFile.Part]) -> [RuleFile.Part] { parts }
}
