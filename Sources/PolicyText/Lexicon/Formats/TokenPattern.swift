/// A pattern of tokens as the text that it stands for.
///
/// Tokens that say their text (`ORTH`, `TEXT`, `LOWER`) make an entry; what asks for more than letters can't
/// be one.
struct TokenPattern {
  /// The tokens joined: with a blank between two that meet in Latin letters or digits, else without.
  private(set) var text = ""
  /// Whether letters are to be found in either case: one token with `LOWER` makes all of the pattern so.
  private(set) var ignoresCase = false
  /// What can't be taken.
  private(set) var faults: [JSONError] = []

  /// Reads the tokens of a pattern.
  mutating func read(_ tokens: [JSONNode], at place: Int) {
    if tokens.isEmpty { faults.append(JSONError(place: place, reason: "the pattern has no tokens")) }
    for token in tokens { read(token) }
  }

  private mutating func read(_ token: JSONNode) {
    guard case .object(let members) = token.value else {
      return fail(token.place, "a token is an object, as {\"LOWER\": \"…\"}; this is \(token.kind)")
    }
    if members.isEmpty {
      return fail(token.place, "a token without keys stands for any word, which an entry can't")
    }
    var known: [JSONMember] = []
    for member in members {
      switch member.key.uppercased() {
      case "ORTH", "TEXT", "LOWER": if isText(member) { known.append(member) }
      case let key: fail(member.place, Self.reason(key, member.key))
      }
    }
    guard let first = known.first else { return }
    if known.count > 1 {
      return fail(known[1].place, "a token says its text once: ORTH, TEXT or LOWER")
    }
    append(first.value.string ?? "")
    if first.key.uppercased() == "LOWER" { ignoresCase = true }
  }

  /// Whether the value of a token is a text, and not a condition.
  private mutating func isText(_ member: JSONMember) -> Bool {
    switch member.value.value {
    case .string(let text) where !text.isEmpty: return true
    case .object(let conditions) where !conditions.isEmpty:
      for condition in conditions {
        fail(condition.place, Self.reason(condition.key.uppercased(), condition.key))
      }
    default: fail(member.value.place, "\(member.key) is \(member.value.kind), and a text is wanted")
    }
    return false
  }

  private mutating func append(_ token: String) {
    if let last = text.last, let first = token.first, Self.isLatin(last), Self.isLatin(first) { text += " " }
    text += token
  }

  private static func isLatin(_ character: Character) -> Bool {
    guard let unit = character.utf16.first else { return false }
    return UnitClass.of(UnitFolding.fold(unit)).intersects([.letter, .digit])
  }

  private mutating func fail(_ place: Int, _ reason: String) {
    faults.append(JSONError(place: place, reason: reason))
  }

  /// Why a key can't be taken.
  private static func reason(_ key: String, _ written: String) -> String {
    switch key {
    case "OP": return "OP can't be taken: an entry is one text; write a line for each number of words"
    case "REGEX", "FUZZY", "FUZZY1", "FUZZY2", "FUZZY3", "FUZZY4", "FUZZY5", "FUZZY6", "FUZZY7", "FUZZY8",
      "FUZZY9":
      return "\(key) can't be taken: entries are found letter by letter; write a line for each form"
    case "IN", "NOT_IN", "IS_SUBSET", "IS_SUPERSET", "INTERSECTS", "==", "!=", ">=", "<=", ">", "<":
      return "\(written) can't be taken: an entry is one text; write a line for each word"
    case "POS", "TAG", "MORPH", "DEP", "LEMMA", "SHAPE", "PREFIX", "SUFFIX", "ENT_TYPE", "ENT_ID", "ENT_IOB",
      "ENT_KB_ID", "NORM":
      return "\(key) can't be taken: words are not analysed; write their text"
    case "_": return "_ can't be taken: words have no attributes of your own"
    case "LENGTH", "SPACY": return wantsRule(key)
    case _ where key.hasPrefix("IS_") || key.hasPrefix("LIKE_"): return wantsRule(key)
    default:
      let hint = ["ORTH", "TEXT", "LOWER"].nearest(to: key).map { "; did you mean \($0)?" } ?? ""
      return "\(written) is no key of a token\(hint)"
    }
  }

  private static func wantsRule(_ key: String) -> String {
    "\(key) can't be taken: it stands for many texts; a rule with `compose:` and #numeral, #letter or #han finds "
      + "them"
  }
}
