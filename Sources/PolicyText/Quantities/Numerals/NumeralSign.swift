/// What a folded unit is to a numeral: one table look-up for a unit.
struct NumeralSign: Hashable, Sendable {
  /// The part that a unit plays.
  enum Kind: UInt8, Sendable {
    case none, arabic, han, financial, small, big, tens, few, several, more, half, minus, point, dot
  }

  /// The kind in the high nibble, the value in the low one.
  private let rawValue: UInt8

  /// The part it plays.
  var kind: Kind { Kind(rawValue: rawValue >> 4) ?? .none }
  /// The value of a digit, the power of ten of a magnitude, the tens of 廿.
  var value: Int { Int(rawValue & 0xF) }

  /// The sign that a folded unit is.
  @inline(__always)
  static func of(_ unit: UInt16) -> NumeralSign { NumeralSign(rawValue: table[Int(unit)]) }

  /// Whether a numeral can begin with the unit.
  @inline(__always)
  static func startsNumeral(_ unit: UInt16) -> Bool {
    switch of(unit).kind {
    case .none, .more, .point: false
    default: true
    }
  }

  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 1 << 16)
    func add(_ units: String, _ kind: Kind, _ values: [Int]) {
      for (unit, value) in zip(units.utf16, values) { table[Int(unit)] = kind.rawValue << 4 | UInt8(value) }
    }
    add("0123456789", .arabic, Array(0...9))
    add("零〇一二两三四五六七八九", .han, [0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9])
    add("○", .han, [0])
    add("壹弌贰弍叁弎肆伍陆柒捌玖", .financial, [1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9])
    add("十百千拾佰仟", .small, [1, 2, 3, 1, 2, 3])
    add("万亿兆", .big, [4, 8, 12])
    add("廿卅卌", .tens, [2, 3, 4])
    add("几", .few, [0])
    add("数上", .several, [0, 1])
    add("多余来", .more, [0, 0, 1])
    add("半", .half, [0])
    add("负-", .minus, [0, 1])
    add("点", .point, [0])
    add(".", .dot, [0])
    return table
  }()
}

/// The units of the folded text that are asked for by name.
enum Unit {
  static let space: UInt16 = 0x20
  static let comma: UInt16 = 0x2C
  static let minus: UInt16 = 0x2D
  static let dot: UInt16 = 0x2E
  static let slash: UInt16 = 0x2F
  static let caret: UInt16 = 0x5E
  static let plus: UInt16 = 0x2B
  static let percent: UInt16 = 0x25
  static let permille: UInt16 = 0x2030
  /// 两
  static let liang: UInt16 = 0x4E24
  /// 零
  static let zero: UInt16 = 0x96F6
  /// 十
  static let ten: UInt16 = 0x5341
  /// 分
  static let part: UInt16 = 0x5206
  /// 之
  static let of: UInt16 = 0x4E4B
  /// 又
  static let and: UInt16 = 0x53C8
  /// 第
  static let ordinal: UInt16 = 0x7B2C
  /// 半
  static let half: UInt16 = 0x534A
  /// 几
  static let few: UInt16 = 0x51E0
  /// 的
  static let possessive: UInt16 = 0x7684
  /// 等
  static let others: UInt16 = 0x7B49
  /// 每
  static let per: UInt16 = 0x6BCF
  static let openBracket: UInt16 = 0x28
}
