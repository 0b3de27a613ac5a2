/// The lexicons that an extractor works with, numbered, in the automata that find their literals.
///
/// The built-in ones come compiled with the library; those of a user are compiled into a second automaton
/// when the set is made.
struct LexiconSet: Sendable {
  /// The automata, the built-in one first.
  let automata: [Automaton]
  /// The names of the lexicons, by number.
  let names: [String]
  /// The names of the groups of entries, by number.
  let types: [String]

  /// The built-in lexicons.
  static let builtIn = LexiconSet(CompiledData.builtIn.automaton)

  private static let empty = LexiconSet(automata: [], names: [], types: [""])

  /// The lexicons of an automaton.
  init(_ automaton: Automaton) {
    self.init(automata: [automaton], names: automaton.lexicons, types: automaton.types)
  }

  /// A set of lexicons alone, without the built-in ones.
  init(_ lexicons: [Lexicon]) { self = Self.empty.adding(lexicons) }

  private init(automata: [Automaton], names: [String], types: [String]) {
    self.automata = automata
    self.names = names
    self.types = types
  }

  /// This set and more lexicons; entries of a lexicon that is there already are added to it.
  func adding(_ lexicons: [Lexicon]) -> LexiconSet {
    if lexicons.allSatisfy({ $0.entries.isEmpty && names.contains($0.name) }) { return self }
    let added = Automaton(Blob(tables(adding: lexicons)), at: 0)
    return LexiconSet(automata: automata + [added], names: added.lexicons, types: added.types)
  }

  /// The bytes of the automaton of lexicons, for the compiled data.
  static func bytes(of lexicons: [Lexicon]) -> [UInt8] { empty.tables(adding: lexicons) }

  /// The tables of an automaton of lexicons, with the numbers that go on from those of this set.
  private func tables(adding lexicons: [Lexicon]) -> [UInt8] {
    var builder = AutomatonBuilder(
      lexicons: (names + lexicons.map(\.name)).uniqued(),
      types: (types + lexicons.flatMap { $0.entries.map { $0.type ?? "" } }).uniqued())
    for lexicon in lexicons { builder.add(lexicon) }
    return builder.build()
  }

  /// The number of a lexicon, or nil if there is none of that name.
  func number(of name: String) -> UInt16? { names.firstIndex(of: name).map { UInt16(clamping: $0) } }
}

extension Sequence where Element: Hashable {
  /// The elements without those that came before, in order.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
