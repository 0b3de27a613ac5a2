/// Reads numerals in folded text: one grammar for Arabic, Chinese, financial and mixed forms.
///
/// ```
/// numeral  = [sign] (decimal | mixed | ratio | cardinal) [power]
/// ratio    = cardinal 分之 [sign] cardinal | integer / integer
/// mixed    = cardinal 又 ratio | integer space integer / integer
/// cardinal = section {magnitude section} [blur [magnitude]]
/// ```
///
/// Every unit is looked at a bounded number of times, so that a pass over a text is linear in its length,
/// whatever stands in it.
///
/// Sources: GB/T 15835-2011 (use of numerals); the elliptical (三百五), approximate (十七八) and blurred
/// (一百三十余) forms as they are spoken.
struct NumeralReader: Sendable {
  /// What is read beyond the numerals of running text.
  struct Options: OptionSet, Sendable {
    let rawValue: UInt8
    /// Blanks between all parts of a numeral (两千 四 百 五).
    static let blanks = Options(rawValue: 1 << 0)
    /// Powers and letters for magnitudes: 2e5, 2^-1, 40k, and `.5`.
    static let powers = Options(rawValue: 1 << 1)
  }

  /// The folded text.
  let units: [UInt16]
  /// What is read.
  let options: Options

  /// Makes a reader for a folded text.
  init(_ units: [UInt16], options: Options = []) {
    self.units = units
    self.options = options
  }

  /// All numerals of the text, in order, without overlaps.
  ///
  /// - Complexity: O(n).
  func numerals() -> [Numeral] {
    var numerals: [Numeral] = []
    var at = 0
    while at < units.count {
      guard NumeralSign.startsNumeral(units[at]) else {
        at += 1
        continue
      }
      if let numeral = numeral(at: at) {
        numerals.append(numeral)
        at = numeral.range.upperBound
      } else {
        at += 1
      }
    }
    return numerals
  }

  /// The longest numeral that begins at a place.
  func numeral(at start: Int) -> Numeral? {
    let (isNegative, at) = sign(at: start)
    if at > start, at >= units.count { return nil }
    guard var first = cardinal(at: at) else { return nil }
    if let ratio = ratio(after: first) {
      first = ratio
    } else if options.contains(.powers) {
      readPower(of: &first)
    }
    var numeral = first
    numeral.range = start..<first.range.upperBound
    if at > start { numeral.forms.insert(.signed) }
    if isNegative { numeral.negate() }
    return numeral
  }

  /// The sign before a numeral, and where the numeral begins behind it.
  func sign(at start: Int) -> (isNegative: Bool, end: Int) {
    guard start < units.count, NumeralSign.of(units[start]).kind == .minus else { return (false, start) }
    let before = start > 0 ? units[start - 1] : Unit.space
    if units[start] == Unit.minus {
      let kind = UnitClass.of(before)
      if kind.intersects([.digit, .letter, .closer]) || before == Unit.percent || before == Unit.minus {
        return (false, start)
      }
    } else if Self.endsWordWithNegative.contains(before) {
      return (false, start)
    }
    return (true, nextPart(from: start + 1))
  }

  /// Characters that make a word with 负 behind them: 胜负, 减负.
  private static let endsWordWithNegative = UnitSet("胜自抱担正肩辜减欠背承")

  /// The place behind the blanks at a place.
  func skippingBlanks(from start: Int) -> Int {
    var at = start
    while at < units.count, UnitClass.of(units[at]).contains(.space) { at += 1 }
    return at
  }

  /// The place of the next part of a numeral: behind blanks only where blanks within numerals are read.
  func nextPart(from start: Int) -> Int {
    options.contains(.blanks) ? skippingBlanks(from: start) : start
  }

  /// Whether a financial digit at a place can begin a numeral: 陆, 伍 and 拾 are a part of words too (登陆).
  func startsFinancial(at place: Int) -> Bool {
    !Self.beforeFinancialInWords.contains(unit(at: place - 1))
  }

  /// Whether a magnitude begins a unit (千瓦, 兆赫, 百帕) and is no part of the numeral before it.
  func startsUnit(at place: Int, behindArabic: Bool) -> Bool {
    let next = unit(at: place + 1)
    switch unit(at: place) {
    case 0x5343:  // 千
      if next == 0x7C73 { return behindArabic }  // 三千米 is 3000 m, 3千米 are 3 km
      if next == 0x5B57 { return unit(at: place + 2) == 0x8282 }  // 字节
      return Self.behindKilo.contains(next)
    case 0x5146: return Self.behindMega.contains(next)  // 兆
    case 0x767E:  // 百帕, 百分点
      return next == 0x5E15 || next == Unit.part && unit(at: place + 2) == 0x70B9
    default: return false
    }
  }

  /// 拾, 佰, 仟
  static let financialMagnitudes: UnitSet = "拾佰仟"
  /// Characters that make a word with 陆, 伍 or 拾 behind them: 登陆, 队伍.
  private static let beforeFinancialInWords: UnitSet = "大登着内水海队入退行落参加收整归为放天"
  /// What makes a unit with 千 before it: 千瓦, 千克.
  private static let behindKilo: UnitSet = "瓦克伏帕卡焦赫乏比"
  /// What makes a unit with 兆 before it: 兆瓦, 兆赫.
  private static let behindMega: UnitSet = "瓦赫帕伏焦字比欧"

  /// The end of a literal at a place, with blanks between its units where they are allowed.
  func match(_ literal: [UInt16], at start: Int, blanks: Bool = false) -> Int? {
    var at = start
    for (i, expected) in literal.enumerated() {
      if blanks, i > 0 { at = skippingBlanks(from: at) }
      guard unit(at: at) == expected else { return nil }
      at += 1
    }
    return at
  }

  /// The sign at a place; `.none` behind the end.
  func signKind(at place: Int) -> NumeralSign.Kind {
    place < units.count ? NumeralSign.of(units[place]).kind : .none
  }

  /// The unit at a place; 0 before the beginning and behind the end.
  func unit(at place: Int) -> UInt16 { place >= 0 && place < units.count ? units[place] : 0 }
}

extension Numeral {
  /// Gives the numeral the other sign.
  mutating func negate() {
    floor = ExactDecimal.negated(floor)
    (lower, upper) = (ExactDecimal.negated(upper), ExactDecimal.negated(lower))
    if let old = ratio {
      ratio?.numerator = ExactDecimal.negated(old.numerator)
      ratio?.whole = ExactDecimal.negated(old.whole)
    }
  }
}
