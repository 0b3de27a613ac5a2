/// The members of an object, taken by their keys; what is null counts as absent, of two with one key the last
/// counts.
struct JSONFields {
  /// The place of the object.
  let place: Int
  private let members: [String: JSONNode]

  /// - Throws: `JSONError` if the value is no object.
  init(_ node: JSONNode) throws(JSONError) {
    guard case .object(let members) = node.value else {
      throw JSONError(place: node.place, reason: "\(node.kind) where an object is wanted")
    }
    place = node.place
    self.members = Dictionary(members.map { ($0.key, $0.value) }) { $1 }
  }

  /// The value of a key; nil where there is none.
  subscript(key: String) -> JSONNode? {
    guard let node = members[key] else { return nil }
    if case .null = node.value { return nil }
    return node
  }

  /// A string; nil where there is none.
  func string(_ key: String) throws(JSONError) -> String? {
    guard let node = self[key] else { return nil }
    guard let text = node.string else { throw wrong(key, node, "a string") }
    return text
  }

  /// A string, or a number in the digits that it is written with; nil where there is none.
  func stringOrNumber(_ key: String) throws(JSONError) -> String? {
    guard let node = self[key] else { return nil }
    switch node.value {
    case .string(let text): return text
    case .number(let digits): return digits
    default: throw wrong(key, node, "a string or a number")
    }
  }

  /// `true` or `false`; nil where there is none.
  func boolean(_ key: String) throws(JSONError) -> Bool? {
    guard let node = self[key] else { return nil }
    guard case .boolean(let value) = node.value else { throw wrong(key, node, "true or false") }
    return value
  }

  /// A whole number that has to be there.
  func integer(_ key: String) throws(JSONError) -> Int {
    guard let node = self[key] else { throw missing(key) }
    guard let number = node.integer else { throw wrong(key, node, "a whole number") }
    return number
  }

  /// The elements of an array; nil where there is none.
  func elements(_ key: String) throws(JSONError) -> [JSONNode]? {
    guard let node = self[key] else { return nil }
    guard case .array(let elements) = node.value else { throw wrong(key, node, "an array") }
    return elements
  }

  /// An object; nil where there is none.
  func object(_ key: String) throws(JSONError) -> JSONFields? {
    guard let node = self[key] else { return nil }
    guard case .object = node.value else { throw wrong(key, node, "an object") }
    return try JSONFields(node)
  }

  /// One of the words of a type; nil where there is none.
  func word<Word: RawRepresentable<String>>(
    _ key: String, among words: [Word]
  ) throws(JSONError) -> Word? {
    guard let text = try string(key), let node = self[key] else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = words.map(\.rawValue)
    let hint =
      known.nearest(to: text).map { "did you mean `\($0)`?" }
      ?? "it is one of \(known.joined(separator: ", "))"
    throw JSONError(place: node.place, reason: "\"\(key)\" is `\(text)`, which says nothing here; \(hint)")
  }

  /// Says that a key is missing, with the one that was probably meant.
  func missing(_ key: String, _ mend: String = "") -> JSONError {
    if let near = members.keys.filter({ [key].nearest(to: $0) != nil }).min() {
      return JSONError(place: place, reason: "`\(near)` is no key here; did you mean `\(key)`?")
    }
    return JSONError(place: place, reason: "there is no \"\(key)\"\(mend)")
  }

  private func wrong(_ key: String, _ node: JSONNode, _ wanted: String) -> JSONError {
    JSONError(place: node.place, reason: "\"\(key)\" is \(node.kind), and \(wanted) is wanted")
  }
}

extension JSONNode {
  /// A whole number, written with digits alone.
  var integer: Int? { if case .number(let digits) = value { Int(digits) } else { nil } }
}
