/// A lexicon, or a part of it, as rules refer to it: `place`, `place/province`, `known-company@2`.
///
/// `/` names the group of entries (the third column of a lexicon file), `@` the least weight. At each place
/// the longest entry of a lexicon counts, whatever its group and weight: where that one is left out, no
/// shorter one is taken instead.
public struct LexiconReference: Hashable, Sendable {
  /// The name of the lexicon.
  public var name: String
  /// The group of entries, or nil for all.
  public var type: String?
  /// The least weight of an entry.
  public var leastWeight = 0

  /// Reads a reference; nil where a weight is no number or the name is empty.
  public init?(parsing text: String) {
    var rest = text.utf8[...]
    if let mark = rest.lastIndex(of: UInt8(ascii: "@")) {
      guard let weight = Int(Substring(rest[rest.index(after: mark)...])) else { return nil }
      leastWeight = weight
      rest = rest[..<mark]
    }
    if let mark = rest.firstIndex(of: UInt8(ascii: "/")) {
      type = String(Substring(rest[rest.index(after: mark)...]))
      rest = rest[..<mark]
    }
    if rest.isEmpty || type?.isEmpty == true { return nil }
    name = String(Substring(rest))
  }

  /// The reference as it is written.
  public var text: String {
    name + (type.map { "/\($0)" } ?? "") + (leastWeight > 0 ? "@\(leastWeight)" : "")
  }
}

extension LexiconReference: ExpressibleByStringLiteral {
  /// Reads a reference as rule files write it. One that is none refers to a lexicon that is not there, which
  /// ``Extractor/init(_:)`` names.
  public init(stringLiteral text: String) {
    self = Self(parsing: text) ?? Self(name: text)
  }

  private init(name: String) { self.name = name }
}

extension LexiconReference: CustomStringConvertible {
  /// The reference as it is written.
  public var description: String { text }
}

/// A reference with its names turned into the numbers of a ``LexiconSet``.
struct LexiconFilter: Hashable, Sendable {
  /// The number of the lexicon.
  var lexicon: UInt16
  /// The number of the group, or `UInt32.max` for all.
  var type = UInt32.max
  /// The least weight.
  var leastWeight: Int8 = 0

  /// Looks a reference up; nil where the set has no such lexicon, or no lexicon with such a group.
  init?(_ reference: LexiconReference, in set: LexiconSet) {
    guard let number = set.number(of: reference.name) else { return nil }
    lexicon = number
    if let name = reference.type {
      guard let type = set.number(ofType: name) else { return nil }
      self.type = type
    }
    leastWeight = Int8(clamping: reference.leastWeight)
  }

  /// Whether a hit is one of the entries.
  @inline(__always)
  func admits(_ hit: Hit) -> Bool {
    hit.lexicon == lexicon && (type == .max || hit.type == type) && hit.weight >= leastWeight
  }
}

extension LexiconSet {
  /// The filters for references; one to a lexicon that is not there is left out.
  func filters(_ references: [LexiconReference]) -> [LexiconFilter] {
    references.compactMap { LexiconFilter($0, in: self) }
  }

  /// The filters for references written as in rule files; one to a lexicon that is not there is left out.
  func filters(_ references: String...) -> [LexiconFilter] {
    filters(references.compactMap { LexiconReference(parsing: $0) })
  }
}
