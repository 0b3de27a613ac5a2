// Counts whose noun stands behind them, 建成6个基地, and which of them state a result.
extension StatementParser {
  /// What a figure counts, where the noun stands behind it: 6个基地.
  func counted(
    _ noun: Range<Int>, _ group: FigureGroup, _ label: StatementLabel, _ lead: StatementLead
  ) -> Range<Int>? {
    guard group.figures.count == 1, let figure = group.figures.first else { return nil }
    if [.change(.increase), .change(.decrease)].contains(lead.verb), label.verb == nil, !label.range.isEmpty {
      return nil
    }
    var end = noun.lowerBound
    let units = scan.text.units
    while end < min(noun.upperBound, noun.lowerBound + Self.longest) {
      let kind = UnitClass.of(units[end])
      if kind.contains(.listMark) || kind.intersects(.clauseEnd) { break }
      if kind.contains(.opener), let partner = scan.marks.partner(of: end), partner > end { end = partner }
      end += 1
    }
    end = min(end, noun.upperBound, noun.lowerBound + Self.longest)
    // 8座馆和书屋等6个点: behind 和 begins what the next figure counts.
    if end < units.count, NumeralSign.startsNumeral(units[end]), end > noun.lowerBound,
      units[end - 1] == Self.others,
      let joiner = (noun.lowerBound..<end).last(where: { Self.conjunctions.contains(units[$0]) })
    {
      end = joiner
    }
    while end > noun.lowerBound, StatementClauses.joiners.contains(units[end - 1]) { end -= 1 }
    guard end > noun.lowerBound, !Self.conjunctions.contains(units[noun.lowerBound]),
      UnitClass.of(units[noun.lowerBound]).intersects([.han, .letter, .opener])
    else { return nil }
    let first = cues.cue(startingAt: noun.lowerBound, scan)
    if let first,
      [.rank, .reach, .change, .rise, .above, .adverb, .each, .part, .basis, .status].contains(first.group),
      first.range.upperBound < end, figure.kind != .percent, scan.string(first.range) != "为"
    {
      return nil
    }
    return noun.lowerBound..<end
  }

  /// Reads a count whose noun stands behind it; the place behind the noun, nil where the figure is an
  /// attribute and states nothing.
  mutating func readCounted(
    _ group: FigureGroup, _ lead: StatementLead, _ label: StatementLabel, noun: Range<Int>
  ) -> Int? {
    guard let figure = group.figures.first, figure.kind != .duration else { return nil }
    if isEffort(label.range) || isIncident || isClause(noun) { return nil }
    if Self.ranking.contains(figure.unit ?? "") { return nil }
    // 培育10亿元以上企业 says which ones.
    if figure.kind == .money, Self.owners.contains(where: scan.string(noun).hasSuffix) { return nil }
    if let before = scan.text.units[..<figure.range.lowerBound].last,
      label.range.isEmpty && before == Self.forWhom || Self.withWhom.contains(before)
    {
      return nil
    }
    var noun = noun
    if scan.text.units[noun.lowerBound] == Self.possessive {
      guard figure.kind == .percent, label.range.isEmpty else { return nil }
      noun = noun.lowerBound + 1..<noun.upperBound
    }
    if scan.text.units[noun.upperBound - 1] == Self.among, noun.count > 1,
      noun.upperBound == clauseRange.upperBound
    {
      whole = noun.lowerBound..<noun.upperBound - 1
      return nil
    }
    noun = withoutLead(noun)
    var row = draft(noun, lead)
    row.status = plan(in: noun) ?? row.status
    row.value = .init(match: figure)
    if label.range.isEmpty {
      if startsWithVerb(noun) || noun.upperBound < clauseRange.upperBound && isFigure(noun.upperBound) {
        return nil
      }
      let counts =
        lead.isDone || verb != nil || hasResult(in: noun) || partOf != nil && figure.kind == .number
      guard counts else { return nil }
      if let verb { row.front = names.words(verb) }
    } else if let verb = verb(of: label) {
      self.verb = verb
      row.front = names.words(verb)
    } else {
      return nil
    }
    append([row])
    return noun.upperBound
  }

  /// Whether what is counted is who does something: 三地组建.
  func startsWithVerb(_ noun: Range<Int>) -> Bool {
    cues.cue(startingAt: noun.lowerBound, scan).map { $0.group == .tally } ?? false
  }

  func isFigure(_ place: Int) -> Bool { NumeralSign.startsNumeral(scan.text.units[place]) }

