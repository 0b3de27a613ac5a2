#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// 1403家, 三大, 13.5亿条, 300万: cardinals with their measure word, and large ones without.
struct CountRule: AmountRule {
  func amount(at index: Int, in text: FigureText) -> Amount? {
    let numeral = text.numerals[index]
    if numeral.ratio != nil || numeral.perPower != nil { return nil }
    let start = numeral.range.lowerBound
    let at = text.unitStart(of: numeral)
    if text.unit(at: at) == Self.great {
      return countsGreat(numeral, at: at, in: text)
        ? Amount(kind: .number, range: start..<at + 1, numeral: numeral) : nil
    }
    if isSession(index, at: at, in: text) { return nil }
    if text.unit(at: at) == Unit.part {
      return isScore(numeral, at: at, in: text)
        ? Amount(kind: .number, range: start..<at + 1, numeral: numeral, unit: "分") : nil
    }
    if let hit = text.hit(text.vocabulary.measureWord, at: at), !isSizeOfPlace(numeral, hit, in: text) {
      if numeral.forms.contains(.half) { return nil }
      if isClass(numeral, at: at, in: text) { return nil }
      if !isMeasured(numeral, by: hit, in: text) { return nil }
      if isOne(numeral), !OneCounts.counts(index, hit, in: text) { return nil }
      var amount = Amount(
        kind: .number, range: start..<Int(hit.end), numeral: numeral, unit: text.name(of: hit))
      if let end = text.halfEnd(at: Int(hit.end)) {
        amount.addend = ExactDecimal.scaled(5, by: -1) ?? 0
        amount.range = start..<end
      }
      return amount
    }
    return standsBare(numeral, in: text)
      ? Amount(kind: .number, range: numeral.range, numeral: numeral) : nil
  }

  /// 大
  static let great: UInt16 = 0x5927

  /// 三大产业, 十大行动; not 二十大, the party congress, and not 三大家.
  private func countsGreat(_ numeral: Numeral, at place: Int, in text: FigureText) -> Bool {
    guard numeral.vagueness == .exact, let value = numeral.floor, value > 1, value <= 100, value.isWhole
    else {
      return false
    }
    if numeral.forms.contains(.han), value > 11, value < 31 { return false }
    return !text.unit(at: place + 1, isOneOf: Self.behindGreatInWords)
  }

  /// Characters that make a word with 大 before them: 大学, 大会.
  private static let behindGreatInWords = UnitSet("学会小道街桥厦师量幅于概约致批多赛地陆自气喜")

  /// 百亿级, 亿元级, 500强: a class of size, which counts nothing.
  private func isClass(_ numeral: Numeral, at place: Int, in text: FigureText) -> Bool {
    guard text.unit(at: place) == 0x7EA7 else { return false }  // 级
    return numeral.magnitude > 0 || numeral.forms.contains(.bareMagnitude) && numeral.range.count > 1
      || (numeral.floor ?? 0) >= 100
  }

  /// 二十届三中全会, 十一届十次全会: what numbers a session counts nothing.
  private func isSession(_ index: Int, at place: Int, in text: FigureText) -> Bool {
    let numeral = text.numerals[index]
    guard numeral.forms.contains(.han), numeral.vagueness == .exact else { return false }
    let start = numeral.range.lowerBound
    switch text.unit(at: place) {
    case 0x5C4A:  // 届
      return !text.unit(at: start - 1, isOneOf: Self.beforeCountOfSessions)
    case 0x6B21:  // 次
      let from = max(text.scan.marks.clauseStart(of: start), start - Self.reachOfSession)
      return from < start && text.scan.text.units[from..<start].contains(0x5C4A)
    default: return false
    }
  }

  /// Characters before a count of sessions: 连续三届, 举办五届.
  private static let beforeCountOfSessions = UnitSet("续办了过历任满共有")
  private static let reachOfSession = 8

