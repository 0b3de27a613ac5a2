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

  /// The value of two units of text.
  @inline(__always)
  static func pair(_ first: UInt16, _ second: UInt16) -> UInt64 { UInt64(first) << 16 | UInt64(second) }

  /// The value of three units of text.
  @inline(__always)
  static func triple(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> UInt64 {
    pair(first, second) << 16 | UInt64(third)
  }

  /// What is looked at. Templates with a ``size`` have a row for each value in the model; those of
  /// ``Marks`` and ``WordPart`` are added up in it beforehand; the others are looked up.
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
      case .shape: 1 << 12
      case .wordWeight: 5 << 8
      case .previousWord, .nextWord, .left, .right: 1 << 9
      case .lexicon: 1 << 11
      case .lexiconBefore, .lexiconBehind: 1 << 8
      default: 0
      }
    }

    /// Where the rows of a template with ``size`` begin.
    @inline(__always)
    var firstRow: Int {
      switch self {
      case .shape: 0
      case .wordWeight: 0x1000
      case .previousWord: 0x1500
      case .nextWord: 0x1700
      case .lexicon: 0x1900
      case .lexiconBefore: 0x2100
      case .lexiconBehind: 0x2200
      case .left: 0x2300
      case .right: 0x2500
      default: Self.rowCount
      }
    }

    /// The number of rows of all templates with ``size``.
    static let rowCount = 0x2700

    /// The templates of few features of many, which are looked up.
    static let lookedUp: [Template] = [.words, .ruleBefore, .rule, .ruleBehind]
    static let units: [Template] = [.unit0, .unit1, .unit2, .unit3, .unit4]
    static let pairs: [Template] = [.pair0, .pair1, .pair2, .pair3]
  }
}

extension TaggerFeature {
  /// What the rules have found before, at and behind a unit: one number, but several features.
  struct Marks {
    let value: UInt64
    /// The number of values.
    static let count = 1 << 12

    @inline(__always)
    init(_ before: UInt64, _ here: UInt64, _ behind: UInt64) { value = before << 8 | here << 4 | behind }

    init(value: Int) { self.value = UInt64(value) }

    /// The features of a unit with these marks.
    var features: [TaggerFeature] {
      [
        TaggerFeature(.bias, 0), TaggerFeature(.nameBefore, value >> 8),
        TaggerFeature(.name, value >> 4 & 15),
        TaggerFeature(.nameBehind, value & 15), TaggerFeature(.names, value),
      ]
    }
  }

  /// The class of the word that a unit is in, and its place in it, in a text with so many names: one number,
  /// but several features.
  struct WordPart {
    let value: UInt64
    /// The number of values for one density, and of all.
    private static let stride = 5 << 8
    static let count = 5 * stride

    /// Takes a class and place as one number.
    @inline(__always)
    init(_ word: UInt64, density: UInt64) { value = density * UInt64(Self.stride) + word }

    init(value: Int) { self.value = UInt64(value) }

    /// The features of a unit in the word.
    var features: [TaggerFeature] {
      [TaggerFeature(.word, value % UInt64(Self.stride)), TaggerFeature(.density, value)]
    }
  }
}

/// Takes the features of a sentence as they are found.
protocol TaggerFeatureSink {
  /// A feature of the unit number `unit` of the sentence.
  mutating func add(_ template: TaggerFeature.Template, _ value: UInt64, at unit: Int)
  /// The units of the sentence with two more before and behind it: each unit of the sentence sees those
  /// around it, alone, by two and by three.
  mutating func addCharacters(_ units: [UInt16])
  /// What the rules have found around a unit.
  mutating func add(_ marks: TaggerFeature.Marks, at unit: Int)
  /// The word that a unit is in.
  mutating func add(_ word: TaggerFeature.WordPart, at unit: Int)
}
