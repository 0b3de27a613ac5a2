extension Extractor {
  /// The rules and lexicons that an extractor works with.
  public struct Configuration: Sendable {
    /// The rules, in the order in which they were added.
    public var rules: [Rule]
    /// The lexicons that are added to the built-in ones.
    public var lexicons = Lexicons()
    /// Whether the tagger, which was trained on marked texts, adds names and overrules tentative rules.
    public var usesTagger = true
    /// The names of less confidence than this are left out.
    public var minimumConfidence = Confidence.low
    /// Whether line breaks in the middle of a sentence are bridged, as in a newspaper's columns.
    public var bridgesLineBreaks = true
    /// What is done with dates that are told from the text's own day (去年, 今年以来).
    public var relativeDates = RelativeDates.ignored

    /// The day that the text is told from. With one, dates such as 去年 are found and have the value that
    /// they have seen from it; it is ``relativeDates`` in its most frequent use.
    public var referenceDate: CalendarDay? {
      get { if case .resolved(let day) = relativeDates { day } else { nil } }
      set { relativeDates = newValue.map { .resolved($0) } ?? .ignored }
    }

    /// The built-in rules and lexicons.
    public static var builtIn: Configuration { Configuration(rules: RuleSet.builtIn.rules) }

    /// This configuration and the rules and lexicons of a rule file. A rule takes the place of one with the
    /// same id.
    public func adding(_ file: RuleFile) -> Configuration {
      var result = self
      let ids = Set(file.rules.map(\.id))
      result.rules.removeAll { ids.contains($0.id) }
      result.rules += file.rules
      for lexicon in file.lexicons {
        result.lexicons[lexicon.name].insert(contentsOf: lexicon.entries)
      }
      return result
    }
  }

  /// Lexicons by name, to be added to the built-in ones.
  public struct Lexicons: Sendable {
    private(set) var added: [String: Lexicon] = [:]

    /// What is added to the lexicon of a name.
    public subscript(name: String) -> Lexicon {
      get { added[name] ?? Lexicon(name: name) }
      _modify {
        yield &added[name, default: Lexicon(name: name)]
        added[name]?.name = name
      }
    }
  }

  /// A rule names a lexicon that is not there.
  public struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The id of the rule.
    public let rule: String
    /// The lexicon as the rule refers to it.
    public let lexicon: String
    /// The lexicons that are there.
    public let known: [String]

    /// What is wrong, with the name that was probably meant.
    public var description: String {
      let name = lexicon.split(whereSeparator: { $0 == "/" || $0 == "@" }).first.map(String.init) ?? lexicon
      let hint =
        if known.contains(name) {
          "has no such group of entries"
        } else {
          known.nearest(to: name).map { "is not there; did you mean `\($0)`?" } ?? "is not there"
        }
      return "rule \(rule): the lexicon `\(lexicon)` \(hint)"
    }
  }
}