  /// 85.6分 where the clause speaks of a score; 分 by itself is also a minute, a part and a branch.
  private func isScore(_ numeral: Numeral, at place: Int, in text: FigureText) -> Bool {
    let start = numeral.range.lowerBound
    guard numeral.forms.contains(.arabic), !text.unit(at: start - 1, isOneOf: Self.hours),
      !text.unitClass(at: place + 1).contains(.han) || text.unit(at: place + 1, isOneOf: Self.behindScores)
    else { return false }
    let from = max(text.scan.marks.clauseStart(of: start), start - 8)
    return from < start && text.scan.text.units[from..<start].contains { Self.wordsOfScores.contains($0) }
  }

  private static let hours = UnitSet("时点°度")
  private static let behindScores = UnitSet("以及的和，")
  private static let wordsOfScores = UnitSet("分得评满考绩扣加")

  /// 千亿县, 百亿园区: what is told is the size of the place, not how many there are.
  private func isSizeOfPlace(_ numeral: Numeral, _ hit: Hit, in text: FigureText) -> Bool {
    numeral.forms.contains(.bareMagnitude) && numeral.magnitude > 4
      && "县镇村市区园".utf16.contains(text.unit(at: Int(hit.start)))
  }

  private func isOne(_ numeral: Numeral) -> Bool {
    numeral.vagueness == .exact && numeral.forms == .han && numeral.floor == 1
  }

  // MARK: - Measure words

  private func isMeasured(_ numeral: Numeral, by hit: Hit, in text: FigureText) -> Bool {
    let first = text.unit(at: Int(hit.start))
    let behind = text.unit(at: Int(hit.end))
    if hit.range.count == 1, behind == first || Self.behindMeasureInWords[first]?.contains(behind) == true {
      return false  // 一辆辆, 部署
    }
    if hit.weight > 1 { return true }
    switch first {
    case 0x53F7, 0x7801, 0x7248, 0x578B, 0x82AF, 0x6838, 0x5F3A: return false  // 号 码 版 型 芯 核 强
    case 0x70B9:  // 点: 三点意见, 3000点, not 九点
      return "意要建希体看启感".utf16.contains(behind) || (numeral.floor ?? 0) > 24
    default: break
    }
    if numeral.forms.contains(.arabic) { return !Self.neverWithDigits.contains(first) || hit.range.count > 1 }
    return !numeral.isSingle || hit.range.count > 1 || Self.surelyCounted.contains(first)
  }

  /// Characters that make a word with a measure word before them: 项目, 个体, 部署.
  private static let behindMeasureInWords: [UInt16: UnitSet] = [
    0x9879: UnitSet("目链圈"),  // 项
    0x7FA4: UnitSet("众体"),  // 群
    0x90E8: UnitSet("署门委队分长"),  // 部
    0x9762: UnitSet("向对临积貌"),  // 面
    0x53E3: UnitSet("岸径号粮"),  // 口
    0x573A: UnitSet("地景所馆"),  // 场
    0x9053: UnitSet("路德教"),  // 道
    0x5C42: UnitSet("面级"),  // 层
    0x7C7B: UnitSet("似型别"),  // 类
    0x73AF: UnitSet("境保节比"),  // 环
    0x91CD: UnitSet("点要大庆新"),  // 重
    0x4F4D: UnitSet("于列居置数"),  // 位
    0x5355: UnitSet("位"),  // 单
    0x7AE0: UnitSet("程"),  // 章
    0x6761: UnitSet("例件"),  // 条
    0x4EE3: UnitSet("表理办替"),  // 代
    0x961F: UnitSet("伍"),  // 队
    0x7EBF: UnitSet("上下城"),  // 线
    0x8D77: UnitSet("到来步"),  // 起
    0x540D: UnitSet("录单称牌"),  // 名
  ]
  /// Measure words that behind Arabic digits rather name something: 5网, 3链.
  private static let neverWithDigits = UnitSet("网链端极世流属带灶方边侧等")
  /// Measure words that are sure enough behind a single Chinese digit: 四级, 两县, 三层.
  private static let surelyCounted = UnitSet("级层道起组班队代段节章市州区镇乡村街旗盟校部首站回任课题辈口场批单把片座地路层重样轮问类页集列行股对顶")

