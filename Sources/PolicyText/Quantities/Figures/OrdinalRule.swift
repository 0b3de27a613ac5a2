#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// 第三, 第5位, 前十强, 三等奖, 二期: ranks.
struct OrdinalRule {
  func figure(at index: Int, in text: FigureText) -> FigureMatch? {
    let numeral = text.numerals[index]
    guard numeral.ratio == nil, numeral.perPower == nil, numeral.forms.isDisjoint(with: [.half, .point])
    else {
      return nil
    }
    switch text.unit(at: numeral.range.lowerBound - 1) {
    case Unit.ordinal: return ranked(numeral, at: index, in: text)
    case Self.top: return topped(numeral, in: text)
    default: return graded(numeral, in: text)
    }
  }

  /// 前
  private static let top: UInt16 = 0x524D

  // MARK: - 第

  private func ranked(_ numeral: Numeral, at index: Int, in text: FigureText) -> FigureMatch? {
    let start = numeral.range.lowerBound - 1
    let end = numeral.range.upperBound
    guard let value = numeral.value, value.isWhole else { return nil }
    if numbersItem(start, end: end, in: text) { return nil }
    var figure = FigureMatch(
      range: start..<end, kind: .ordinal, value: .exact(value), lower: value, upper: value)
    if let hit = text.hit(text.vocabulary.measureWord, at: end), belongs(hit, in: text) {
      // 第三届…博览会, 第五次会议
      if text.unit(at: end, isOneOf: Self.unitsOfMeetings), isNameOfMeeting(end + 1, in: text) { return nil }
      figure.range = start..<Int(hit.end)
      figure.unit = text.name(of: hit)
    } else if text.unit(at: end, isOneOf: Self.timesOfRank),
      !text.unit(at: end + 1, isOneOf: Self.behindTimeInWords)
    {
      figure.range = start..<end + 1
      figure.unit = text.scan.string(end..<end + 1)
    }
    return figure
  }

  /// Whether the ordinal numbers an item of a list or an article: 第一，… or 第三条　….
  private func numbersItem(_ start: Int, end: Int, in text: FigureText) -> Bool {
    let before = text.unitClass(at: start - 1)
    guard
      before.intersects([.newline, .sentenceStop, .space]) || text.unit(at: start - 1) == 0x3B || start == 0
    else { return false }
    if [0x2C, 0x3001, 0x3A, 0x2E].contains(text.unit(at: end)) { return true }
    return text.unit(at: end, isOneOf: Self.partsOfDocuments) && before.intersects([.newline, .space])
  }

  /// Whether 第三届 begins the name of a meeting, fair or contest.
  private func isNameOfMeeting(_ place: Int, in text: FigureText) -> Bool {
    var at = place
    while at < place + Self.longestName,
      text.unitClass(at: at).intersects([.digit, .letter, .han, .opener, .closer])
    {
      if text.unit(at: at, isOneOf: Self.meetings) { return true }
      at += 1
    }
    return false
  }

  private static let unitsOfMeetings = UnitSet("届次")
  private static let longestName = 24
  private static let meetings = UnitSet("会赛节展坛周奖")
  private static let partsOfDocuments = UnitSet("章条节款编篇部")
  private static let timesOfRank = UnitSet("年天月周日")
  private static let behindTimeInWords = UnitSet("轻然下津边围")

  private func belongs(_ hit: Hit, in text: FigureText) -> Bool {
    let first = text.unit(at: Int(hit.start))
    let behind = text.unit(at: Int(hit.end))
    if hit.weight < 2, hit.range.count == 1, !Self.unitsOfRank.contains(first) { return false }
    switch first {
    case 0x6761: return !"例件".utf16.contains(behind)  // 条
    case 0x540D: return !"录单".utf16.contains(behind)  // 名
    default: return true
    }
  }

  /// Measure words of uncertain standing that belong to an ordinal: 第三阶段, 第二代.
  private static let unitsOfRank = UnitSet("代章节层组段站页集级档任师团胎号季阶回轮起单部版")

  // MARK: - 前

  /// 前十, 前十强, 前10名; not 目前10家 and 提前3个月.
  private func topped(_ numeral: Numeral, in text: FigureText) -> FigureMatch? {
    let start = numeral.range.lowerBound - 1
    var end = numeral.range.upperBound
    guard let value = numeral.value, value.isWhole, value > 1,
      !text.unit(at: start - 1, isOneOf: Self.beforeTopInWords)
    else { return nil }
    var unit: String?
    if text.unit(at: end) == 0x5F3A {  // 强
      end += 1
      unit = "强"
    } else if let hit = text.hit(text.vocabulary.measureWord, at: end) {
      guard hit.range.count > 1 || Self.unitsOfTop.contains(text.unit(at: end)) else { return nil }
      end = Int(hit.end)
      unit = text.name(of: hit)
    } else if text.hit(text.vocabulary.durationUnit, at: end) != nil || text.unit(at: end) == 0x5927 {
      return nil
    } else if text.unitClass(at: end).contains(.letter) || text.unit(at: end) == Unit.percent {
      return nil
    }
    return FigureMatch(
      range: start..<end, kind: .ordinal, value: .exact(value), lower: 1, upper: value, unit: unit,
      modifier: "top")
  }

  /// Characters that make a word with 前 behind them: 目前, 提前.
  private static let beforeTopInWords = UnitSet("目此以之提当先年日月午面会赛史生空超从眼跟事期术餐饭班行岗课")
  private static let unitsOfTop = UnitSet("名位强家席个")

  // MARK: - Grades

  /// 三等奖, 二期: the numeral and the word of the grade.
  private func graded(_ numeral: Numeral, in text: FigureText) -> FigureMatch? {
    let start = numeral.range.lowerBound
    let end = numeral.range.upperBound
    guard let hit = text.hit(text.vocabulary.ordinalSuffix, at: end), let value = numeral.value,
      value.isWhole,
      value >= 1, value <= 20, numeral.floor != 2 || text.unit(at: start) != Unit.liang
    else { return nil }
    let unit = text.name(of: hit)
    guard !Self.numbersOfNames.contains(unit), text.unitClass(at: start - 1) != .letter else { return nil }
    if unit == "期", text.unit(at: start - 1, isOneOf: Self.beforeCountOfTerms) { return nil }
    return FigureMatch(
      range: start..<end + unit.utf16.count, kind: .ordinal, value: .exact(value), lower: value, upper: value,
      unit: unit)
  }

  /// What rather names a thing (3号楼) or a session (三次会议) than ranks it.
  private static let numbersOfNames: Set<String> = ["号", "次", "线", "环", "读"]
  /// Characters before a count of terms: 共三期, 分两期.
  private static let beforeCountOfTerms = UnitSet("共办每连开分")
}
