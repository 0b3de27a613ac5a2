// What a figure is compared with: another place or group, another time, an aim.
extension StatementLeadReader {
  struct Comparison {
    var start: Int
    var basis: Statement.Basis
    var base: Range<Int>
    var verb: StatementLead.Verb?
  }

  /// The places where the words of a comparison may begin, the nearest to the figure first: none before 、 or a
  /// comma.
  private func places(from place: Int, _ start: Int, _ end: Int) -> some Sequence<Int> {
    stride(from: place, through: max(start, end - Self.reach), by: -1).lazy
      .prefix { !Self.joiners.contains(scan.text.units[$0]) }
  }

  /// 高于 with what is compared with.
  func difference(_ start: Int, _ end: Int) -> Comparison? {
    for at in places(from: end - 1, start, end) {
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
      let base = cue.range.upperBound..<end
      return Comparison(start: at, basis: isAim(base) ? .plan : .peer, base: base, verb: .above(direction))
    }
    return nil
  }

  /// 比 with what is compared with, and 高 or its like right before the figure.
  func height(_ start: Int, _ end: Int) -> Comparison? {
    let unit = scan.text.units[end - 1]
    let isMore = Self.more.contains(unit)
    guard isMore || Self.less.contains(unit), cues.cue(endingAt: end, from: end - 2, scan)?.range.count != 2
    else { return nil }
    for at in places(from: end - 2, start, end) {
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
    return ["去年", "上年", "上月", "上季", "同期", "往年", "此前", "之前", "原来", "原先", "过去"].contains(where: text.contains)
  }

  /// 比 with what is compared with.
  func comparison(_ start: Int, _ end: Int, _ lead: StatementLead) -> Comparison? {
    guard lead.basis == nil, case .change = lead.verb else { return nil }
    for at in places(from: end - 1, start, end) {
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

  /// 是2020年的 before so many times: what is compared with, and the place where the words begin.
  ///
  /// A length of time before 翻番 is that over which it has come about.
  func readMultiple(_ lead: inout StatementLead, _ start: Int, _ end: Int) -> Int {
    if Self.doubling == scan.text.units[end], let length = lengths[end], length.lowerBound >= start {
      (lead.basis, lead.base) = (.over, length)
      return length.lowerBound
    }
    guard end - 1 > start, scan.text.units[end - 1] == Unit.possessive else { return end }
    for at in places(from: end - 3, start, end) {
      guard Self.being.contains(scan.text.units[at]) else { continue }
      guard isTime(at + 1..<end - 1) else { return end }
      lead.multipleOf = at + 1..<end - 1
      return at
    }
    return end
  }

  /// 完成年度目标的 before a percentage: the aim, and the place where the words begin.
  func readPlan(_ lead: inout StatementLead, _ start: Int, _ end: Int) -> Int {
    guard end - 1 > start, scan.text.units[end - 1] == Unit.possessive else { return end }
    for at in places(from: end - 2, start, end) {
      guard let verb = Self.fulfilling.first(where: { scan.text.units[at..<end].starts(with: $0) }) else {
        continue
      }
      let base = at + verb.count..<end - 1
      guard isAim(base) else { return end }
      lead.verb = .reach
      lead.basis = .plan
      lead.base = base
      return at
    }
    return end
  }

  /// Whether what is compared with is an aim: 年度计划.
  private func isAim(_ base: Range<Int>) -> Bool { Self.aims.contains(where: scan.string(base).hasSuffix) }

  static let doubling: UInt16 = 0x7FFB  // 翻
  private static let more = UnitSet("高快多大")
  private static let less = UnitSet("低慢少小")
  private static let sureComparers = UnitSet("比较")
  private static let joiners = UnitSet("、,")
  private static let being = UnitSet("是为")
  private static let fulfilling = ["完成", "达到", "达", "占", "为"].map { UnitFolding.fold($0) }
  private static let aims = ["目标", "任务", "计划", "预算", "任务数"]
}
