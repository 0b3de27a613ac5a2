/// Says which mentions are of one entity, and gives each entity its number and its name in full.
///
/// Mentions belong together when they have the same canonical name, when one was found as a form of the
/// other, and when an agency's name without its place (管委会) follows the one with it (郴州经开区管委会).
struct EntityLinker: Sendable {
  /// A mention as far as linking is concerned.
  struct Mention {
    var type: EntityType
    /// Its letters, without line breaks.
    var name: String
    /// The name that a lexicon gives.
    var canonicalName: String?
    /// Where it stands in the folded text.
    var range: Range<Int>
    /// The place of the mention that it is another form of.
    var origin: Range<Int>?
  }

  /// The entity of a mention.
  struct Link: Hashable {
    /// The number of the entity, from 0 in the order of first mentions.
    var id: Int
    /// Its name in full.
    var canonicalName: String
  }

  /// What the names of agencies begin with and may be left out.
  private let places: [LexiconFilter]

  /// Takes the lexicons that it needs from a set.
  init(lexicons: LexiconSet) { places = lexicons.filters("place@1", "zone", "country") }

  /// The entities of mentions.
  ///
  /// - Parameter mentions: the mentions in the order of the text.
  /// - Returns: the entity of each.
  /// - Complexity: O(total length of the mentions).
  func links(_ mentions: [Mention], in scan: Scan) -> [Link] {
    var sets = DisjointSets(count: mentions.count)
    let fullNames = fullNames(of: mentions, scan)
    joinSameNames(mentions, except: fullNames, &sets)
    for (i, other) in fullNames.enumerated() { if let other { sets.join(other, i) } }
    let byRange = Dictionary(mentions.indices.map { (mentions[$0].range, $0) }) { first, _ in first }
    for (i, mention) in mentions.enumerated() {
      if let origin = mention.origin, let other = byRange[origin] { sets.join(other, i) }
    }
    return number(mentions, &sets)
  }

  private func joinSameNames(_ mentions: [Mention], except fullNames: [Int?], _ sets: inout DisjointSets) {
    // The types are few, so that each has its first mentions by itself.
    var types: [EntityType] = []
    var first: [[NameKey: Int]] = []
    // 管委会 is another body here than there where the text has two.
    for (i, mention) in mentions.enumerated() where fullNames[i] == nil {
      let type = types.firstIndex(of: mention.type) ?? types.count
      if type == types.count {
        types.append(mention.type)
        first.append([:])
      }
      func join(_ name: String) {
        let key = NameKey(name)
        if let other = first[type][key] { sets.join(other, i) } else { first[type][key] = i }
      }
      join(mention.name)
      if let name = mention.canonicalName, name != mention.name { join(name) }
    }
  }

  /// For each agency's name without its place the nearest one with it, before it or else behind it.
  private func fullNames(of mentions: [Mention], _ scan: Scan) -> [Int?] {
    var result = [Int?](repeating: nil, count: mentions.count)
    let agencies = mentions.indices.filter { mentions[$0].type == .agency }
    let names = agencies.map { NameKey(mentions[$0].name) }
    let shorter = agencies.map { relativeNames(of: mentions[$0], scan).map { NameKey($0) } }
    for order in [Array(agencies.indices), agencies.indices.reversed()] {
      var nearest: [NameKey: Int] = [:]
      for number in order {
        let i = agencies[number]
        if result[i] == nil { result[i] = nearest[names[number]] }
        for name in shorter[number] { nearest[name] = i }
      }
    }
    return result
  }

  /// The names that are left of an agency's without the place that it begins with, or without all of that
  /// place but its level (省数据局).
  private func relativeNames(of mention: Mention, _ scan: Scan) -> [String] {
    var start = mention.range.lowerBound
    var names: [String] = []
    while let place = places.lazy.compactMap({ scan.hit($0, startingAt: start) }).first,
      Int(place.end) < mention.range.upperBound
    {
      start = Int(place.end)
      names += [start - 1, start].map { scan.string($0..<mention.range.upperBound) }
    }
    return names
  }

  private func number(_ mentions: [Mention], _ sets: inout DisjointSets) -> [Link] {
    /// What is known of a set, at its least number.
    struct Entity {
      var id: Int
      var given: String?
      var longest: Int
      var length: Int
    }
    var entities = [Entity?](repeating: nil, count: mentions.count)
    var count = 0
    let roots = mentions.indices.map { sets.root(of: $0) }
    for (i, root) in roots.enumerated() {
      let length = mentions[i].name.utf16.count
      var entity = entities[root] ?? Entity(id: count, given: nil, longest: i, length: length)
      if entities[root] == nil { count += 1 }
      entity.given = entity.given ?? mentions[i].canonicalName
      if length > entity.length { (entity.longest, entity.length) = (i, length) }
      entities[root] = entity
    }
    return zip(roots, mentions).map { root, mention in
      guard let entity = entities[root] else { return Link(id: 0, canonicalName: mention.name) }
      return Link(id: entity.id, canonicalName: entity.given ?? mentions[entity.longest].name)
    }
  }
}

/// A name to be found by its letters as they are. A string is found by what its letters are equivalent to,
/// which takes several times as long to tell.
private struct NameKey: Hashable {
  private let name: String

  init(_ name: String) { self.name = name }

  static func == (a: NameKey, b: NameKey) -> Bool { a.name.utf8.elementsEqual(b.name.utf8) }

  func hash(into hasher: inout Hasher) {
    var name = name
    name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// Sets of numbers that are joined step by step (union-find with path halving).
private struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The least number of the set that a number is in.
  mutating func root(of number: Int) -> Int {
    var at = number
    while parents[at] != at {
      parents[at] = parents[parents[at]]
      at = parents[at]
    }
    return at
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (a, b) = (root(of: one), root(of: other))
    parents[max(a, b)] = min(a, b)
  }
}
