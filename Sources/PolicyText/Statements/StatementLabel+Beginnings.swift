// What a label begins with, and what only looks like it.
extension StatementLabelReader {
  /// The place behind the number of an item: 1., （三）.
  func listNumber(_ start: Int, _ end: Int) -> Int? {
    let units = scan.text.units
    if units[start] == Unit.openBracket, let close = scan.marks.partner(of: start), close + 1 < end,
      start + 1 < close, units[start + 1..<close].allSatisfy(NumeralSign.startsNumeral)
    {
      return close + 1
    }
    let mark = units[start..<end].firstIndex { !UnitClass.of($0).contains(.digit) }
    guard let mark, mark > start, mark + 1 < end, Self.numbering.contains(units[mark]) else { return nil }
    return mark + 1
  }

  /// Whether 基本 or 未来 begins a term: 基本医疗保险.
  func isPartOfTerm(_ adverb: Range<Int>) -> Bool {
    let terms: [[UInt16]] =
      switch scan.string(adverb) {
      case "基本": Self.basics
      case "未来": Self.futures
      case "实际": Self.actuals
      default: []
      }
    return terms.contains { scan.text.units[adverb.upperBound...].starts(with: $0) }
  }

  /// Whether 有 or 在 begins what is counted: 有进出口实绩的企业, 在园师生.
  func isPartOfNoun(_ verb: Range<Int>, _ end: Int) -> Bool {
    switch scan.text.units[verb.lowerBound] {
    case Self.having: scan.text.units[verb.upperBound..<end].contains(Unit.possessive)
    case Self.being:
      verb.count == 1 && verb.upperBound < end && whole(verb.upperBound, end) == nil
        && cues.place(startingAt: verb.upperBound, scan).map { $0.count < 2 }
          ?? (times[verb.upperBound] == nil)
    default: false
    }
  }

  /// The place behind 在 + 能源 + 领域.
  func behindField(_ preposition: Range<Int>, _ end: Int) -> Int? {
    guard scan.text.units[preposition.lowerBound] == Self.being else { return nil }
    let start = preposition.upperBound
    for at in start..<min(start + Self.longestAgent, end) {
      if let field = Self.fields.first(where: { scan.text.units[at..<end].starts(with: $0) }),
        at + field.count < end
      {
        return at + field.count
      }
    }
    return nil
  }

  private static let basics = ["医疗", "养老", "公共", "农田", "药物", "生活", "保险", "工资", "住房", "殡葬"].map {
    UnitFolding.fold($0)
  }
  private static let futures = ["产业", "社区", "乡村", "城市", "学校", "工厂", "科学"].map { UnitFolding.fold($0) }
  private static let having: UInt16 = 0x6709  // 有
  private static let being: UInt16 = 0x5728  // 在
  private static let fields = ["领域", "方面", "基础上", "过程中", "前提下"].map { UnitFolding.fold($0) }
  private static let numbering = UnitSet(".、")
  private static let actuals = ["使用", "利用", "到位", "到账", "投资"].map { UnitFolding.fold($0) }
}
