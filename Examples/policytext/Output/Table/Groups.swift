/// Elements in groups, the groups and what is in them in the order of first appearance.
struct Groups<Key: Hashable, Element> {
  private(set) var keys: [Key] = []
  private var members: [Key: [Element]] = [:]

  init(_ elements: [Element], by key: (Element) -> Key) {
    for element in elements {
      let key = key(element)
      if members[key] == nil { keys.append(key) }
      members[key, default: []].append(element)
    }
  }

  /// The elements of a group; none where there is no such group.
  subscript(key: Key) -> [Element] { members[key] ?? [] }
}
