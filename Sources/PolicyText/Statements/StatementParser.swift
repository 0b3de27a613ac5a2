/// Reads the statements of one sentence, clause by clause.
///
/// A figure is read with what stands before it back to the last figure or comma; where that has no label, it
/// says more of the statements before it.
struct StatementParser {
  let scan: Scan
  let cues: StatementCues
  let leads: StatementLeadReader
  let labels: StatementLabelReader
  let names: IndicatorNames

  /// The statements found so far.
  var drafts: [StatementDraft] = []
  /// The statements that what follows says more of.
  var current: Range<Int> = 0..<0
  var subject: Range<Int>?
  var period: StatementDraft.Period?
  var status: StatementDraft.Status?
  /// Who told what comes next: 央行宣布，将利率下调….
  var teller: Range<Int>?
  var partOf: Range<Int>?
  /// The verb that counts a result, for the items of its list: 新增A3家、B2家.
  var verb: Range<Int>?
  /// What belongs before the next measures of a list, too: 企业 of 企业实现营收A亿元、利润B亿元.
  var front: Range<Int>?
  /// What the sentence has been said to be about: 支架作为首个品种，平均价格….
  var topic: Range<Int>?
  /// The whole that the next clause is of: 在1400家企业中.
  var whole: Range<Int>?
  /// What the last clause without a figure says of: A、B利润均实现较快增长.
  var idle: (label: Range<Int>, direction: Statement.Direction)?
  /// A measure that the last clause without a figure names: 进出口总值创历史新高，达到….
  var measure: Range<Int>?
  var isFirst = true
  /// Whether the clause tells of an accident or of sports.
  var isIncident = false
  /// The clause that is being read.
  var clauseRange = 0..<0

  /// Reads a clause.
  mutating func read(_ clause: StatementClause) {
    verb = nil
    front = nil
    partOf = whole
    whole = nil
    clauseRange = clause.range
    if let teller, clause.range.first.map({ Self.handling.contains(scan.text.units[$0]) }) ?? false {
      subject = teller
    }
    teller = nil
    isIncident = clause.range.contains { cues.cue(startingAt: $0, scan)?.group == .incident }
    let groups = clause.groups.filter { states($0, in: clause.range) }
    if groups.isEmpty {
      readIdle(clause.range)
      return
    }
    isFirst = false
    defer { measure = nil }
    var start = clause.range.lowerBound
    var origin: Origin?
    defer { readEnd(of: clause.range, behind: groups.last?.range.upperBound ?? clause.range.lowerBound) }
    for (i, group) in groups.enumerated() {
      let lead = leads.lead(in: before(group, from: start), group.figures.first?.kind)
      let end = behind(group, to: clause.range.upperBound)
      if lead.isFrom, i + 1 < groups.count {
        origin = Origin(group: group, lead: lead)
        start = end
        continue
      }
      if group.range.lowerBound < start { continue }
      if i + 1 < groups.count, qualifies(group, groups[i + 1]) {
        if end == groups[i + 1].range.lowerBound { start = end }
        continue
      }
      var next = i + 1 < groups.count ? groups[i + 1].range.lowerBound : clause.range.upperBound
      // What stands right behind a count belongs to its noun: 20个500千伏变电站.
      if next == end { next = min(end + Self.longest, clause.range.upperBound) }
      start = read(group, lead, origin, start: start, noun: end..<max(end, next))
      origin = nil
    }
  }

  /// Whether an amount only qualifies what the next figure counts: 投资超5亿元项目60个, 三批次40个事项.
  private func qualifies(_ group: FigureGroup, _ next: FigureGroup) -> Bool {
    guard let figure = group.figures.last, let count = next.figures.first, count.kind == .number,
      count.unit != nil, !group.isRank, !figure.isTime
    else { return false }
    if figure.kind == .percent || figure.kind == .fraction {
      return scan.text.units[..<group.range.lowerBound].last == Self.foremost
    }
    var between = figure.range.upperBound..<count.range.lowerBound
    if between.isEmpty { return figure.kind == .number }
    if let modifier = cues.modifier(endingAt: between.upperBound, from: between.lowerBound, scan) {
      between = between.lowerBound..<modifier.lowerBound
    }
    guard figure.kind != .number, between.count <= Self.longestQualified else { return false }
    return between.allSatisfy { at in
      UnitClass.of(scan.text.units[at]).contains(.han)
        && cues.cue(startingAt: at, scan).map { $0.group == .measure || $0.group == .facility } ?? true
    }
  }

