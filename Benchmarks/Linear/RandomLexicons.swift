/// Lexicons whose words overlap each other, and begin and end in each other.
struct RandomLexicons {
  /// The words by lexicon. Some have the name of a built-in lexicon, and are added to it.
  private(set) var words: [(name: String, words: [String])] = []
  /// The few characters that all words are made of.
  let alphabet: [String]

  /// Lexicons that linking reads, and that rules of any kind may refer to.
  private static let shared = [
    "place", "company-tail", "trade-word", "stop-word", "alias-cue", "protect", "organ", "known-company",
  ]
  private static let characters = ["省", "局", "长", "沙", "的", "一", "企", "团"]

  init(_ random: inout SeededGenerator) {
    alphabet = Array(Self.characters.shuffled(using: &random).prefix(random.number(1...4)))
    let names =
      (0..<4).map { "own-\($0)" } + Self.shared.shuffled(using: &random).prefix(random.number(0...4))
    for name in names { words.append((name, Self.words(alphabet, &random))) }
  }

  private static func words(_ alphabet: [String], _ random: inout SeededGenerator) -> [String] {
    func word(_ length: Int) -> [String] { (0..<length).map { _ in random.pick(alphabet) } }
    func parts(_ word: [String], _ ranges: [Range<Int>]) -> [String] { ranges.map { word[$0].joined() } }
    let made: [String]
    switch random.number(0...5) {
    case 0:  // 省, 省省, 省省省
      let character = random.pick(alphabet)
      made = (1...random.number(2...200)).map { String(repeating: character, count: $0) }
    case 1:  // all beginnings of a word
      let long = word(random.number(8...200))
      made = parts(long, long.indices.map { 0..<$0 + 1 })
    case 2:  // all ends of a word
      let long = word(random.number(8...200))
      made = parts(long, long.indices.map { $0..<long.count })
    case 3:  // all parts of a word
      let long = word(random.number(4...14))
      made = parts(long, long.indices.flatMap { start in (start..<long.count).map { start..<$0 + 1 } })
    case 4:  // a few long words
      made = (0...3).map { _ in word(random.number(60...256)).joined() }
    default:
      made = (0...30).map { _ in word(random.number(1...4)).joined() }
    }
    return Array(Set(made)).sorted()
  }

  /// The lexicons as YAML.
  var yaml: String {
    words.map { name, words in "  \(name): [\(words.joined(separator: ", "))]\n" }.joined()
  }
}
