internal import Yams

// One rule: its form, its conditions, its examples.
extension RuleParser {
  /// Reads one rule; nil where its form can't be read.
  mutating func rule(_ node: Node) -> RuleDraft? {
    guard node.mapping != nil else {
      fail(node, "a rule is a mapping that begins with `- id:`")
      return nil
    }
    let present = RuleKey.forms.filter { node.mapping?[$0.rawValue] != nil }
    guard present.count == 1, let key = present.first else {
      failForm(node, present)
      return nil
    }
    var reading = Reading(draft: RuleDraft(rule: Rule("", type: "", .learned), place: Self.place(of: node)))
    guard takeKeys(of: node, form: key, into: &reading), let form = form(key, &reading) else { return nil }
    reading.draft.rule.form = form
    if key == .list { reading.draft.rule.confidence = .medium }
    takeCommon(&reading)
    let missing = [RuleKey.id, .type].filter { reading.nodes[$0] == nil }.map { "`\($0.rawValue)`" }
    if !missing.isEmpty {
      fail(node, "the rule has no \(missing.joined(separator: " and no ")); give it one")
      return nil
    }
    return reading.draft
  }

  /// A rule that is being read, with the nodes of its keys.
  struct Reading {
    var draft: RuleDraft
    var nodes: [RuleKey: Node] = [:]
  }

  /// Looks the keys up; those of other forms and those that are none are told.
  private mutating func takeKeys(of node: Node, form: RuleKey, into reading: inout Reading) -> Bool {
    guard let mapping = node.mapping else { return false }
    let allowed = RuleKey.keys(of: form)
    for (keyNode, value) in mapping {
      guard let key = keyNode.string.flatMap({ RuleKey(rawValue: $0) }) else {
        failKey(keyNode, allowed: allowed.map(\.rawValue))
        continue
      }
      guard allowed.contains(key) else {
        let forms = key.itsForms.map { "`\($0.rawValue)`" }.joined(separator: " or ")
        fail(keyNode, "`\(key.rawValue)` goes with \(forms), and this rule has the form `\(form.rawValue)`")
        continue
      }
      if value.null != nil, value.string?.isEmpty != false {
        fail(keyNode, "`\(key.rawValue)` is empty; \(key.value.wanted)")
        if key == form { return false }
        continue
      }
      reading.nodes[key] = value
      reading.draft.values[key] = Self.place(of: value)
    }
    return true
  }

  /// Says that a rule has no form or too many; a key that looks like a misspelt form is named.
  private mutating func failForm(_ node: Node, _ present: [RuleKey]) {
    let forms = RuleKey.forms.map(\.rawValue)
    guard present.isEmpty, let mapping = node.mapping else {
      let found = present.map { "`\($0.rawValue)`" }.joined(separator: " and ")
      fail(node, "the rule has the forms \(found); a rule has one: make two of it")
      return
    }
    let unknown = mapping.map(\.key).filter { $0.string.flatMap { RuleKey(rawValue: $0) } == nil }
    let misspelt = unknown.filter { forms.nearest(to: $0.string ?? "") != nil }
    if misspelt.isEmpty {
      let keys = mapping.compactMap { $0.key.string.flatMap { RuleKey(rawValue: $0) } }
      let missing = Self.likeliestForm(of: keys)
      let mend = missing.map { "; its keys go with `\($0.rawValue)`, which is missing" } ?? ""
      fail(node, "the rule has no form\(mend); give one of \(forms.joined(separator: ", "))")
    }
    for key in unknown { failKey(key, allowed: forms + RuleKey.allCases.map(\.rawValue)) }
  }

