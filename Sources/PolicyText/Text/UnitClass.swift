/// What a UTF-16 unit is to the reader of Chinese text: one table look-up for a unit.
///
/// Units are looked at after folding (``FoldedText``), so the full-width forms need no mention here.
struct UnitClass: OptionSet, Sendable {
  let rawValue: UInt16

  /// 0 to 9.
  static let digit = UnitClass(rawValue: 1 << 0)
  /// A Chinese digit: 零〇一二…九, 两, the financial forms, 廿 and 卅.
  static let hanDigit = UnitClass(rawValue: 1 << 1)
  /// A Chinese magnitude: 十百千万亿兆 and the financial forms.
  static let magnitude = UnitClass(rawValue: 1 << 2)
  /// A Latin letter (or another alphabetic one).
  static let letter = UnitClass(rawValue: 1 << 3)
  /// A Han character.
  static let han = UnitClass(rawValue: 1 << 4)
  /// A blank that does not end a line.
  static let space = UnitClass(rawValue: 1 << 5)
  /// A character that ends a line.
  static let newline = UnitClass(rawValue: 1 << 6)
  /// Ends a sentence: 。！？ and the ellipsis.
  static let sentenceStop = UnitClass(rawValue: 1 << 7)
  /// Ends a clause: ，；：.
  static let clauseStop = UnitClass(rawValue: 1 << 8)
  /// 、, which joins the items of a list.
  static let listMark = UnitClass(rawValue: 1 << 9)
  /// Opens a pair of quotes or brackets.
  static let opener = UnitClass(rawValue: 1 << 10)
  /// Closes a pair of quotes or brackets.
  static let closer = UnitClass(rawValue: 1 << 11)
  /// Any other mark or sign.
  static let symbol = UnitClass(rawValue: 1 << 12)

  /// Line ends, stops and list marks.
  static let hardStop: UnitClass = [.clauseEnd, .listMark]
  /// What ends a clause or a sentence.
  static let clauseEnd: UnitClass = [.newline, .sentenceStop, .clauseStop]
  /// Letters of any kind and digits.
  static let wordUnit: UnitClass = [.digit, .letter, .han]

  /// The class of a folded unit.
  @inline(__always)
  static func of(_ unit: UInt16) -> UnitClass { table[Int(unit)] }

  /// The class of the character that the unit at an offset belongs to: the second half of a pair of
  /// surrogates has the class of the first.
  @inline(__always)
  static func of(_ units: [UInt16], at offset: Int) -> UnitClass {
    let unit = units[offset]
    return UTF16.isTrailSurrogate(unit) && offset > 0 ? of(units[offset - 1]) : of(unit)
  }

  /// Whether the two have a bit in common.
  @inline(__always)
  func intersects(_ other: UnitClass) -> Bool { rawValue & other.rawValue != 0 }

  private static let table: [UnitClass] = makeTable()

  private static func makeTable() -> [UnitClass] {
    var table = [UnitClass](repeating: .symbol, count: 1 << 16)
    func mark(_ range: ClosedRange<Int>, _ value: UnitClass) {
      for unit in range { table[unit] = value }
    }
    func add(_ units: String, _ value: UnitClass) {
      for unit in units.utf16 { table[Int(unit)] = value }
    }
    mark(0x41...0x5A, .letter)
    mark(0x61...0x7A, .letter)
    mark(0xC0...0x24F, .letter)
    mark(0x370...0x1FFF, .letter)
    mark(0x3041...0x31FF, .letter)
    mark(0xAC00...0xD7A3, .letter)
    mark(0x2E80...0x2FDF, .han)
    mark(0x3400...0x4DBF, .han)
    mark(0x4E00...0x9FFF, .han)
    mark(0xF900...0xFAFF, .han)
    // The Han characters beyond the basic plane come as pairs of surrogates; see `of(_:at:)`.
    mark(0xD840...0xD8FF, .han)
    mark(0x30...0x39, .digit)
    add("々〆", .han)
    add(Pairs.openers, .opener)
    add(Pairs.closers, .closer)
    add(" \t\u{FEFF}\u{200B}", .space)
    add("\n\r\u{0B}\u{0C}\u{85}\u{2028}\u{2029}", .newline)
    add("。!?…", .sentenceStop)
    add(",;:", .clauseStop)
    add("、", .listMark)
    add("零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖廿卅", [.han, .hanDigit])
    add("十百千万亿兆拾佰仟", [.han, .magnitude])
    return table
  }
}

/// Quotes and brackets that come in pairs, in folded form.
enum Pairs {
  /// The marks that open a pair, in the order of ``closers``.
  static let openers = "“‘(《〈「『【〔[{〖"
  /// The marks that close a pair.
  static let closers = "”’)》〉」』】〕]}〗"

  /// The closing mark for an opening one, or 0.
  static func closer(of opener: UInt16) -> UInt16 {
    for (open, close) in zip(openers.utf16, closers.utf16) where open == opener { return close }
    return 0
  }
}