  /// What stands before a group, as far as a label may reach.
  private func before(_ group: FigureGroup, from start: Int) -> Range<Int> {
    let end = max(start, group.range.lowerBound)
    return max(start, end - Self.longest)..<end
  }

  /// Whether figures can state something: no times, ranks with their verb, lengths of time that a noun names.
  func states(_ group: FigureGroup, in clause: Range<Int>) -> Bool {
    guard let figure = group.figures.first, !figure.isTime else { return false }
    // 每千人 says for how many the next figure is told.
    // So does what stands behind a stroke: 6.5/10万.
    if let before = scan.text.units[..<figure.range.lowerBound].last,
      before == Unit.per || before == Unit.slash
    {
      return false
    }
    // 连续3次 says how often, 分为5个部分 how something is made up.
    if figure.kind == .number,
      let cue = cues.cue(endingAt: figure.range.lowerBound, from: clause.lowerBound, scan),
      Self.sayingHow.contains(scan.string(cue.range))
    {
      return false
    }
    // 5万千瓦以上的水电站 says which ones.
    if figure.kind != .percent,
      Self.thresholds.contains(where: scan.text.units[figure.range.upperBound...].starts)
    {
      return false
    }
    switch figure.kind {
    case .ordinal:
      let last = scan.text.units[figure.range.upperBound - 1]
      let isPlace = Self.places.contains(last) || NumeralSign.startsNumeral(last)
      let lead = leads.lead(in: before(group, from: clause.lowerBound), .ordinal)
      return isPlace && (lead.rank != nil || lead.isFrom)
    case .duration where drafts.last?.value?.match.kind == .duration: return true
    case .duration: return names.hasMeasureOfTime(before(group, from: clause.lowerBound), scan)
    default: return true
    }
  }

  /// A rank without a figure behind the last one: 居全国首位.
  mutating func readEnd(of clause: Range<Int>, behind start: Int) {
    guard start > clause.lowerBound else { return }
    for at in start..<clause.upperBound {
      guard let cue = cues.cue(startingAt: at, scan), cue.group == .first else { continue }
      attachFirst(cue, in: start..<clause.upperBound)
    }
  }

  /// A level that something has come from.
  struct Origin {
    var group: FigureGroup
    var lead: StatementLead
  }

  /// Reads a group of figures; the place behind what belongs to it.
  mutating func read(
    _ group: FigureGroup, _ lead: StatementLead, _ origin: Origin?, start: Int, noun: Range<Int>
  ) -> Int {
    let group = lead.each ? group.sharingBound() : group
    let end = noun.lowerBound
    var label = labels.label(in: lead.label)
    if label.range.isEmpty, let origin { label = labels.label(in: origin.lead.label) }
    // 物流园区增至5个: what is counted may have the form of a name.
    if label.range.isEmpty, let counted = label.subject, group.figures.first?.kind == .number,
      counted.upperBound == lead.label.upperBound, lead.verb != nil || verb != nil
    {
      label.subject = nil
      label.range = counted
      label.core = counted
    }
    if lead.isChange, let verb = label.verb, Self.bringing.contains(scan.string(verb)) {
      label.range = label.core
      label.verb = nil
    }
    let outerStatus = status
    take(label)
    // 其中15个项目 are of the projects counted before, not of the money that came last.
    if label.isPart, let figure = group.figures.first, figure.kind == .number, let unit = figure.unit,
      let whole = drafts.last(where: { $0.partOf == nil && $0.value?.match.unit == unit })
    {
      partOf = whole.core
    }
    defer {
      if let cue = status?.cue, Self.passing.contains(scan.string(cue)) { status = outerStatus }
    }
    if group.isRank {
      readRank(group, lead, label, origin)
      return end
    }
    if isWorkedAt(group, label, lead) || isLaidDown(group) { return end }
    // 下降2个百分点的目标 says what the aim is, not what came of it.
    if noun.first.map({ scan.text.units[$0] }) == Unit.possessive, !label.range.isEmpty { return start }
    if let changed = changed(noun, group, label, lead) {
      add(group, lead, StatementLabel(range: changed, core: changed), nil)
      return changed.upperBound
    }
    if let counted = counted(noun, group, label, lead) {
      return readCounted(group, lead, label, noun: counted) ?? start
    }
    if label.range.isEmpty {
      attach(group, lead)
      return end
    }
    guard isStatement(group, label, lead) else { return end }
    let (shorter, grown) = withoutGain(label, lead)
    add(group, grown, shorter, origin)
    return end
  }

