extension Rule {
  /// What a rule looks for.
  public struct Form: Hashable, Sendable {
    /// The forms, with what each needs to know.
    enum Kind: Hashable, Sendable {
      case head(Head)
      case quoted(Quoted)
      case list(List)
      case lexicon([LexiconReference])
      case compose([Element])
      /// Whatever the tagger takes for a name of the type.
      case learned
    }

    var kind: Kind

    /// The name of the form, as rule files write it.
    public var name: String { key.rawValue }

    /// The key that the form stands behind.
    var key: RuleKey {
      switch kind {
      case .head: .head
      case .quoted: .quoted
      case .list: .list
      case .lexicon: .lexicon
      case .compose: .compose
      case .learned: .learned
      }
    }
  }

  /// One lexicon or several, as rules name them: `"stop-word"`, `["stop-word", "place/province@1"]`.
  public struct Words: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    var references: [LexiconReference]

    /// Names lexicons.
    public init(_ references: [LexiconReference]) { self.references = references }
    /// Names one lexicon.
    public init(stringLiteral text: String) { self.init([LexiconReference(stringLiteral: text)]) }
    /// Names lexicons.
    public init(arrayLiteral references: LexiconReference...) { self.init(references) }
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

    /// The opening marks of some pairs, folded.
    static func openers(in pairs: String) -> String {
      String(
        decoding: UnitFolding.fold(pairs).filter { UnitClass.of($0).contains(.opener) }, as: UTF16.self)
    }
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
}
