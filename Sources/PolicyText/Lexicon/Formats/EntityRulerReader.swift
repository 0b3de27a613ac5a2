/// Reads the patterns of spaCy's EntityRuler, an object of JSON a line.
struct EntityRulerReader: LexiconLineReader {
  // JSON may have the other line ends of Unicode inside its strings.
  static let lineEnds = ByteLines.Ends.lineFeeds

  private static let longestLine = 1 << 16
  private static let example = #"{"label": "ORG", "pattern": "…"}"#
  private var objects = 0
  private var firstOther: ByteLine?

  mutating func read(_ line: ByteLine, into draft: inout LexiconDraft) {
    guard let first = line.bytes.first(where: { $0 > 0x20 }), first == 0x7B else {
      if firstOther == nil { firstOther = line }
      return draft.fail(line, "this is no object of JSON; one a line is wanted: `\(Self.example)`")
    }
    objects += 1
    if line.bytes.count > Self.longestLine {
      return draft.fail(line, "the line has \(line.bytes.count) bytes; at most \(Self.longestLine) are read")
    }
    do {
      try readPattern(JSONParser.parse(line.bytes), line, &draft)
    } catch {
      draft.fail(line, at: error.place, error.reason)
    }
  }

  mutating func finish(_ draft: inout LexiconDraft) {
    guard let firstOther else { return }
    if firstOther.bytes.first(where: { $0 > 0x20 }) == 0x5B {
      let file = ShellWord.quoted(draft.file)
      draft.refuse(
        firstOther, "an array of JSON; one object a line is wanted: `jq -c '.[]' \(file) > patterns.jsonl`")
    } else if objects == 0 {
      draft.refuse(
        firstOther, "this is no line of JSON; a list or table is read with format plain or tsv")
    }
  }

  private func readPattern(
    _ node: JSONNode, _ line: ByteLine, _ draft: inout LexiconDraft
  ) throws(JSONError) {
    guard case .object(let members) = node.value else { return }
    func member(_ key: String) -> JSONMember? { members.last { $0.key == key } }
    guard let pattern = member("pattern") else { throw missing("pattern", members, node) }
    guard let label = member("label") else { throw missing("label", members, node) }
    guard let type = label.value.string, !type.isEmpty else {
      throw wrong(label, "a text with at least a letter")
    }
    var canonical: String?
    if let id = member("id") {
      canonical = id.value.string
      if case .null = id.value.value {} else if canonical == nil { throw wrong(id, "a string") }
      if canonical?.isEmpty == true { canonical = nil }
    }
    var entry = Lexicon.Entry("", canonical: canonical, type: type)
    switch pattern.value.value {
    case .string(let text): entry.text = text
    case .array(let tokens):
      var reading = TokenPattern()
      reading.read(tokens, at: pattern.value.place)
      if !reading.faults.isEmpty {
        for fault in reading.faults { draft.fail(line, at: fault.place, fault.reason) }
        return
      }
      entry.text = reading.text
      entry.ignoresCase = reading.ignoresCase
    default: throw wrong(pattern, "a text or a list of tokens")
    }
    if let control = entry.text.unicodeScalars.first(where: { $0.properties.generalCategory == .control }) {
      let code = String(control.value, radix: 16, uppercase: true)
      throw JSONError(
        place: pattern.value.place,
        reason: "the pattern has a line end or control character (0x\(code)) in it")
    }
    draft.add(entry, line, at: pattern.value.place)
  }

  private func missing(_ key: String, _ members: [JSONMember], _ node: JSONNode) -> JSONError {
    let others = members.filter { !["label", "pattern", "id"].contains($0.key) }
    if let other = others.first(where: { [key].nearest(to: $0.key) != nil }) {
      return JSONError(place: other.place, reason: "`\(other.key)` is no key here; did you mean `\(key)`?")
    }
    return JSONError(place: node.place, reason: "the object has no \"\(key)\": `\(Self.example)` is wanted")
  }

  private func wrong(_ member: JSONMember, _ wanted: String) -> JSONError {
    let found = member.value.string?.isEmpty == true ? "empty" : member.value.kind
    return JSONError(
      place: member.value.place, reason: "\"\(member.key)\" is \(found), and \(wanted) is wanted")
  }
}
