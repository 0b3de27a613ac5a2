/// A place in a rule file, its line and column counted from 1.
struct FilePlace: Hashable, Sendable {
  var line = 1
  var column = 1
}

/// A rule as it was read, with the places of its parts, for those who check it.
struct RuleDraft {
  var rule: Rule
  /// Where the rule begins.
  var place: FilePlace
  /// Where the values of its keys stand.
  var values: [RuleKey: FilePlace] = [:]
  /// Where the lexicons that it names stand.
  var references: [Reference: FilePlace] = [:]

  /// A lexicon behind a key.
  struct Reference: Hashable {
    var key: RuleKey
    var reference: LexiconReference
  }

  /// Where the value of a key stands; where there is none, the rule.
  func place(of key: RuleKey) -> FilePlace { values[key] ?? place }

  /// Where a lexicon is named.
  func place(of reference: LexiconReference, behind key: RuleKey) -> FilePlace {
    references[Reference(key: key, reference: reference)] ?? place(of: key)
  }
}
