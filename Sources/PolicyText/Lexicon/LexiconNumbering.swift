/// The numbers of lexicons and of the groups of their entries.
struct LexiconNumbering: Sendable {
  /// The names of the lexicons, by number.
  private(set) var names: [String] = []
  /// The names of the groups of entries, by number; the first is the empty one.
  private(set) var types: [String] = []
  private var numberByName: [String: UInt16] = [:]
  private var numberByType: [String: UInt32] = [:]

  /// Numbers names in their order, those that came before left out.
  init(names: some Sequence<String>, types: some Sequence<String>) {
    for name in names { add(name) }
    for type in types { add(type: type) }
  }

  /// The number of a lexicon, or nil if there is none of that name.
  func number(of name: String) -> UInt16? { numberByName[name] }

  /// The number of a group of entries, or nil if there is none of that name.
  func number(ofType name: String) -> UInt32? { numberByType[name] }

  /// The numbers that go on with those of lexicons.
  func adding(_ lexicons: [Lexicon]) -> LexiconNumbering {
    var result = self
    for lexicon in lexicons {
      result.add(lexicon.name)
      for entry in lexicon.entries { result.add(type: entry.type ?? "") }
    }
    return result
  }

  /// Numbers a lexicon; one for which there is no number left is as if it weren't there.
  private mutating func add(_ name: String) {
    guard numberByName[name] == nil, let number = UInt16(exactly: names.count) else { return }
    numberByName[name] = number
    names.append(name)
  }

  private mutating func add(type: String) {
    // The highest number stands for all groups in filters.
    guard numberByType[type] == nil, types.count < UInt32.max else { return }
    numberByType[type] = UInt32(types.count)
    types.append(type)
  }
}
