/// What the tagger says of a unit of text: that it lies outside of all names, or begins or continues one.
///
/// Tags are small numbers, so that the weights of all tags for one feature are one vector: 0 is outside,
/// then for each type its beginning and its inside.
enum Tag {
  /// The types that are told apart.
  static let types: [EntityType] = [.company, .agency, .institution, .programme, .document]
  /// The number of tags.
  static let count = 1 + 2 * types.count
  /// No part of a name.
  static let outside = 0

  /// The first unit of a name of a type.
  static func beginning(_ type: Int) -> Int { 1 + 2 * type }
  /// A further unit of a name of a type.
  static func inside(_ type: Int) -> Int { 2 + 2 * type }
  /// Whether a tag continues a name.
  static func isInside(_ tag: Int) -> Bool { tag > 0 && tag % 2 == 0 }
  /// The type of the name that a tag other than ``outside`` is part of.
  static func type(of tag: Int) -> Int { (tag - 1) / 2 }

  /// The tags that may stand before a tag: a name is continued only from its own type.
  static func predecessors(of tag: Int) -> [Int] {
    isInside(tag) ? [tag - 1, tag] : Array(0..<count)
  }

  /// The tags that a sentence may begin with.
  static let mayBegin = lanes(of: (0..<count).reduce(0) { $0 | (isInside($1) ? 0 : 1 << Mask($1)) })

  /// A set of tags as lanes of a vector.
  @inline(__always)
  static func lanes(of mask: Mask) -> SIMDMask<SIMD16<Int32>> {
    let bits = SIMD16<Int32>(
      1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768)
    return bits & SIMD16(repeating: Int32(mask)) .!= 0
  }

  /// A set of tags, a bit for each.
  typealias Mask = UInt16
  /// Every tag.
  static let all: Mask = 1 << Mask(count) - 1
}

/// A name by the tagger.
struct TaggedName: Hashable, Sendable {
  /// Where it stands in the folded text.
  var range: Range<Int>
  /// The number of its type in ``Tag/types``.
  var type: Int
  /// How probable the tagger holds it, from 0 to 1.
  var probability: Double
}