  /// A noun without 拟, 为 and the like before it.
  mutating func withoutLead(_ noun: Range<Int>) -> Range<Int> {
    guard let first = cues.cue(startingAt: noun.lowerBound, scan), first.range.upperBound < noun.upperBound
    else { return noun }
    switch first.group {
    case .status:
      status = Statement.Status(rawValue: first.value).map { .init(status: $0, cue: first.range) } ?? status
      return noun
    case .reach, .adverb: return first.range.upperBound..<noun.upperBound
    default: return noun
    }
  }

  /// 拟 within what is counted: 9个项目拟纳入规划.
  func plan(in noun: Range<Int>) -> StatementDraft.Status? {
    // What stands before 的 tells of something else: 项目 in 年内要完成的项目.
    let head = noun.last { scan.text.units[$0] == Self.possessive }.map { $0 + 1 } ?? noun.lowerBound
    for at in head..<noun.upperBound {
      if let cue = cues.cue(startingAt: at, scan), cue.group == .status, cue.value == "target",
        Self.passing.contains(scan.string(cue.range))
      {
        return .init(status: .target, cue: cue.range)
      }
    }
    return nil
  }

  /// The verb that says that what is counted is a result: at the end of the label, or at its beginning where
  /// the label is a list of examples or of what is counted.
  func verb(of label: StatementLabel) -> Range<Int>? {
    if let last = cues.cue(endingAt: label.range.upperBound, from: label.range.lowerBound, scan),
      last.group == .tally
    {
      return last.range.lowerBound > label.range.lowerBound
        && isAdverbial(label.range.lowerBound..<last.range.lowerBound)
        ? label.range : last.range
    }
    if let first = label.verb { return first }
    // The next item of a list: 建成A等5大库和B等3大库.
    return verb
  }

  /// Whether a stretch before a verb belongs to it: 专项 + 治理.
  func isAdverbial(_ range: Range<Int>) -> Bool { range.count <= 4 }

  /// Whether a verb in a stretch says that something was done.
  func hasResult(in range: Range<Int>) -> Bool {
    range.contains { cues.cue(startingAt: $0, scan)?.group == .tally }
  }

  /// Whether a figure behind its label states something.
  func isStatement(_ group: FigureGroup, _ label: StatementLabel, _ lead: StatementLead) -> Bool {
    guard let figure = group.figures.first else { return false }
    if isEffort(label.range) || lead.isTendency, figure.kind == .number { return false }
    if isCondition(label.range) || figure.kind == .measure && isDistance(label.range) { return false }
    if figure.kind == .number, !lead.isChange, isIncident || isCapability(label.range) {
      return false
    }
    switch figure.kind {
    case .duration: return names.isMeasureOfTime(label.range, scan)
    case .ordinal, .date, .period: return false
    default: return true
    }
  }

  /// Whether a label says what could be: 可容纳.
  private func isCapability(_ label: Range<Int>) -> Bool {
    label.first.map { Self.could.contains(scan.text.units[$0]) } ?? false
  }

  /// Whether a label says what a rule asks for: 比例不得.
  private func isCondition(_ label: Range<Int>) -> Bool {
    Self.forbidding.contains(where: scan.string(label).hasSuffix)
  }

  /// Whether a label says from where a distance is told: 距市中心.
  private func isDistance(_ label: Range<Int>) -> Bool {
    label.first.map { scan.text.units[$0] == Self.distant } ?? false
  }

  /// Whether what is counted is a part of a document.
  private func isClause(_ noun: Range<Int>) -> Bool {
    cues.cue(endingAt: noun.upperBound, from: noun.lowerBound, scan)?.group == .clause
  }

  /// Whether a label begins with a verb of mere effort or tendency: 围绕, 加快.
  func isEffort(_ label: Range<Int>) -> Bool {
    // 每百户居民拥有汽车 is told for so many.
    if label.count > 1, scan.text.units[label.lowerBound] == Self.per, isFigure(label.lowerBound + 1) {
      return false
    }
    let group = cues.cue(startingAt: label.lowerBound, scan)?.group
    return group == .effort || group == .change && !label.isEmpty
  }

  /// What is told apart by an amount of money that it has, and is none.
  private static let owners = [
    "企业", "公司", "单位", "项目", "工程", "产业", "集群", "园区", "基地", "县", "镇", "乡", "村", "大户",
  ]
  private static let forbidding = ["不得", "不应", "不能"]
  private static let distant: UInt16 = 0x8DDD  // 距
}
