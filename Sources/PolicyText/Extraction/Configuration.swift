extension Extractor {
  /// The rules, recognizers and lexicons that an extractor works with.
  ///
  /// ```swift
  /// var configuration = try Extractor.Configuration.builtIn.adding(rulesAt: "platform.rules.yaml")
  /// configuration[rule: "company.owner"] = nil                 // disabled
  /// configuration[rule: "company.known"]?.priority = 70        // changed
  /// configuration.lexicons["known-company"].insert("明何泰")
  /// configuration.recognizers.append(HashtagRecognizer())
  /// let extractor = try Extractor(configuration)
  /// ```
  public struct Configuration: Sendable {
    /// The rules. Of two that find the same with the same priority, the first counts.
    public var rules: [Rule]
    /// The recognizers written in Swift; they come after the rules.
    public var recognizers: [any Recognizer] = []
    /// The lexicons that are added to the built-in ones.
    public var lexicons = Lexicons()
    /// Whether the tagger, which was trained on marked texts, adds names and overrules tentative rules.
    public var usesTagger = true
    /// The names of less confidence than this are left out.
    public var minimumConfidence = Confidence.low
    /// Whether ``Extraction/statements`` and ``Extraction/duties`` are read; without them an extraction takes
    /// a fifth less time.
    public var readsStatements = true
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

    /// Makes a configuration of some rules alone; they may name the built-in lexicons.
    public init(rules: [Rule] = []) { self.rules = rules }

    /// Makes a configuration of rule files: beside the built-in rules if one of the files extends them, else
    /// of what the files have alone.
    public init(_ files: [RuleFile]) {
      self = files.contains(where: \.extendsBuiltIn) ? .builtIn : Configuration()
      for file in files { self = adding(file) }
    }

    /// The built-in rules and lexicons.
    public static var builtIn: Configuration { Configuration(rules: CompiledData.builtIn.rules) }

    /// The rule with an id. Setting one takes the place of the rule with that id or comes after all others;
    /// setting nil disables the rule.
    public subscript(rule id: String) -> Rule? {
      get { rules.first { $0.id == id } }
      set {
        let place = rules.firstIndex { $0.id == id }
        switch (place, newValue) {
        case (let place?, let rule?): rules[place] = rule
        case (let place?, nil): rules.remove(at: place)
        case (nil, let rule?): rules.append(rule)
        case (nil, nil): break
        }
      }
    }

    /// The names of the lexicons that the rules use, without those that only the library itself uses.
    public var lexiconNames: [String] {
      rules.flatMap { $0.references.map(\.reference.name) }.uniqued().sorted()
    }

    /// The names of the built-in lexicons.
    public static var builtInLexiconNames: [String] { LexiconSet.builtIn.names }

    /// This configuration and the rules and lexicons of a rule file, without the rules that the file
    /// disables. A rule takes the place of one with the same id.
    public func adding(_ file: RuleFile) -> Configuration {
      var result = self
      for id in file.disabled { result[rule: id] = nil }
      for rule in file.rules { result[rule: rule.id] = rule }
      for lexicon in file.lexicons {
        result.lexicons[lexicon.name].insert(contentsOf: lexicon.entries)
      }
      return result
    }

    /// This configuration and what a rule file has.
    ///
    /// - Throws: ``Diagnostics`` with everything that is wrong in the file and its lexicons.
    public func adding(rulesAt path: String) throws(Diagnostics) -> Configuration {
      adding(try RuleReader.read(contentsOf: path))
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
