/// A random set of rules of all forms, as the text of a rule file.
struct RandomRules {
  let name: String
  let lexicons: RandomLexicons
  /// The rule file.
  let yaml: String

  /// Makes the set that a number stands for.
  init(seed: Int) {
    var random = SeededGenerator(seed: seed)
    name = "random-\(seed)"
    lexicons = RandomLexicons(&random)
    var writer = RandomRuleWriter(lexicons, random)
    let rules = (0..<random.number(5...12)).map { writer.rule($0) }
    yaml = "lexicons:\n\(lexicons.yaml)rules:\n\(rules.joined())"
  }
}

/// Writes random rules: each form with random keys, stops, protects and conditions.
struct RandomRuleWriter {
  private var random: SeededGenerator
  private let own: [String]

  private static let builtIn = [
    "place", "place@1", "stop-word", "stop-word/strong", "connective", "protect", "company-tail",
    "trade-word",
    "organ-tail", "organ", "institution-tail", "level", "known-company@1", "programme-head", "word",
  ]
  private static let types = ["company", "company", "agency", "agency", "institution", "nothing", "park"]
  private static let pairs = ["“”", "《》", "〈〉", "（）", "“”‘’《》〈〉", "【】〔〕「」"]

  init(_ lexicons: RandomLexicons, _ random: SeededGenerator) {
    own = lexicons.words.map(\.name)
    self.random = random
  }

  /// A rule; the first five have each another form.
  mutating func rule(_ number: Int) -> String {
    var keys = [("id", "rule-\(number)"), ("type", random.pick(Self.types))]
    if random.chance(50) { keys.append(("priority", String(random.number(30...70)))) }
    switch number < 5 ? number : random.number(0...4) {
    case 0: keys += head()
    case 1: keys += quoted()
    case 2: keys += list()
    case 3: keys.append(("lexicon", references()))
    default: keys.append(("compose", sequence()))
    }
    keys += conditions()
    return "  - { " + keys.map { "\($0): \($1)" }.joined(separator: ", ") + " }\n"
  }

  private mutating func head() -> [(String, String)] {
    var keys = [("head", references()), ("stem", bounds(from: 0))]
    if random.chance(20) { keys.append(("head_outside", "true")) }
    if random.chance(40) { keys.append(("start", references())) }
    if random.chance(20) { keys.append(("needs_start", "true")) }
    if random.chance(30) { keys.append(("stop", references())) }
    if random.chance(40) { keys.append(("protect", references())) }
    if random.chance(40) { keys.append(("joins", references())) }
    if random.chance(40) { keys.append(("extend", references())) }
    if random.chance(40) { keys.append(("crosses", "'）”》〉’'")) }
    return keys
  }

  private mutating func quoted() -> [(String, String)] {
    var keys = [("quoted", "'\(random.pick(Self.pairs))'"), ("length", bounds(from: 1))]
    if random.chance(30) { keys.append(("heads", references())) }
    if random.chance(20) { keys.append(("ends_in", references())) }
    if random.chance(20) { keys.append(("one_of", references())) }
    if random.chance(50) { keys.append(("marks", "inside")) }
    return keys
  }

  private mutating func list() -> [(String, String)] {
    var keys = [("list", "true"), ("item", bounds(from: 1)), ("needs_anchor", String(random.chance(40)))]
    if random.chance(20) { keys.append(("cue_before", references())) }
    if random.chance(30) { keys.append(("cue_after", sequence())) }
    if random.chance(20) { keys.append(("owns_things", "true")) }
    if random.chance(20) { keys.append(("one_of", references())) }
    if random.chance(50) { keys.append(("anchors", references())) }
    if random.chance(50) { keys.append(("stop", references())) }
    if random.chance(50) { keys.append(("protect", references())) }
    return keys
  }

  private mutating func sequence() -> String {
    let counts = ["", "", "?", "*", "+", "{0,63}", "{1,63}", "{0,3}", "{2,40}"]
    let elements = (0..<random.number(1...5)).map { _ in
      let units = (0..<random.number(1...3)).map { _ in
        switch random.number(0...9) {
        case 0: "#han"
        case 1: "#numeral"
        case 2: "'、'"
        default: reference()
        }
      }
      return "\"\(units.joined(separator: "|"))\(random.pick(counts))\""
    }
    return "[\(elements.joined(separator: ", "))]"
  }

  private mutating func conditions() -> [(String, String)] {
    var keys: [(String, String)] = []
    for (key, percent) in [("before", 6), ("after", 6), ("not_before", 20), ("not_after", 20)]
    where random.chance(percent) {
      let within = random.chance(60) ? random.number(1...40) : 0
      keys.append((key, "{ lexicon: \(references()), within: \(within) }"))
    }
    for key in ["not_stem", "not_within", "not_crossing", "trim"] where random.chance(15) {
      keys.append((key, references()))
    }
    return keys
  }

  private mutating func references() -> String {
    "[\((0..<random.number(1...3)).map { _ in reference() }.joined(separator: ", "))]"
  }

  private mutating func reference() -> String {
    random.chance(75) ? random.pick(own) : random.pick(Self.builtIn)
  }

  /// Bounds, the upper of which is often as large as may be.
  private mutating func bounds(from least: Int) -> String {
    "\(random.number(least...2))-\(random.pick([8, 30, 120, 400, 400]))"
  }
}
