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
  var status: StatementDraft.Status?
  /// The time that stands right before the verb.
  var period: FigureMatch?
  /// The verb of a rank, and who is ranked.
  var rank: Range<Int>?
  var scope: Range<Int>?
  /// Whether the figure is the level from which something came: 从40.3%.
  var isFrom = false
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
  private static let reach = 16

  /// Reads what stands before a figure.
  ///
  /// - Parameters:
  ///   - range: from the end of what belongs to something else to the figure.
  func lead(in range: Range<Int>, isRank: Bool) -> StatementLead {
    var lead = StatementLead(label: range)
    var end = range.upperBound
    if isRank { end = readRank(&lead, range.lowerBound, end) }
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
    if unit == Self.possessive, lead.verb == nil, times[end - 1] != nil || lead.each == false {
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
      guard lead.verb == nil else { return false }
      lead.verb = .change(direction)
      lead.isTendency = scan.string(cue.range) == "加快"
    case .rise:
      guard lead.verb == nil else { return false }
      lead.verb = .rise(direction)
    case .reach:
      if lead.verb == nil { lead.verb = .reach }
      if Self.done.contains(where: scan.string(cue.range).contains) { lead.isDone = true }
    case .basis:
      guard lead.basis == nil else { return false }
      lead.basis = Statement.Basis(rawValue: cue.value)
    case .rank:
      guard scan.string(cue.range).hasSuffix("保持"), lead.verb == nil else { return false }
      lead.verb = .reach
    case .each: lead.each = true
    case .adverb: break
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
    if lead.period == nil {
      lead.period = time
    } else if !time.isRelative || scan.text.units[time.range.upperBound] != Self.opener {
      return nil  // 今天 before (9月23日) says the same.
    }
    return before
  }

  /// 从, 由 before a figure, with at most a time or a few characters between.
  private func origin(_ start: Int, _ end: Int) -> (from: Int, base: Range<Int>)? {
    var at = end
    if at > start, scan.text.units[at - 1] == Self.possessive { at -= 1 }
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

  private struct Comparison {
    var start: Int
    var basis: Statement.Basis
    var base: Range<Int>
    var verb: StatementLead.Verb?
  }

  /// 高于 with what is compared with.
  private func difference(_ start: Int, _ end: Int) -> Comparison? {
    for at in stride(from: end - 1, through: max(start, end - Self.reach), by: -1) {
      if Self.joiners.contains(scan.text.units[at]) { return nil }
      guard let cue = cues.cue(startingAt: at, scan), cue.group == .above, cue.range.upperBound < end else {
        continue
      }
      // 投资超5亿元项目 says which projects.
      if NumeralSign.startsNumeral(scan.text.units[cue.range.upperBound]) { return nil }
      // 优于Ⅲ类水体比例达 compares within the label.
      if let last = cues.cue(endingAt: end, from: cue.range.upperBound, scan),
        last.group == .reach || last.group == .measure
      {
        return nil
      }
      let direction = Statement.Direction(rawValue: cue.value) ?? .above
      return Comparison(start: at, basis: .peer, base: cue.range.upperBound..<end, verb: .above(direction))
    }
    return nil
  }

  /// 比 with what is compared with, and 高 or its like right before the figure.
  private func height(_ start: Int, _ end: Int) -> Comparison? {
    let unit = scan.text.units[end - 1]
    let isMore = Self.more.contains(unit)
    guard isMore || Self.less.contains(unit), cues.cue(endingAt: end, from: end - 2, scan)?.range.count != 2
    else { return nil }
    for at in stride(from: end - 2, through: max(start, end - Self.reach), by: -1) {
      if Self.joiners.contains(scan.text.units[at]) { return nil }
      guard Self.sureComparers.contains(scan.text.units[at]), !cues.isPartOfWord(at, scan) else { continue }
      let base = at + 1..<end - 1
      guard !base.isEmpty else { return nil }
      let basis = isTime(base) ? basis(of: base) : .peer
      let verb: StatementLead.Verb =
        basis == .peer ? .above(isMore ? .above : .below) : .change(isMore ? .increase : .decrease)
      return Comparison(start: at, basis: basis, base: base, verb: verb)
    }
    return nil
  }

  /// Whether what is compared with is a time: 上月, 去年同期, 前三季度.
  private func isTime(_ range: Range<Int>) -> Bool {
    if range.contains(where: { times[$0 + 1].map { range.contains($0.range.lowerBound) } ?? false }) {
      return true
    }
    let text = scan.string(range)
    return ["去年", "上年", "上月", "上季", "同期", "往年", "此前", "之前"].contains(where: text.contains)
  }

  /// 比 with what is compared with.
  private func comparison(_ start: Int, _ end: Int, _ lead: StatementLead) -> Comparison? {
    guard lead.basis == nil, case .change = lead.verb else { return nil }
    for at in stride(from: end - 1, through: max(start, end - Self.reach), by: -1) {
      if Self.joiners.contains(scan.text.units[at]) { return nil }
      guard at + 1 < end, isComparer(at, to: end) else { continue }
      let base = at + 1..<end
      return Comparison(start: at, basis: basis(of: base), base: base)
    }
    return nil
  }

  /// Whether a character compares: 比, 较, and 与 with 相比 or a time before.
  private func isComparer(_ at: Int, to end: Int) -> Bool {
    guard Self.comparers.contains(scan.text.units[at]), !cues.isPartOfWord(at, scan) else { return false }
    if Self.sureComparers.contains(scan.text.units[at]) { return true }
    let base = scan.string(at + 1..<end)
    return ["相比", "去年", "上年", "同期"].contains(where: base.contains)
  }

  /// What kind of thing is compared with: the year before, another place or a mean, another state.
  private func basis(of base: Range<Int>) -> Statement.Basis {
    let text = scan.string(base)
    if text.contains("去年") || text.contains("上年") { return .yearOnYear }
    if text.contains("上月") || text.contains("上季") { return .monthOnMonth }
    let isPeer = text.contains("平均") || cues.cue(startingAt: base.lowerBound, scan)?.group == .whole
    return isPeer ? .peer : .since
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

  private static let more = UnitSet("高快多大")
  private static let less = UnitSet("低慢少小")
  private static let done = ["实现", "完成", "达成"]
  private static let sureComparers = UnitSet("比较")
  private static let comparers = UnitSet("比较与同和")
  private static let joiners = UnitSet("、,")
  private static let since: [UInt16] = [0x81EA]  // 自
  private static let possessive: UInt16 = 0x7684  // 的
  private static let recent: UInt16 = 0x8FD1  // 近
  private static let opener: UInt16 = 0x28  // (
  private static let bracket: UInt16 = 0x29  // )
}
