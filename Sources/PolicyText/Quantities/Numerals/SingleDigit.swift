/// Decides whether a lone Chinese digit (or 十, 百万) is a number or a part of a word: 四个, not 四川.
///
/// It goes by the characters beside it alone: behind a number stand a measure word, a stop or a word of
/// grammar; before one that ends a phrase stands a verb or a stop.
enum SingleDigit {
  /// Whether the characters around a range let it be a number.
  static func isNumber(_ range: Range<Int>, in units: [UInt16]) -> Bool {
    if range.count == 1, neverAlone.contains(units[range.lowerBound]) { return false }
    let before = range.lowerBound > 0 ? units[range.lowerBound - 1] : Unit.space
    let behind = range.upperBound < units.count ? units[range.upperBound] : Unit.space
    if behind == Unit.liang, units[range.lowerBound] == Unit.liang { return false }
    if behind == Unit.part, units[range.lowerBound] == Unit.ten {
      // 十分 is the adverb, if it is not 十分钟.
      let next = range.upperBound + 1 < units.count ? units[range.upperBound + 1] : Unit.space
      if UnitClass.of(next).contains(.han), next != 0x949F { return false }
    }
    let isFinancial = NumeralSign.of(units[range.lowerBound]).kind == .financial
    if measures.contains(behind), !isFinancial { return !joinsBefore.contains(before) }
    guard !UnitClass.of(behind).contains(.han) || particles.contains(behind) else { return false }
    return !UnitClass.of(before).contains(.han) || verbs.contains(before)
  }

  /// Magnitudes that are no number without a digit.
  private static let neverAlone = UnitSet("百千万亿兆佰仟")
  /// Measure words and units of one character.
  private static let measures = UnitSet(
    "个只条张件位名家本台辆座间所篇册份封幅项种样次回遍趟层栋幢套组队批群堆串双对打岁年月日天周时秒点块毛斤两克吨米尺寸里升亩倍折成"
      + "户口头匹颗粒株棵枝朵根支杯瓶碗盒箱包袋桶罐盘片顶把面级届期轮步段章节课分元角号千兆")
  /// Characters that make a word with a digit behind them: 统一, 唯一, 第一.
  private static let joinsBefore = UnitSet("统唯专单万同之第逐划归如任")
  /// Words of grammar that may stand behind a number.
  private static let particles = UnitSet("的这那而是和与及至到或加减乘除比等")
  /// Characters that a number at the end of a phrase may stand behind.
  private static let verbs = UnitSet("是为于成有和与及至到或加减乘除比得共达超近点了")
}
