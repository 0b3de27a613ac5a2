/// Something that the tagger looks at around a unit: a template, and a value that it has there.
struct TaggerFeature: Hashable, Sendable {
  /// The feature as one number; the highest byte is the template.
  let id: UInt64

  /// Makes a feature of a template and a value, which has less than 56 bits.
  @inline(__always)
  init(_ template: Template, _ value: UInt64) { id = UInt64(template.rawValue) << 56 | value }

  /// Takes a feature from its number.
  init(id: UInt64) { self.id = id }

  var template: Template? { Template(rawValue: UInt8(id >> 56)) }
  var value: UInt64 { id & 0xFF_FFFF_FFFF_FFFF }

  /// What is looked at. Templates with a ``size`` have a row for each value in the model; the others are looked
  /// up.
  enum Template: UInt8, CaseIterable, Sendable {
    /// Always there.
    case bias
    /// What kinds of characters the three units around are.
    case shape
    /// The common word that the unit is in: its class and the unit's place in it.
    case word
    /// How common the word is.
    case wordWeight
    /// The classes of the words before and behind.
    case previousWord, nextWord
    /// A word of a lexicon that the unit is in, one that ends before it, and one that starts behind it.
    case lexicon, lexiconBefore, lexiconBehind
    /// What the rules have found before, at and behind the unit, and all of it.
    case nameBefore, name, nameBehind, names
    /// The nearest names.
    case left, right
    /// How many names the text has, with the word.
    case density
    /// The classes of three words.
    case words
    /// The rules that have found what stands before, at and behind the unit.
    case ruleBefore, rule, ruleBehind
    /// A unit, two before to two behind.
    case unit0, unit1, unit2, unit3, unit4
    /// Two units, of which the first is two before to one behind.
    case pair0, pair1, pair2, pair3
    /// The three units around.
    case triple

    /// The values of a template go up to this; 0 for those that are looked up.
    @inline(__always)
    var size: Int {
      switch self {
      case .bias: 1
      case .shape, .names: 1 << 12
      case .word, .wordWeight: 5 << 8
      case .previousWord, .nextWord, .left, .right: 1 << 9
      case .lexicon: 1 << 11
      case .lexiconBefore, .lexiconBehind: 1 << 8
      case .nameBefore, .name, .nameBehind: 1 << 4
      case .density: 5 * (5 << 8)
      default: 0
      }
    }

    /// Where the rows of a template with ``size`` begin.
    @inline(__always)
    var firstRow: Int {
      switch self {
      case .bias: 0
      case .shape: 1
      case .word: 0x1001
      case .wordWeight: 0x1501
      case .previousWord: 0x1A01
      case .nextWord: 0x1C01
      case .lexicon: 0x1E01
      case .lexiconBefore: 0x2601
      case .lexiconBehind: 0x2701
      case .nameBefore: 0x2801
      case .name: 0x2811
      case .nameBehind: 0x2821
      case .names: 0x2831
      case .left: 0x3831
      case .right: 0x3A31
      case .density: 0x3C31
      default: Self.rowCount
      }
    }

    /// The number of rows of all templates with ``size``.
    static let rowCount = 0x5531

    static let units: [Template] = [.unit0, .unit1, .unit2, .unit3, .unit4]
    static let pairs: [Template] = [.pair0, .pair1, .pair2, .pair3]
  }
}

/// Takes the features of a sentence as they are found.
protocol TaggerFeatureSink {
  /// A feature of the unit number `unit` of the sentence.
  mutating func add(_ template: TaggerFeature.Template, _ value: UInt64, at unit: Int)
  /// That a unit of text stands at a place of the sentence, or at most two before or behind it: a feature of
  /// each unit that sees it.
  mutating func addUnit(_ value: UInt64, at place: Int)
  /// That two units of text stand at a place and behind it: a feature of each unit that sees both.
  mutating func addPair(_ value: UInt64, at place: Int)
}
