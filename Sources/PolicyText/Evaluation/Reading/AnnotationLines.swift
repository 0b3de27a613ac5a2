/// Files with a document of JSON a line.
extension AnnotationDraft {
  /// What a line has besides `id` and `text`.
  enum LineContent {
    /// `entities` with `type`, `start` and `end`.
    case names
    /// What doccano writes.
    case doccano
    /// `statements`.
    case statements
  }

  /// Reads all lines of a file.
  mutating func readLines(of bytes: [UInt8], as content: LineContent) {
    for line in ByteLines(bytes, ends: .lineFeeds) where !line.isBlank {
      let place = AnnotationPlace(file: file, line: line)
      if line.bytes.first(where: { $0 > 0x20 }) == 0x5B {
        let quoted = ShellWord.quoted(file)
        return refuse(
          place, "an array of JSON; one object a line is wanted: `jq -c '.[]' \(quoted) > gold.jsonl`")
      }
      do throws(JSONError) {
        try read(JSONFields(JSONParser.parse(line.bytes)), place, content)
      } catch {
        fail(AnnotationPlace(file: file, line: line, at: error.place), error.reason)
      }
    }
  }

  private mutating func read(
    _ fields: JSONFields, _ place: AnnotationPlace, _ content: LineContent
  ) throws(JSONError) {
    let id = try fields.stringOrNumber("id") ?? "\(place.line.number)"
    guard let text = begin(id, text: try fields.string("text"), at: place) else { return }
    switch content {
    case .names:
      add(id, text, each(try entities(of: fields), place, AnnotationMark.init(entity:at:)))
    case .doccano:
      if let labels = try fields.elements(fields["labels"] == nil ? "label" : "labels") {
        add(id, text, each(labels, place, AnnotationMark.init(doccanoLabel:at:)))
      } else {
        add(id, text, each(try entities(of: fields), place, AnnotationMark.init(doccanoEntity:at:)))
      }
    case .statements:
      guard let rows = try fields.elements("statements") else {
        throw fields.missing("statements", "; a text that states nothing has []")
      }
      add(
        id, text,
        statements: each(rows, place) { (node, _) throws(JSONError) in
          try StatementRow(JSONFields(node), in: text)
        })
    }
  }

  private func entities(of fields: JSONFields) throws(JSONError) -> [JSONNode] {
    if let entities = try fields.elements("entities") { return entities }
    let isDoccano = fields["label"] != nil || fields["labels"] != nil
    throw isDoccano
      ? JSONError(
        place: fields.place, reason: "there is no \"entities\"; this looks like doccano: read it as doccano")
      : fields.missing("entities", "; a text without names has []")
  }

  /// What can be read of some values; each that can't is told.
  private mutating func each<Result>(
    _ nodes: [JSONNode], _ place: AnnotationPlace,
    _ read: (JSONNode, AnnotationPlace) throws(JSONError) -> Result
  ) -> [Result] {
    var results: [Result] = []
    for node in nodes {
      do throws(JSONError) {
        results.append(try read(node, AnnotationPlace(file: file, line: place.line, at: node.place)))
      } catch {
        fail(AnnotationPlace(file: file, line: place.line, at: error.place), error.reason)
      }
    }
    return results
  }
}

extension AnnotationMark {
  /// Reads `{"type", "start", "end"}`.
  fileprivate init(entity node: JSONNode, at place: AnnotationPlace) throws(JSONError) {
    let fields = try JSONFields(node)
    guard let type = try fields.string("type") else { throw fields.missing("type") }
    self.init(
      label: type, start: try fields.integer("start"), end: try fields.integer("end"),
      text: try fields.string("text"), rule: try fields.string("rule"), place: place)
  }

  /// Reads `{"label", "start_offset", "end_offset"}`.
  fileprivate init(doccanoEntity node: JSONNode, at place: AnnotationPlace) throws(JSONError) {
    let fields = try JSONFields(node)
    guard let label = try fields.string("label") else { throw fields.missing("label") }
    self.init(
      label: label, start: try fields.integer("start_offset"), end: try fields.integer("end_offset"),
      place: place)
  }

  /// Reads `[start, end, "label"]`.
  fileprivate init(doccanoLabel node: JSONNode, at place: AnnotationPlace) throws(JSONError) {
    guard case .array(let parts) = node.value, parts.count == 3, let start = parts[0].integer,
      let end = parts[1].integer, let label = parts[2].string
    else {
      throw JSONError(place: node.place, reason: "[start, end, \"label\"] is wanted, with whole numbers")
    }
    self.init(label: label, start: start, end: end, place: place)
  }
}
