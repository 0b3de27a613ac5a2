/// The lexicons that the rules of a file may name: compiled ones, and those that are given as entries.
///
/// It answers what those want to know who check rules, without compiling anything.
struct Vocabulary: Sendable {
  private let compiled: LexiconSet
  private var given: [String: [Lexicon.Entry]] = [:]

  /// Takes compiled lexicons and others besides.
  init(_ compiled: LexiconSet, adding lexicons: [Lexicon] = []) {
    self.compiled = compiled
    add(lexicons)
  }

  /// This vocabulary and more lexicons.
  func adding(_ lexicons: [Lexicon]) -> Vocabulary {
    var result = self
    result.add(lexicons)
    return result
  }

  private mutating func add(_ lexicons: [Lexicon]) {
    for lexicon in lexicons { given[lexicon.name, default: []] += lexicon.entries }
  }

  /// Whether a lexicon is compiled, so that not all its entries are known.
  func isCompiled(_ name: String) -> Bool { compiled.number(of: name) != nil }

  /// What is wrong with a reference; nil where it stands for some entries.
  func fault(of reference: LexiconReference) -> String? {
    let entries = given[reference.name]
    if entries == nil, !isCompiled(reference.name) {
      let folded = String(decoding: UnitFolding.fold(reference.name), as: UTF16.self)
      let near = (compiled.names + given.keys.sorted()).nearest(to: folded)
      let isWord = near == nil && reference.name.unicodeScalars.contains { $0.properties.isIdeographic }
      let mend =
        isWord
        ? "; words stand in a lexicon of `lexicons`, and in a sequence as \"'\(reference.name)'\""
        : RuleParser.hint(near)
      return "there is no lexicon `\(reference.name)`\(mend)"
    }
    if entries?.contains(where: reference.admits) == true || hasCompiledEntry(reference) { return nil }
    if entries?.isEmpty == true, !isCompiled(reference.name) {
      return "the lexicon `\(reference.name)` has no words, so nothing is found by it"
    }
    return missingEntries(of: reference)
  }

  private func missingEntries(of reference: LexiconReference) -> String {
    let known = groups(of: reference.name)
    if let group = reference.type, !known.contains(group) {
      let near = known.nearest(to: group)
      let list = known.isEmpty ? "it has none" : "there are \(known.joined(separator: ", "))"
      return "the lexicon `\(reference.name)` has no group `\(group)`"
        + (near.map { "; did you mean `\(reference.name)/\($0)`?" } ?? "; \(list)")
    }
    return "no word of `\(reference.name)` has weight \(reference.leastWeight) or more; "
      + "ask for less after the @"
  }

  /// The entries that a reference stands for; nil where compiled ones are among them.
  func entries(of references: [LexiconReference]) -> [[UInt16]]? {
    var words: [[UInt16]] = []
    for reference in references {
      guard !isCompiled(reference.name), let entries = given[reference.name] else { return nil }
      words += entries.filter(reference.admits).map { UnitFolding.fold($0.text) }
    }
    return words
  }

  /// Whether each of some words is an entry that one of the references stands for; false without words.
  func covers(_ words: [[UInt16]], by references: [LexiconReference]) -> Bool {
    if words.isEmpty || references.isEmpty { return false }
    var known: Set<[UInt16]> = []
    for reference in references {
      for entry in given[reference.name] ?? [] where reference.admits(entry) {
        known.insert(UnitFolding.fold(entry.text))
      }
    }
    let filters = compiled.filters(references)
    return words.allSatisfy { word in
      known.contains(word) || filters.contains { compiled.hasEntry(word, $0) }
    }
  }

  private func hasCompiledEntry(_ reference: LexiconReference) -> Bool {
    guard let filter = LexiconFilter(reference, in: compiled) else { return false }
    return compiled.kinds.contains { kind in
      kind.lexicon == filter.lexicon && (filter.type == .max || kind.type == filter.type)
        && kind.weight >= filter.leastWeight
    }
  }

  private func groups(of name: String) -> [String] {
    let number = compiled.number(of: name)
    let compiledGroups = compiled.kinds.filter { $0.lexicon == number }.map { compiled.types[Int($0.type)] }
    return Set(compiledGroups + (given[name] ?? []).compactMap(\.type)).filter { !$0.isEmpty }.sorted()
  }
}

extension LexiconReference {
  /// Whether an entry is one of those that the reference stands for.
  fileprivate func admits(_ entry: Lexicon.Entry) -> Bool {
    (type == nil || type == entry.type) && entry.weight >= leastWeight
  }
}

extension LexiconSet {
  /// A group and a weight that entries of a lexicon have.
  struct Kind: Hashable, Sendable {
    var lexicon: UInt16
    var type: UInt32
    var weight: Int8
  }

  /// The groups and weights that the entries of each lexicon have.
  ///
  /// - Complexity: O(entries) for a set that is not the built-in one.
  var kinds: Set<Kind> {
    automata.count == 1 && names == Self.builtIn.names ? Self.builtInKinds : Self.kinds(of: automata)
  }

  private static let builtInKinds = kinds(of: builtIn.automata)

  private static func kinds(of automata: [Automaton]) -> Set<Kind> {
    var kinds: Set<Kind> = []
    for automaton in automata {
      for i in 0..<automaton.postings.count {
        let posting = automaton.postings[i]
        kinds.insert(Kind(lexicon: posting.lexicon, type: posting.type, weight: posting.weight))
      }
    }
    return kinds
  }

  /// Whether a word is an entry that a filter admits.
  func hasEntry(_ word: [UInt16], _ filter: LexiconFilter) -> Bool {
    let scan = Scan(FoldedText(source: word, reflow: false), lexicons: self)
    return scan.isEntry(0..<word.count, filter)
  }
}
