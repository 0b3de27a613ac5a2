/// A rule that finds names: a form, conditions on what stands around it, and its own examples.
///
/// Rules are written in YAML (``RuleReader``); the built-in ones are such files, compiled into the library.
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
  /// The part that the entity plays.
  public var role: String?
  /// What is looked for.
  var form: Form
  /// What must stand around it.
  var conditions = Conditions()
  /// Examples with what must be found in ⟦ ⟧.
  public var matches: [String] = []
  /// Examples in which the rule must find nothing.
  public var rejects: [String] = []

  /// The type of a rule whose finds take part in the contest for a place and are then dropped: the name
  /// of a meeting keeps the agency inside it from being marked.
  public static let nothing: EntityType = "nothing"
}

extension Rule {
  /// What a rule looks for.
  enum Form: Hashable, Sendable {
    case head(Head)
    case quoted(Quoted)
    case list(List)
    case lexicon([LexiconReference])
    case compose([Element])
    /// Whatever the tagger takes for a name of the type.
    case learned
  }

  /// A name that ends in a known tail, looked at leftwards to its beginning.
  struct Head: Hashable, Sendable {
    /// The tails.
    var heads: [LexiconReference]
    /// Whether the name ends before the head, which then is a cue: 正钧电驱 + 总经理.
    var headOutside = false
    /// What a name begins with, if it is there: the leftmost such word between the edge and the head.
    var start: [LexiconReference] = []
    /// Whether a name has to begin so.
    var needsStart = false
    /// Words that end the way to the left.
    var stop: [LexiconReference] = []
    /// Words that cancel a stop or a head inside them.
    var protect: [LexiconReference] = []
    /// Names that cancel a stop inside them, but no head: 人力资源和社会保障局.
    var joins: [LexiconReference] = []
    /// What may follow the head and is then part of the name.
    var extend: [LexiconReference] = []
    /// Closing marks of short pairs that a name runs across.
    var crosses = ")"
    /// How many units may stand between the edge and the head; a name that begins with a `start` word may
    /// have fewer.
    var stem = 1...20
  }

  /// What stands between a pair of marks, with or without a head noun after it.
  struct Quoted: Hashable, Sendable {
    /// The opening marks, folded.
    var openers: String
    /// Head nouns that follow the closing mark; empty if none is needed.
    var heads: [LexiconReference] = []
    /// What the quoted text has to end in; empty if anything.
    var endsIn: [LexiconReference] = []
    /// Entries that the whole quoted text has to be; empty if anything.
    var oneOf: [LexiconReference] = []
    /// Whether the marks are part of the name.
    var marksInside = false
    /// The least and greatest number of units between the marks.
    var length = 2...60
  }

  /// Items of a list, by a cue beside it or by a name of the type in it.
  struct List: Hashable, Sendable {
    /// Cues before the first item.
    var before: [LexiconReference] = []
    /// The cue behind the last item, as a sequence: 等 + 龙头企业.
    var after: [Element] = []
    /// Whether the items may own something: in a list of X的Y only the X are looked at.
    var ownsThings = false
    /// Lexicons of which an item has to be an entry; empty if it may be anything.
    var oneOf: [LexiconReference] = []
    /// Whether an item of the list has to be a name of the type already.
    var needsAnchor = true
    /// How many items a list has at least.
    var leastItems = 1
    /// Ends of items that serve as an anchor too.
    var anchors: [LexiconReference] = []
    /// Words that no item begins with or contains.
    var stop: [LexiconReference] = []
    /// Words that cancel a stop inside them.
    var protect: [LexiconReference] = []
    /// The least and greatest number of units of an item.
    var item = 2...8
  }

  /// A step of a sequence.
  struct Element: Hashable, Sendable {
    /// What one step takes.
    enum Unit: Hashable, Sendable {
      case lexicon(LexiconReference)
      case literal([UInt16])
      /// One Han character.
      case han
      /// One digit or Chinese numeral character.
      case numeral
      /// One Latin letter.
      case letter
    }
    /// The alternatives.
    var units: [Unit]
    /// How often it stands.
    var count = 1...1
  }

  /// A condition on the words beside a name.
  struct Context: Hashable, Sendable {
    /// The words.
    var lexicons: [LexiconReference]
    /// How many units may stand between, in one clause.
    var within = 0
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

  /// Every lexicon that the rule names.
  var references: [LexiconReference] {
    var all =
      conditions.notStem + conditions.notWithin + conditions.notCrossing
      + conditions.trim
    for context in [conditions.before, conditions.after, conditions.notBefore, conditions.notAfter] {
      all += context?.lexicons ?? []
    }
    switch form {
    case .head(let head): all += head.heads + head.start + head.stop + head.protect + head.joins + head.extend
    case .quoted(let quoted): all += quoted.heads + quoted.endsIn + quoted.oneOf
    case .list(let list):
      all +=
        list.before + Self.references(in: list.after) + list.oneOf + list.anchors + list.stop + list.protect
    case .lexicon(let references): all += references
    case .compose(let elements): all += Self.references(in: elements)
    case .learned: break
    }
    return all
  }

  private static func references(in elements: [Element]) -> [LexiconReference] {
    elements.flatMap(\.units).compactMap { unit in
      if case .lexicon(let reference) = unit { reference } else { nil }
    }
  }
}
