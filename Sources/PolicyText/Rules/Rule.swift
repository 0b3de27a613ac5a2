/// A rule that finds names: a form, conditions on what stands around it, and its own examples.
///
/// Rules are written in YAML (``RuleReader``) or in Swift, with the same words:
///
/// ```swift
/// let rule = Rule("platform", type: "platform", .head("platform-tail", stop: ["stop-word"], stem: 2...10))
///   .notBefore("each")
///   .matches("建设⟦数据资源共享平台⟧")
///   .rejects("建设共享平台")
/// ```
///
/// The built-in ones are files in YAML, compiled into the library.
public struct Rule: Hashable, Sendable {
  /// The id, unique in a set of rules: `company.registered`.
  public var id: String
  /// What the rule finds; ``nothing`` for a rule that keeps others from a place.
  public var type: EntityType
  /// The higher one wins where two candidates overlap; what lists and other mentions give comes after
  /// all else.
  public var priority: Int
  /// How far what it finds can be trusted.
  public var confidence = Confidence.high
  /// Whether the tagger may overrule what the rule finds.
  public var isTentative = false
  /// The part that the entity plays. A list rule gives it to the names that its lists have already, too.
  public var role: String?
  /// What is looked for.
  public var form: Form
  /// What must stand around it.
  var conditions = Conditions()
  /// Examples with what must be found in ⟦ ⟧.
  public var matches: [String] = []
  /// Examples in which the rule must find nothing.
  public var rejects: [String] = []
  /// Where the rule is written.
  public var source = Source.code

  /// The type of a rule whose finds take part in the contest for a place and are then dropped: the name
  /// of a meeting keeps the agency inside it from being marked.
  public static let nothing: EntityType = "nothing"

  /// Where a rule is written.
  public enum Source: Hashable, Sendable {
    /// It comes with the library.
    case builtIn
    /// In a rule file, at a line counted from 1.
    case file(String, line: Int)
    /// In a program.
    case code
  }
}

extension Rule {
  /// A condition on the words beside a name.
  struct Context: Hashable, Sendable {
    /// The words.
    var lexicons: [LexiconReference]
    /// How many units may stand between, in one clause.
    var within = 0

    /// How far from a name a condition looks at the most: it keeps the work at a name bounded.
    static let furthest = 40
  }

  /// Conditions on what stands around a name and within it.
  struct Conditions: Hashable, Sendable {
    var before: Context?
    var after: Context?
    var notBefore: Context?
    var notAfter: Context?
    /// Words that the part before the head is not.
    var notStem: [LexiconReference] = []
    /// Longer words that the name is not a part of.
    var notWithin: [LexiconReference] = []
    /// Words that the name does not cut in two.
    var notCrossing: [LexiconReference] = []
    /// Words that the name begins behind, where they stand in the letters that it would begin with.
    var trim: [LexiconReference] = []
  }
}
