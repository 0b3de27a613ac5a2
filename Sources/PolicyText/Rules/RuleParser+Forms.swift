internal import Yams

extension RuleParser {
  private static let forms = ["head", "quoted", "list", "lexicon", "compose", "learned"]
  private static let common = [
    "id", "type", "priority", "confidence", "tentative", "role", "matches", "rejects", "before", "after",
    "not_before",
    "not_after",
    "not_stem", "not_within", "not_crossing", "trim",
  ]
  private static let keys: [String: [String]] = [
    "head": [
      "head_outside", "start", "needs_start", "stop", "protect", "joins", "extend", "crosses", "stem",
    ],
    "quoted": ["heads", "ends_in", "one_of", "marks", "length"],
    "list": [
      "cue_before", "cue_after", "owns_things", "one_of", "needs_anchor", "anchors", "least_items", "stop",
      "protect", "item",
    ],
    "lexicon": [],
    "compose": [],
    "learned": [],
  ]

  /// Reads one rule; nil where its form can't be read.
  mutating func rule(_ node: Node) -> Rule? {
    let present = Self.forms.filter { node.mapping?[$0] != nil }
    guard present.count == 1, let name = present.first else {
      failForm(node, present)
      return nil
    }
    guard let keys = mapping(node, allowed: Self.common + [name] + (Self.keys[name] ?? [])),
      let form = form(name, keys)
    else { return nil }
    let (id, type) = (string(keys["id"]), string(keys["type"]))
    if id == nil || type == nil { fail(node, "a rule needs an `id` and a `type`") }
    var rule = Rule(
      id: id ?? "", type: EntityType(type ?? ""), priority: integer(keys["priority"]) ?? 50,
      confidence: confidence(keys["confidence"]) ?? (name == "list" ? .medium : .high),
      role: string(keys["role"]), form: form)
    rule.isTentative = flag(keys["tentative"])
    rule.conditions.before = context(keys["before"])
    rule.conditions.after = context(keys["after"])
    rule.conditions.notBefore = context(keys["not_before"])
    rule.conditions.notAfter = context(keys["not_after"])
    rule.conditions.notStem = references(keys["not_stem"])
    rule.conditions.notWithin = references(keys["not_within"])
    rule.conditions.trim = references(keys["trim"])
    rule.conditions.notCrossing = references(keys["not_crossing"])
    rule.matches = examples(keys["matches"], marked: true)
    rule.rejects = examples(keys["rejects"], marked: false)
    return rule
  }

  private mutating func confidence(_ node: Node?) -> Confidence? {
    guard let node else { return nil }
    let value = node.string.flatMap { Confidence(rawValue: $0) }
    if value == nil { fail(node, "`high`, `medium` or `low` is wanted here") }
    return value
  }

  /// Says that a rule has no form or too many; a key that looks like a misspelt form is named.
  private mutating func failForm(_ node: Node, _ present: [String]) {
    let wrong = present.isEmpty ? "no form" : "the forms \(present.joined(separator: ", "))"
    fail(node, "the rule has \(wrong); give one of \(Self.forms.joined(separator: ", "))")
    guard present.isEmpty, let mapping = node.mapping else { return }
    let known = Self.common + Self.keys.values.joined()
    for (key, _) in mapping {
      guard let name = key.string, !known.contains(name) else { continue }
      failKey(key, name, allowed: Self.forms + known.sorted())
    }
  }

  private mutating func form(_ name: String, _ keys: [String: Node]) -> Rule.Form? {
    switch name {
    case "head":
      var head = Rule.Head(heads: references(keys["head"]))
      head.headOutside = flag(keys["head_outside"])
      head.start = references(keys["start"])
      head.needsStart = flag(keys["needs_start"])
      head.stop = references(keys["stop"])
      head.protect = references(keys["protect"])
      head.joins = references(keys["joins"])
      head.extend = references(keys["extend"])
      if let crosses = string(keys["crosses"]) {
        let marks = UnitFolding.fold(crosses)
        if !marks.allSatisfy({ UnitClass.of($0).contains(.closer) }) {
          fail(keys["crosses"], "`crosses` gives closing marks, as in ）”")
        }
        head.crosses = String(decoding: marks, as: UTF16.self)
      }
      head.stem = bounds(keys["stem"]) ?? head.stem
      return .head(head)
    case "quoted":
      var quoted = Rule.Quoted(openers: "")
      for unit in UnitFolding.fold(string(keys["quoted"]) ?? "") where UnitClass.of(unit).contains(.opener) {
        quoted.openers += String(decoding: [unit], as: UTF16.self)
      }
      if quoted.openers.isEmpty {
        fail(keys["quoted"], "`quoted` gives the pairs of marks, as in “” or 《》")
      }
      quoted.heads = references(keys["heads"])
      quoted.endsIn = references(keys["ends_in"])
      quoted.oneOf = references(keys["one_of"])
      quoted.length = bounds(keys["length"]) ?? quoted.length
      let marks = string(keys["marks"]) ?? "outside"
      if !["inside", "outside"].contains(marks) { fail(keys["marks"], "`marks` is `inside` or `outside`") }
      quoted.marksInside = marks == "inside"
      return .quoted(quoted)
    case "list":
      var list = Rule.List()
      list.before = references(keys["cue_before"])
      list.after = keys["cue_after"].flatMap { elements($0, of: "cue_after") } ?? []
      list.ownsThings = flag(keys["owns_things"])
      list.oneOf = references(keys["one_of"])
      list.leastItems = integer(keys["least_items"]) ?? list.leastItems
      list.anchors = references(keys["anchors"])
      list.needsAnchor = keys["needs_anchor"].map { flag($0) } ?? true
      list.stop = references(keys["stop"])
      list.protect = references(keys["protect"])
      list.item = bounds(keys["item"]) ?? list.item
      return .list(list)
    case "lexicon": return .lexicon(references(keys["lexicon"]))
    case "learned": return .learned
    default: return elements(keys["compose"], of: "compose").map { .compose($0) }
    }
  }

