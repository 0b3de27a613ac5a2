/// What stands between a label and its figure, read from the figure to the left: 同比 + 增长 + 约.
struct StatementLead {
  /// What the words before a figure say that it is.
  enum Verb: Hashable {
    /// By how much something changed.
    case change(Statement.Direction)
    /// To where it rose or fell.
    case rise(Statement.Direction)
    /// How much it is.
    case reach
    /// By how much it differs from another.
    case above(Statement.Direction)
  }

  /// What is left: the label, with what stands before it.
  var label: Range<Int>
  var verb: Verb?
  var basis: Statement.Basis?
  var base: Range<Int>?
  /// Whether 分别 or 均 stands before the figure.
  var each = false
  /// Whether the verb is one of tendency: 加快.
  var isTendency = false
  /// Whether a verb says that something is done: 实现.
  var isDone = false
  /// Whether 累计 or 合计 says that it has come together.
  var isSum = false
  var status: StatementDraft.Status?
  /// The time that stands right before the verb.
  var period: FigureMatch?
  /// The verb of a rank, and who is ranked.
  var rank: Range<Int>?
  var scope: Range<Int>?
  /// Whether the figure is the level from which something came: 从40.3%.
  var isFrom = false
  /// What the figure is so many times of: 是2020年的2.6倍.
  var multipleOf: Range<Int>?
}

/// Reads leads.
struct StatementLeadReader {
  let scan: Scan
  let cues: StatementCues
  /// The times of the text, by their ends.
  let times: [Int: FigureMatch]
  /// The lengths of time of the text, by their ends.
  let lengths: [Int: Range<Int>]

  /// How far before a figure the words of a comparison begin at the most.
  static let reach = 16

  /// Reads what stands before a figure.
  ///
  /// - Parameters:
  ///   - range: from the end of what belongs to something else to the figure.
  ///   - kind: what kind of figure it is; nil for a level that has none.
  func lead(in range: Range<Int>, _ kind: Quantity.Kind?) -> StatementLead {
    var lead = StatementLead(label: range)
    var end = range.upperBound
    switch kind {
    case .ordinal: end = readRank(&lead, range.lowerBound, end)
    case .multiple: end = readMultiple(&lead, range.lowerBound, end)
    case .percent: end = readPlan(&lead, range.lowerBound, end)
    default: break
    }
    if let (from, base) = origin(range.lowerBound, end) {
      lead.isFrom = true
      lead.base = base.isEmpty ? nil : base
      end = from
    }
    while let next = step(&lead, range.lowerBound, end) { end = next }
    lead.label = range.lowerBound..<end
    return lead
  }

  /// Takes one word more; the place where it begins, nil where none is taken.
  private func step(_ lead: inout StatementLead, _ start: Int, _ end: Int) -> Int? {
    guard end > start else { return nil }
    let unit = scan.text.units[end - 1]
    if UnitClass.of(unit).contains(.space) { return end - 1 }
    if unit == Unit.possessive, lead.verb == nil, times[end - 1] != nil || lead.each == false {
      return end - 1
    }
    if lead.verb == nil, let comparison = difference(start, end) ?? height(start, end) {
      return take(comparison, &lead)
    }
    let cue = cues.cue(endingAt: end, from: start, scan)
    if lead.verb == nil, let modifier = cues.modifier(endingAt: end, from: start, scan),
      cue.map({ $0.group != .change && $0.group != .level || $0.range.count < modifier.count }) ?? true
    {
      if cue?.group == .reach { lead.verb = .reach }
      return modifier.lowerBound
    }
    if lead.verb == nil, let each = perHead(start, end) { return each }
    if lead.verb == nil, let verb = completion(start, end) {
      lead.verb = .reach
      lead.isDone = true
      return verb
    }
    if let cue, take(cue, &lead) {
      return turn(cue, lead, start) ?? cue.range.lowerBound
    }
    if let length = lengths[end], let word = cues.cue(endingAt: length.lowerBound, from: start, scan),
      scan.string(word.range).hasPrefix("连")
    {
      return word.range.lowerBound
    }
    if let length = lengths[end], length.lowerBound > start, lead.basis == nil, lead.verb != nil,
      Self.recent == scan.text.units[length.lowerBound - 1]
    {
      lead.basis = .over
      lead.base = length.lowerBound - 1..<end
      return length.lowerBound - 1
    }
    if let time = times[end], time.range.lowerBound >= start { return take(time, &lead, start) }
    if unit == Self.bracket, let open = scan.marks.partner(of: end - 1), open >= start,
      let time = times[end - 1], lead.period == nil
    {
      lead.period = time
      return open
    }
    return comparison(start, end, lead).flatMap { take($0, &lead) }
  }

  /// Where 完成 begins behind the noun that measures what is completed: 吞吐量分别完成.
  private func completion(_ start: Int, _ end: Int) -> Int? {
    guard end - start > 4, scan.text.units[start..<end].suffix(2).elementsEqual(Self.finishing) else {
      return nil
    }
    var noun = end - 2
    while let cue = cues.cue(endingAt: noun, from: start, scan), [.each, .adverb].contains(cue.group) {
      noun = cue.range.lowerBound
    }
    return cues.measure(endingAt: noun, from: start, scan) != nil ? end - 2 : nil
  }

  /// Where 每人 begins right before a figure, with further words of its kind: 每人每月.
  private func perHead(_ start: Int, _ end: Int) -> Int? {
    let near = max(start, end - 4)
    return (near..<max(near, end - 1)).first { at in
      scan.text.units[at] == Unit.per && (at + 2 == end || cues.isWord(at + 1..<end, scan))
    }
  }