  /// A label without 新增 right before the figure, which makes it a change: 存款新增300亿元.
  private func withoutGain(
    _ label: StatementLabel, _ lead: StatementLead
  ) -> (StatementLabel, StatementLead) {
    guard lead.verb == nil,
      let gain = Self.gains.first(where: {
        label.range.count > $0.count + 1 && scan.text.units[label.range].suffix($0.count).elementsEqual($0)
      })
    else { return (label, lead) }
    var (label, lead) = (label, lead)
    label.range = label.range.lowerBound..<label.range.upperBound - gain.count
    label.core = label.range
    lead.verb = .change(.increase)
    return (label, lead)
  }

  /// The place behind a group and the words that bound its last figure.
  func behind(_ group: FigureGroup, to end: Int) -> Int {
    var at = group.range.upperBound
    while let modifier = cues.modifier(startingAt: at, scan), modifier.upperBound <= end {
      at = modifier.upperBound
    }
    return at
  }

  /// Aims that hold for the rest of the sentence.
  static let carrying: Set<String> = ["预期目标", "主要预期目标", "力争", "争取", "确保", "规定", "明确规定", "预计"]
  /// Aims that hold for their clause alone.
  static let passing: Set<String> = ["拟", "将", "要", "应"]
  /// What a rank ends in: 第9位.
  static let places = UnitSet("位名")
  /// Units that tell classes apart.
  static let ranking: Set<String> = ["级", "期", "届", "代", "线"]
  static let forWhom: UInt16 = 0x4E3A  // 为
  /// Words before those with whom, to whom or on whom something is done: 与11省签订.
  static let withWhom = UnitSet("与同对向由被")
  static let gains = ["新增", "净增", "新增加"].map { UnitFolding.fold($0) }
  /// The longest label and the longest noun: it keeps the work at a figure bounded.
  static let longest = 100
  static let longestQualified = 8
  static let longestUnit = 3
  /// Verbs that say nothing of what changes: 带动客流增长20%.
  static let bringing: Set<String> = ["带动", "推动", "促进"]
  static let handling = UnitSet("将把")
  private static let sayingHow: Set<String> = ["连续", "分为", "分成", "共分"]
  private static let thresholds = ["以上的", "以下的", "以内的"].map { Array($0.utf16) }
  static let conjunctions = UnitSet("和与及")
  static let foremost: UInt16 = 0x524D  // 前
  static let could = UnitSet("可能")
  static let among: UInt16 = 0x4E2D  // 中
}

extension FigureGroup {
  /// Whether it is a place among others.
  var isRank: Bool { figures.first?.kind == .ordinal }
}

extension StatementLead {
  /// Whether the figure says by how much something changed.
  var isChange: Bool { if case .change = verb { true } else { false } }

  /// Whether the figure says to where something rose or fell.
  var isRise: Bool { if case .rise = verb { true } else { false } }

  /// Which way.
  var direction: Statement.Direction? {
    switch verb {
    case .change(let direction), .rise(let direction), .above(let direction): direction
    case .reach, nil: nil
    }
  }
}
