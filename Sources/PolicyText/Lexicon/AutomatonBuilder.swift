/// Gathers the literals of lexicons and lays them out as the tables of an ``Automaton``.
///
/// The numbers of lexicons and types are given by the caller, so that several automata can share them.
struct AutomatonBuilder {
  private let numbering: LexiconNumbering
  private let ignoresCase: Bool
  private var literals = Literals()
  private var canonicalNames: [String] = []
  private var canonicalNumbers: [String: Int32] = [:]

  /// Starts with the numbers that lexicons and types have in all automata of a set.
  ///
  /// - Parameters:
  ///   - numbering: the numbers.
  ///   - ignoresCase: whether the automaton is to find Latin and other letters in either case.
  init(_ numbering: LexiconNumbering, ignoresCase: Bool = false) {
    self.numbering = numbering
    self.ignoresCase = ignoresCase
  }

  /// Adds the entries of a lexicon that have the builder's way with case; those whose lexicon or type has
  /// no number are left out.
  mutating func add(_ lexicon: Lexicon) {
    guard let number = numbering.number(of: lexicon.name) else { return }
    literals.reserve(for: lexicon.entries)
    for entry in lexicon.entries where entry.ignoresCase == ignoresCase {
      guard let type = numbering.number(ofType: entry.type ?? "") else { continue }
      let posting = Automaton.Posting(
        type: type, canonical: canonicalNumber(entry.canonical == entry.text ? nil : entry.canonical),
        lexicon: number, weight: Int8(clamping: entry.weight), isLast: 0)
      literals.add(entry.text, ignoresCase: ignoresCase, posting)
    }
  }

  private mutating func canonicalNumber(_ name: String?) -> Int32 {
    guard let name else { return 0 }
    if let known = canonicalNumbers[name] { return known }
    canonicalNames.append(name)
    let number = Int32(canonicalNames.count)
    canonicalNumbers[name] = number
    return number
  }

  /// The tables. The builder is empty afterwards: the literals of a long list are not kept beside them.
  ///
  /// - Complexity: O(n) for literals of n units in all, and O(k log k) for k literals.
  mutating func build() -> AutomatonTables {
    canonicalNumbers = [:]
    var literals = Literals()
    swap(&literals, &self.literals)
    var trie = TrieBuilder(literals)
    return trie.build(strings: strings())
  }

  private func strings() -> [UInt8] {
    var strings = ByteWriter()
    strings.write(numbering.names) { $0.write($1) }
    strings.write(numbering.types) { $0.write($1) }
    strings.write(canonicalNames.count)
    var end = 0
    strings.write(end)
    for name in canonicalNames {
      end += name.utf8.count
      strings.write(end)
    }
    for name in canonicalNames { strings.append(name.utf8) }
    return strings.bytes
  }
}