  /// Where 由下降 begins before 转为增长.
  private func turn(_ cue: StatementCues.Cue, _ lead: StatementLead, _ start: Int) -> Int? {
    guard cue.group == .reach, lead.isChange, scan.string(cue.range).hasPrefix("转"),
      let old = cues.cue(endingAt: cue.range.lowerBound, from: start, scan), old.group == .change
    else { return nil }
    for place in stride(
      from: old.range.lowerBound, through: max(start, old.range.lowerBound - Self.reach), by: -1)
    {
      if let from = cues.cue(endingAt: place, from: start, scan), from.group == .from {
        return from.range.lowerBound
      }
    }
    return nil
  }

  private func take(_ comparison: Comparison, _ lead: inout StatementLead) -> Int {
    lead.basis = comparison.basis
    lead.base = comparison.base
    if let verb = comparison.verb { lead.verb = verb }
    return comparison.start
  }

  private func take(_ cue: StatementCues.Cue, _ lead: inout StatementLead) -> Bool {
    let direction = Statement.Direction(rawValue: cue.value) ?? .level
    switch cue.group {
    case .change:
      guard lead.verb == nil || lead.verb == .reach && Self.growth.contains(scan.string(cue.range)) else {
        return false
      }
      lead.verb = .change(direction)
      lead.isTendency = scan.string(cue.range) == "加快"
    case .rise:
      guard lead.verb == nil else { return false }
      lead.verb = .rise(direction)
    case .reach:
      if lead.verb == nil { lead.verb = .reach }
      if Self.sums.contains(scan.string(cue.range)) { lead.isSum = true }
      if Self.done.contains(where: scan.string(cue.range).contains) { lead.isDone = true }
    case .basis:
      guard lead.basis == nil else { return false }
      lead.basis = Statement.Basis(rawValue: cue.value)
    case .rank:
      guard scan.string(cue.range).hasSuffix("保持"), lead.verb == nil else { return false }
      lead.verb = .reach
    case .each: lead.each = true
    case .adverb: if scan.string(cue.range).hasSuffix("累计") { lead.isSum = true }
    case .status:
      lead.status = Statement.Status(rawValue: cue.value).map { .init(status: $0, cue: cue.range) }
    default: return false
    }
    return true
  }

  /// A time before the verb: what is compared with, or the time of the statement.
  private func take(_ time: FigureMatch, _ lead: inout StatementLead, _ start: Int) -> Int? {
    let before = time.range.lowerBound
    if before > start, Self.comparers.contains(scan.text.units[before - 1]) {
      lead.basis = .since
      lead.base = time.range
      return before - 1
    }
    // 恢复到2019年的108%
    if Self.recovering.contains(where: { scan.text.units[start..<before].suffix($0.count).elementsEqual($0) })
    {
      lead.basis = .since
      lead.base = time.range
      return before
    }
    if lead.period == nil {
      lead.period = time
    } else if !time.isRelative || scan.text.units[time.range.upperBound] != Unit.openBracket {
      return nil  // 今天 before (9月23日) says the same.
    }
    return before
  }

  /// 从, 由 before a figure, with at most a time or a few characters between.
  private func origin(_ start: Int, _ end: Int) -> (from: Int, base: Range<Int>)? {
    var at = end
    if at > start, scan.text.units[at - 1] == Unit.possessive { at -= 1 }
    let base = times[at].map(\.range).flatMap { $0.lowerBound >= start ? $0 : nil }
    let near = base?.lowerBound ?? at
    for place in stride(from: near, through: max(start, near - 4), by: -1) {
      guard let cue = cues.cue(endingAt: place, from: start, scan), cue.group == .from,
        base != nil || !scan.text.units[cue.range].elementsEqual(Self.since)
      else { continue }
      return (cue.range.lowerBound, base ?? place..<at)
    }
    return nil
  }

  /// The verb of a rank and the scope between it and the rank.
  private func readRank(_ lead: inout StatementLead, _ start: Int, _ end: Int) -> Int {
    for at in stride(from: end, through: max(start, end - Self.reach), by: -1) {
      guard let cue = cues.cue(endingAt: at, from: start, scan), cue.group == .rank || cue.group == .rise
      else {
        continue
      }
      lead.rank = cue.range
      if at < end { lead.scope = at..<end }
      return cue.range.lowerBound
    }
    // 产能全国第一
    if let scope = cues.cue(endingAt: end, from: start, scan), scope.group == .whole,
      scope.range.lowerBound > start
    {
      lead.rank = scope.range
      lead.scope = scope.range
      return scope.range.lowerBound
    }
    return end
  }

  /// Nouns that say with 为 what a verb says alone: 涨幅为.
  private static let growth: Set<String> = ["增速", "增幅", "涨幅", "升幅", "降幅", "减幅", "跌幅"]
  private static let sums: Set<String> = ["合计", "共计", "总计"]
  private static let recovering = ["恢复到", "恢复至"].map { UnitFolding.fold($0) }
  private static let done = ["实现", "完成", "达成"]
  static let comparers = UnitSet("比较与同和")
  private static let since: [UInt16] = [0x81EA]  // 自
  private static let finishing = UnitFolding.fold("完成")
  private static let recent: UInt16 = 0x8FD1  // 近
  private static let bracket: UInt16 = 0x29  // )
}
