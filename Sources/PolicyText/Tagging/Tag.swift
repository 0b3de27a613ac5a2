/// What the tagger says of a unit of text: that it lies outside of all names, or begins or continues one.
///
/// Tags are small numbers, so that the weights of all tags for one feature are one vector: 0 is outside, then
/// come the beginnings of all types, and from 8 on the insides, each 8 behind its beginning, so that the two
/// halves of a vector can be taken together.
enum Tag {
  /// The types that are told apart.
  static let types: [EntityType] = [.company, .agency, .institution, .programme, .document]
  /// The tags outside and at beginnings.
  static let opens = 0..<6
  /// The tags inside.
  static let insides = 9..<14
  /// All tags.
  static let all = Array(opens) + Array(insides)
  /// A number above those of all tags: the lanes of a vector.
  static let count = 16
  /// No part of a name.
  static let outside = 0

  /// The first unit of a name of a type.
  static func beginning(_ type: Int) -> Int { 1 + type }
  /// A further unit of a name of a type.
  static func inside(_ type: Int) -> Int { 9 + type }
  /// Whether a tag continues a name.
  static func isInside(_ tag: Int) -> Bool { tag > 8 }
  /// The type of the name that a tag other than ``outside`` is part of.
  static func type(of tag: Int) -> Int { (tag - 1) & 7 }

  /// The tags that may stand before a tag: a name is continued only from its own type.
  static func predecessors(of tag: Int) -> [Int] { isInside(tag) ? [tag - 8, tag] : all }

  /// A set of tags, a bit for each.
  typealias Mask = UInt16
  /// Every tag.
  static let any = mask(of: all)

  /// Some tags as a set.
  static func mask(of tags: [Int]) -> Mask { tags.reduce(0) { $0 | 1 << Mask($1) } }
}

/// A name by the tagger.
struct TaggedName: Hashable, Sendable {
  /// Where it stands in the folded text.
  var range: Range<Int>
  /// The number of its type in ``Tag/types``.
  var type: Int
  /// How probable the tagger holds it, from 0 to 1; 1 where it was not asked.
  var probability: Double
}