  /// A condition: lexicons, or `{ lexicon: …, within: n }`.
  private mutating func context(_ node: Node?) -> Rule.Context? {
    guard let node else { return nil }
    guard node.mapping != nil else { return Rule.Context(lexicons: references(node)) }
    guard let keys = mapping(node, allowed: ["lexicon", "within"]) else { return nil }
    let within = integer(keys["within"]) ?? 0
    if !(0...Self.furthest).contains(within) {
      fail(keys["within"], "`within` is a number of characters from 0 to \(Self.furthest)")
    }
    return Rule.Context(lexicons: references(keys["lexicon"]), within: within)
  }

  private mutating func examples(_ node: Node?, marked: Bool) -> [String] {
    let examples = strings(node)
    for example in examples {
      let opens = example.count { $0 == "⟦" }
      if opens != example.count(where: { $0 == "⟧" }) {
        fail(node, "in “\(example)” ⟦ and ⟧ are not balanced")
      } else if marked && opens == 0 {
        fail(node, "“\(example)” marks nothing; put ⟦ ⟧ around what the rule must find")
      }
    }
    return examples
  }

  /// A sequence: a list of elements `name`, `'literal'`, `#han`, `#numeral`, `#letter`, with `|` between
  /// alternatives and `?`, `*`, `+` or `{2,6}` behind.
  private mutating func elements(_ node: Node?, of key: String) -> [Rule.Element]? {
    guard let node, let list = node.sequence else {
      fail(node, "`\(key)` is a list of elements, as in [place+, organ, department*]")
      return nil
    }
    let elements = list.compactMap { element($0) }
    return elements.count == list.count ? elements : nil
  }

  private mutating func element(_ node: Node) -> Rule.Element? {
    guard var text = string(node).map({ Substring($0) }) else { return nil }
    var count = 1...1
    switch text.last {
    case "?": (count, text) = (0...1, text.dropLast())
    case "*": (count, text) = (0...Self.mostRepeats, text.dropLast())
    case "+": (count, text) = (1...Self.mostRepeats, text.dropLast())
    case "}":
      let parts = text.split(separator: "{")
      let numbers =
        parts.last?.dropLast().split(separator: ",", omittingEmptySubsequences: false).map { Int($0) } ?? []
      guard parts.count == 2, (1...2).contains(numbers.count), let low = numbers.first ?? nil,
        let high = numbers.last ?? nil, 0 <= low, low <= high, high <= 64
      else {
        fail(node, "“\(text)” ends in no count; write {2,6}, with at most 64")
        return nil
      }
      (count, text) = (low...high, parts[0])
    default: break
    }
    var units: [Rule.Element.Unit] = []
    for part in text.split(separator: "|") {
      switch part {
      case "#han": units.append(.han)
      case "#numeral": units.append(.numeral)
      case "#letter": units.append(.letter)
      default:
        if part.count > 2, part.first == "'", part.last == "'" {
          units.append(.literal(UnitFolding.fold(part.dropFirst().dropLast())))
        } else if let reference = LexiconReference(String(part)) {
          units.append(.lexicon(reference))
        }
      }
    }
    if units.isEmpty {
      fail(node, "the element is empty; write a lexicon, a 'literal', #han, #numeral or #letter")
      return nil
    }
    return Rule.Element(units: units, count: count)
  }

  /// How far from a name a condition looks at the most: it keeps the work at a name bounded.
  private static let furthest = 40

  /// How often `*` and `+` repeat at the most: it keeps the work at a place bounded.
  private static let mostRepeats = 6
}