  // MARK: - Numbers without a measure word

  /// Whether a number counts by itself: 300万群众, 4个千亿县, 达到95.6。
  private func standsBare(_ numeral: Numeral, in text: FigureText) -> Bool {
    let end = numeral.range.upperBound
    let behind = text.unitClass(at: end)
    if text.unit(at: end) == 0x5F3A || text.unit(at: end) == 0x7EA7 { return false }  // 强 级
    if behind.contains(.letter) || text.unitClass(at: numeral.range.lowerBound - 1).contains(.letter) {
      return false
    }
    if numeral.forms.contains(.half) || numeral.forms.contains(.positional) { return false }
    switch numeral.vagueness {
    case .more, .about, .magnitude, .openDigit: return !numeral.forms.contains(.point)
    case .pair: return numeral.magnitude > 0
    case .exact: break
    }
    if numeral.forms.contains(.bareMagnitude) {
      // 千万不 and 千万别 are words.
      return numeral.range.count > 1 && ![0x4E0D, 0x522B].contains(text.unit(at: end))
    }
    if numeral.magnitude > 0 { return true }
    if numeral.forms.contains(.han) {
      return numeral.forms.contains(.magnitude) && (numeral.floor ?? 0) >= 100
    }
    guard
      behind.intersects([.sentenceStop, .clauseStop, .listMark, .closer, .newline])
        || end == text.reader.units.count
    else { return false }
    return text.unit(at: numeral.range.lowerBound - 1, isOneOf: Self.verbsOfValue)
      && (numeral.floor ?? 0) >= 10
  }

  /// What stands before a number that is told as such: 达95.6, 降至12.3.
  private static let verbsOfValue = UnitSet("达到至为超近约破逾过于升降增减")
}

/// Whether 一 with a measure word counts one, or is the article of Chinese: 一位链长 and 一套方案 count, 一个
/// 数据底座 and 一批 don't.
enum OneCounts {
  static func counts(_ index: Int, _ hit: Hit, in text: FigureText) -> Bool {
    let numeral = text.numerals[index]
    let measure = text.unit(at: Int(hit.start))
    if text.unit(at: numeral.range.lowerBound - 1, isOneOf: determiners) { return false }
    if hit.range.count > 1 { return true }
    if counted.contains(measure) { return true }
    return listed.contains(measure) && standsInList(index, in: text)
  }

  /// Characters before 一 that make it no number: 这一个, 同一家.
  private static let determiners = UnitSet("这那每某同另任哪上下逐统之专唯又再头单万有")
  /// Measure words of things and people, one of which is counted.
  private static let counted = UnitSet("位名台套份盒辆家户人亩间张床枚架艘列栋幢头只株棵瓶箱袋杯碗")
  /// Measure words with which 一 counts only beside other numbers: 一位…、一个…、一套….
  private static let listed = UnitSet("个项条支座所本部组类层级院县市区镇村乡国省园港站店厂局库网云屏表图")

  /// Whether another number begins the item before or behind in a list with 、.
  private static func standsInList(_ index: Int, in text: FigureText) -> Bool {
    let numeral = text.numerals[index]
    let clause = text.scan.marks.clauseStart(of: numeral.range.lowerBound)
    if index > 0, text.numerals[index - 1].range.upperBound + 1 == numeral.range.lowerBound,
      !text.unitClass(at: numeral.range.lowerBound - 1).intersects(.hardStop)
    {
      return true  // 九市一区
    }
    if index > 0, text.unit(at: numeral.range.lowerBound - 1) == listMark {
      let before = text.numerals[index - 1].range.lowerBound
      if before >= clause, numeral.range.lowerBound - before <= reach { return true }
    }
    guard index + 1 < text.numerals.count else { return false }
    let next = text.numerals[index + 1].range.lowerBound
    return text.unit(at: next - 1) == listMark && next - numeral.range.lowerBound <= reach
      && text.scan.marks.clauseStart(of: next) == clause
  }

  private static let listMark: UInt16 = 0x3001
  private static let reach = 14
}
