// Which figures state nothing.
extension StatementParser {
  /// Whether a figure is 一 before its noun: 一架飞机.
  func isArticle(_ figure: FigureMatch) -> Bool {
    figure.kind == .number && figure.range.count == 2 && scan.text.units[figure.range.lowerBound] == Self.one
  }

  /// Whether a figure behind its label states something.
  func isStatement(_ group: FigureGroup, _ label: StatementLabel, _ lead: StatementLead) -> Bool {
    guard let figure = group.figures.first else { return false }
    let isItem = verb != nil && label.verb == nil
    if figure.kind == .number, isEffort(label.range) && !isItem || lead.isTendency { return false }
    if figure.kind == .measure, isPushed(label.range) { return false }
    if isCondition(label.range) || !lead.isChange && isPremium(label.range)
      || figure.kind == .measure && isDistance(label.range)
    {
      return false
    }
    if Self.forbidding.contains(where: { figure.modifier?.hasPrefix($0) ?? false }) { return false }
    if [.number, .measure, .money].contains(figure.kind), !lead.isChange,
      isIncident || isCapability(label.range)
    {
      return false
    }
    if figure.kind == .number, isClause(label.range) { return false }
    switch figure.kind {
    case .duration: return names.isMeasureOfTime(label.range, scan)
    case .ordinal, .date, .period: return false
    default: return true
    }
  }

  /// Whether a label says what could be: 可容纳, 每天就能装配.
  private func isCapability(_ label: Range<Int>) -> Bool {
    label.first.map { Self.could.contains(scan.text.units[$0]) && !cues.isPartOfWord($0, scan) } ?? false
      || Self.able.contains(where: scan.string(label).contains)
  }

  /// Whether a count is of what is only worked at: 加快5条高速公路、3座机场建设.
  func isWorkedAt(_ group: FigureGroup, _ label: StatementLabel, _ lead: StatementLead) -> Bool {
    guard group.figures.first?.kind == .number, label.range.isEmpty, verb == nil else { return false }
    return lead.isTendency || isEffort(clauseRange)
  }

  /// Whether 最高 or its like stands right before figures, or before what bounds them: a rule says so.
  func isLaidDown(_ group: FigureGroup) -> Bool {
    let before = scan.text.units[clauseRange.lowerBound..<max(clauseRange.lowerBound, group.range.lowerBound)]
    guard let last = before.last, Self.endsOfLimits.contains(last) else { return false }
    return Self.limitsBefore.contains { before.suffix($0.count).elementsEqual($0) }
  }

  /// Whether a label says what is only worked at, and measures nothing: 推进绿道建设.
  private func isPushed(_ label: Range<Int>) -> Bool {
    let verb = cues.cue(startingAt: label.lowerBound, scan)?.range
    return verb.map { Self.pushing.contains(scan.string($0)) } ?? false
      && cues.measure(endingAt: label.upperBound, from: label.lowerBound, scan) == nil
  }

  /// Whether a label says what is given to whom by a rule: 对首次上规企业奖励, 单个项目补助额度.
  private func isPremium(_ label: Range<Int>) -> Bool {
    guard let first = scan.text.units[label].first else { return false }
    if first == Self.towards { return Self.premiums.contains(where: scan.string(label).hasSuffix) }
    return Self.single.contains(first) && Self.premiums.contains(where: scan.string(label).contains)
  }

  /// Whether a label says what a rule asks for: 比例不得, 首付比例下限.
  private func isCondition(_ label: Range<Int>) -> Bool {
    Self.conditions.contains(where: scan.string(label).hasSuffix)
  }

  /// Whether a label says from where a distance is told, or how large a thing is: 距市中心, 全长.
  private func isDistance(_ label: Range<Int>) -> Bool {
    label.first.map { scan.text.units[$0] == Self.distant } ?? false
      || Self.dimensions.contains(where: scan.string(label).hasSuffix)
  }

  /// Whether what is counted is a part of a document.
  func isClause(_ noun: Range<Int>) -> Bool {
    cues.cue(endingAt: noun.upperBound, from: noun.lowerBound, scan)?.group == .clause
  }

  /// Whether a label begins with a verb of mere effort or tendency: 围绕, 加快.
  func isEffort(_ label: Range<Int>) -> Bool {
    // 每百户居民拥有汽车 is told for so many, 每月开展 lays down how often.
    if label.count > 1, scan.text.units[label.lowerBound] == Unit.per {
      return !isFigure(label.lowerBound + 1)
    }
    guard let cue = cues.cue(startingAt: label.lowerBound, scan), !label.isEmpty else { return false }
    return cue.group == .effort || cue.group == .change && Self.tendencies.contains(scan.string(cue.range))
  }

  private static let one: UInt16 = 0x4E00
  private static let limitsBefore: [[UInt16]] = ["最高", "最长", "最多", "最低", "最少"].flatMap { extreme in
    ["", "不超过", "不得超过", "不低于", "不少于", "可达"].map { UnitFolding.fold(extreme + $0) }
  }
  private static let endsOfLimits = UnitSet("高长多低少过于达")
  private static let tendencies: Set<String> = ["加快", "扩大", "提升", "提高"]
  private static let premiums = ["奖励", "补助", "补贴", "贴息", "资助", "支持", "给予"]
  private static let towards: UInt16 = 0x5BF9  // 对
  private static let single = UnitSet("单每")
  private static let conditions = forbidding + ["下限", "上限"]
  private static let pushing: Set<String> = ["推进", "推动", "加快"]
  private static let able = ["时可", "天可", "日可", "能卖", "能挣", "能赚", "要花", "就能", "能够", "可以", "定员", "核载", "限载"]
  private static let dimensions = ["全长", "相距", "海拔", "时速", "直径", "跨度", "高度", "口径"]
  private static let forbidding = ["不得", "不应", "不能"]
  private static let distant: UInt16 = 0x8DDD  // 距
}
