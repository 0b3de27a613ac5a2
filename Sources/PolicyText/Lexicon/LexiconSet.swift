/// The lexicons that an extractor works with, numbered, in the automata that find their literals.
///
/// The built-in ones come compiled with the library; those of a user are compiled into an automaton of
/// their own when the set is made, entries that ignore case into a further one.
struct LexiconSet: Sendable {
  /// The automata, the built-in one first.
  let automata: [Automaton]
  private let numbering: LexiconNumbering

  /// The names of the lexicons, by number.
  var names: [String] { numbering.names }
  /// The names of the groups of entries, by number.
  var types: [String] { numbering.types }

  /// The built-in lexicons.
  static let builtIn = LexiconSet(CompiledData.builtIn.automaton)

  /// No lexicons.
  static let empty = LexiconSet(
    automata: [], numbering: LexiconNumbering(names: [], types: [""]))

  /// The lexicons of an automaton.
  init(_ automaton: Automaton) {
    self.init(
      automata: [automaton], numbering: LexiconNumbering(names: automaton.lexicons, types: automaton.types))
  }

  /// A set of lexicons alone, without the built-in ones.
  init(_ lexicons: [Lexicon]) { self = Self.empty.adding(lexicons) }

  private init(automata: [Automaton], numbering: LexiconNumbering) {
    self.automata = automata
    self.numbering = numbering
  }

  /// This set and more lexicons; entries of a lexicon that is there already are added to it.
  ///
  /// - Complexity: O(n) in the length of the entries.
  func adding(_ lexicons: [Lexicon]) -> LexiconSet {
    if lexicons.allSatisfy({ $0.entries.isEmpty && number(of: $0.name) != nil }) { return self }
    let numbering = numbering.adding(lexicons)
    func automaton(ignoresCase: Bool) -> Automaton? {
      guard lexicons.contains(where: { $0.entries.contains { $0.ignoresCase == ignoresCase } }) else {
        return nil
      }
      return Automaton(
        Self.tables(lexicons, numbering, ignoresCase: ignoresCase).blob(), at: 0, ignoresCase: ignoresCase)
    }
    let added = [automaton(ignoresCase: false), automaton(ignoresCase: true)].compactMap { $0 }
    return LexiconSet(automata: automata + added, numbering: numbering)
  }

  /// The bytes of the automaton of lexicons, for the compiled data.
  static func bytes(of lexicons: [Lexicon]) -> [UInt8] {
    tables(lexicons, empty.numbering.adding(lexicons), ignoresCase: false).bytes()
  }

  private static func tables(
    _ lexicons: [Lexicon], _ numbering: LexiconNumbering, ignoresCase: Bool
  ) -> AutomatonTables {
    var builder = AutomatonBuilder(numbering, ignoresCase: ignoresCase)
    for lexicon in lexicons { builder.add(lexicon) }
    return builder.build()
  }

  /// The number of a lexicon, or nil if there is none of that name.
  func number(of name: String) -> UInt16? { numbering.number(of: name) }

  /// The number of a group of entries, or nil if there is none of that name.
  func number(ofType name: String) -> UInt32? { numbering.number(ofType: name) }
}

extension Sequence where Element: Hashable {
  /// The elements without those that came before, in order.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