  /// The form that most keys go with.
  private static func likeliestForm(of keys: [RuleKey]) -> RuleKey? {
    let counts = RuleKey.forms.map { form in (form, keys.count { $0.itsForms.contains(form) }) }
    guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return nil }
    return best.0
  }

  private mutating func takeCommon(_ reading: inout Reading) {
    let nodes = reading.nodes
    var rule = reading.draft.rule
    rule.source = .file(lines.file, line: reading.draft.place.line)
    if let id = nodes[.id].flatMap({ string($0) }) { rule.id = id }
    if let type = nodes[.type].flatMap({ string($0) }) { rule.type = EntityType(type) }
    if let priority = nodes[.priority].flatMap({ integer($0) }) { rule.priority = priority }
    if let word = nodes[.confidence].flatMap({ choice($0, of: Confidence.allCases.map(\.rawValue)) }) {
      rule.confidence = Confidence(rawValue: word) ?? rule.confidence
    }
    if let flag = nodes[.tentative].flatMap({ flag($0) }) { rule.isTentative = flag }
    rule.role = nodes[.role].flatMap { string($0) }
    rule.conditions.before = context(.before, &reading)
    rule.conditions.after = context(.after, &reading)
    rule.conditions.notBefore = context(.notBefore, &reading)
    rule.conditions.notAfter = context(.notAfter, &reading)
    rule.conditions.notStem = words(.notStem, &reading)
    rule.conditions.notWithin = words(.notWithin, &reading)
    rule.conditions.notCrossing = words(.notCrossing, &reading)
    rule.conditions.trim = words(.trim, &reading)
    rule.matches = nodes[.matches].map { examples($0, marked: true) } ?? []
    rule.rejects = nodes[.rejects].map { examples($0, marked: false) } ?? []
    reading.draft.rule = rule
  }

  private mutating func form(_ key: RuleKey, _ reading: inout Reading) -> Rule.Form? {
    switch key {
    case .head: .init(kind: .head(head(&reading)))
    case .quoted: .init(kind: .quoted(quoted(&reading)))
    case .list: always(.list, reading) ? .init(kind: .list(list(&reading))) : nil
    case .lexicon: .init(kind: .lexicon(words(.lexicon, &reading)))
    case .compose: elements(.compose, &reading).map { .compose($0) }
    default: always(.learned, reading) ? .learned : nil
    }
  }

  private mutating func head(_ reading: inout Reading) -> Rule.Head {
    var head = Rule.Head(heads: words(.head, &reading))
    head.headOutside = flag(.headOutside, reading) ?? head.headOutside
    head.start = words(.start, &reading)
    head.needsStart = flag(.needsStart, reading) ?? head.needsStart
    head.stop = words(.stop, &reading)
    head.protect = words(.protect, &reading)
    head.joins = words(.joins, &reading)
    head.extend = words(.extend, &reading)
    if let node = reading.nodes[.crosses], let crosses = string(node) {
      let marks = UnitFolding.fold(crosses)
      if !marks.allSatisfy({ UnitClass.of($0).contains(.closer) }) {
        fail(node, "`crosses` gives closing marks, as in ）”")
      }
      head.crosses = String(decoding: marks, as: UTF16.self)
    }
    head.stem = bounds(.stem, reading) ?? head.stem
    return head
  }

  private mutating func quoted(_ reading: inout Reading) -> Rule.Quoted {
    var quoted = Rule.Quoted(openers: "")
    if let node = reading.nodes[.quoted] {
      quoted.openers = Rule.Quoted.openers(in: node.string ?? "")
      if quoted.openers.isEmpty { fail(node, "`quoted` gives the pairs of marks, as in “” or 《》") }
    }
    quoted.heads = words(.heads, &reading)
    quoted.endsIn = words(.endsIn, &reading)
    quoted.oneOf = words(.oneOf, &reading)
    quoted.length = bounds(.length, reading) ?? quoted.length
    quoted.marksInside = reading.nodes[.marks].flatMap { choice($0, of: ["inside", "outside"]) } == "inside"
    return quoted
  }

  private mutating func list(_ reading: inout Reading) -> Rule.List {
    var list = Rule.List()
    list.before = words(.cueBefore, &reading)
    list.after = elements(.cueAfter, &reading) ?? []
    list.ownsThings = flag(.ownsThings, reading) ?? list.ownsThings
    list.oneOf = words(.oneOf, &reading)
    list.leastItems = reading.nodes[.leastItems].flatMap { integer($0) } ?? list.leastItems
    list.anchors = words(.anchors, &reading)
    list.needsAnchor = flag(.needsAnchor, reading) ?? list.needsAnchor
    list.stop = words(.stop, &reading)
    list.protect = words(.protect, &reading)
    list.item = bounds(.item, reading) ?? list.item
    return list
  }

  // MARK: The value of a key

  private mutating func always(_ key: RuleKey, _ reading: Reading) -> Bool {
    guard let node = reading.nodes[key] else { return false }
    if node.bool == true { return true }
    fail(node, "`\(key.rawValue)` is `true`")
    return false
  }

  private mutating func flag(_ key: RuleKey, _ reading: Reading) -> Bool? {
    reading.nodes[key].flatMap { flag($0) }
  }

  private mutating func bounds(_ key: RuleKey, _ reading: Reading) -> ClosedRange<Int>? {
    reading.nodes[key].flatMap { bounds($0) }
  }

  private mutating func words(_ key: RuleKey, _ reading: inout Reading) -> [LexiconReference] {
    reading.nodes[key].map { words($0, key, &reading) } ?? []
  }

  private mutating func words(
    _ node: Node, _ key: RuleKey, _ reading: inout Reading
  ) -> [LexiconReference] {
    let found = references(node)
    for (reference, place) in found {
      reading.draft.references[RuleDraft.Reference(key: key, reference: reference)] = place
    }
    return found.map(\.reference)
  }

  /// A condition: lexicons, or `{ lexicon: …, within: n }`.
  private mutating func context(_ key: RuleKey, _ reading: inout Reading) -> Rule.Context? {
    guard let node = reading.nodes[key] else { return nil }
    guard node.mapping != nil else { return Rule.Context(lexicons: words(node, key, &reading)) }
    guard let keys = mapping(node, allowed: ["lexicon", "within"]) else { return nil }
    guard let lexicon = keys["lexicon"] else {
      fail(node, "`lexicon` is missing: { lexicon: stop-word, within: 5 }")
      return nil
    }
    let within = keys["within"].flatMap { integer($0) } ?? 0
    if !(0...Rule.Context.furthest).contains(within) {
      fail(keys["within"], "`within` is a number of characters from 0 to \(Rule.Context.furthest)")
    }
    return Rule.Context(lexicons: words(lexicon, key, &reading), within: within)
  }

  /// A sequence: a list of elements.
  private mutating func elements(_ key: RuleKey, _ reading: inout Reading) -> [Rule.Element]? {
    guard let node = reading.nodes[key] else { return nil }
    guard let list = node.sequence else {
      fail(node, "`\(key.rawValue)` is a list of elements, as in [place+, organ, department*]")
      return nil
    }
    var elements: [Rule.Element] = []
    for item in list {
      guard let text = string(item) else { continue }
      do throws(Rule.Element.Fault) {
        let element = try Rule.Element(parsing: text)
        elements.append(element)
        for case .lexicon(let reference) in element.units {
          reading.draft.references[RuleDraft.Reference(key: key, reference: reference)] = Self.place(of: item)
        }
      } catch {
        fail(item, error.reason)
      }
    }
    return elements.count == list.count ? elements : nil
  }
}
