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
    struct Name: Hashable {
      var type: EntityType
      var name: String
    }
    var first: [Name: Int] = [:]
    // 管委会 is another body here than there where the text has two.
    for (i, mention) in mentions.enumerated() where fullNames[i] == nil {
      for name in [mention.name, mention.canonicalName].compactMap({ $0 }) {
        let key = Name(type: mention.type, name: name)
        if let other = first[key] { sets.join(other, i) } else { first[key] = i }
      }
    }
  }

  /// For each agency's name without its place the nearest one with it, before it or else behind it.
  private func fullNames(of mentions: [Mention], _ scan: Scan) -> [Int?] {
    var result = [Int?](repeating: nil, count: mentions.count)
    for order in [Array(mentions.indices), mentions.indices.reversed()] {
      var nearest: [String: Int] = [:]
      for i in order where mentions[i].type == .agency {
        if result[i] == nil { result[i] = nearest[mentions[i].name] }
        for name in relativeNames(of: mentions[i], scan) { nearest[name] = i }
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
    var given: [Int: String] = [:]
    var longest: [Int: String] = [:]
    var ids: [Int: Int] = [:]
    let roots = mentions.indices.map { sets.root(of: $0) }
    for (root, mention) in zip(roots, mentions) {
      if let name = mention.canonicalName, given[root] == nil { given[root] = name }
      if mention.name.utf16.count > (longest[root] ?? "").utf16.count { longest[root] = mention.name }
      if ids[root] == nil { ids[root] = ids.count }
    }
    return zip(roots, mentions).map { root, mention in
      Link(id: ids[root] ?? 0, canonicalName: given[root] ?? longest[root] ?? mention.name)
    }
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
