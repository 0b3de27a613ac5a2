// Counts whose noun stands behind them, 建成6个基地, and which of them state a result.
extension StatementParser {
  /// What a figure counts, where the noun stands behind it: 6个基地.
  func counted(
    _ noun: Range<Int>, _ group: FigureGroup, _ label: StatementLabel, _ lead: StatementLead
  ) -> Range<Int>? {
    guard group.figures.count == 1, let figure = group.figures.first, !isDoubling(figure) else { return nil }
    if lead.isChange || lead.isRise, label.verb == nil, !label.range.isEmpty { return nil }
    let units = scan.text.units
    var noun = noun
    // 10条（段）: the second measure word is none of the noun.
    if let first = noun.first, units[first] == Unit.openBracket,
      let partner = scan.marks.partner(of: first), partner < noun.upperBound, figure.kind == .number,
      partner - first <= Self.longestUnit
    {
      noun = partner + 1..<noun.upperBound
    }
    if StatementLabelReader.steps.contains(where: { units[noun].starts(with: $0) }) { return nil }
    var end = noun.lowerBound
    while end < min(noun.upperBound, noun.lowerBound + Self.longest) {
      let kind = UnitClass.of(units[end])
      if kind.contains(.listMark), figure.kind != .percent || units[noun.lowerBound] != Unit.possessive {
        break
      }
      if kind.contains(.space) || kind.intersects(.clauseEnd) { break }
      if kind.contains(.opener), let partner = scan.marks.partner(of: end), partner > end { end = partner }
      end += 1
    }
    end = min(end, noun.upperBound, noun.lowerBound + Self.longest)
    // 8座馆和书屋等6个点: behind 和 begins what the next figure counts.
    if end < units.count, NumeralSign.startsNumeral(units[end]), end > noun.lowerBound,
      units[end - 1] == Unit.others,
      let joiner = (noun.lowerBound..<end).last(where: { Self.conjunctions.contains(units[$0]) })
    {
      end = joiner
    }
    // 80个乡镇近300万人: 近 bounds what the next figure counts.
    if end == noun.upperBound, end < clauseRange.upperBound,
      let modifier = cues.modifier(endingAt: end, from: noun.lowerBound, scan)
    {
      end = modifier.lowerBound
    }
    while end > noun.lowerBound, StatementClauses.joiners.contains(units[end - 1]),
      !cues.isPartOfWord(end - 1, scan)
    {
      end -= 1
    }
    guard end > noun.lowerBound, !Self.conjunctions.contains(units[noun.lowerBound]),
      UnitClass.of(units[noun.lowerBound]).intersects([.han, .letter, .opener, .digit])
    else { return nil }
    let first = cues.cue(startingAt: noun.lowerBound, scan)
    let isJoining = first.map { Self.attaining.contains(scan.string($0.range)) && $0.group == .rank } ?? false
    if let first, !isJoining,
      [.rank, .reach, .change, .rise, .above, .adverb, .each, .part, .basis, .status].contains(first.group),
      first.range.upperBound < end, figure.kind != .percent, !cues.beginsWord(first.range, scan),
      first.value != "manner", scan.string(first.range) != "为"
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
    if isEffort(label.range) || isIncident || isClause(noun) || isArticle(figure) { return nil }
    if Self.ranking.contains(figure.unit ?? "") { return nil }
    // 培育10亿元以上企业 says which ones.
    if figure.kind == .money, Self.owners.contains(where: scan.string(noun).hasSuffix) { return nil }
    if label.verb == nil || labels.namesPlaces(label.core), names.isFullList(label.core, of: figure, scan) {
      return nil
    }
    if let before = scan.text.units[..<figure.range.lowerBound].last,
      label.range.isEmpty && before == Self.forWhom || Self.withWhom.contains(before)
    {
      return nil
    }
    var noun = noun
    if scan.text.units[noun.lowerBound] == Unit.possessive {
      guard figure.kind == .percent, label.range.isEmpty else { return nil }
      noun = noun.lowerBound + 1..<noun.upperBound
    }
    if scan.text.units[noun.upperBound - 1] == Self.among, noun.count > 1,
      noun.upperBound == clauseRange.upperBound
    {
      whole = noun.lowerBound..<noun.upperBound - 1
      return nil
    }
    if figure.kind != .percent { noun = withoutLead(noun) }
    var row = draft(noun, lead)
    row.status = plan(in: noun) ?? row.status
    row.isTold = true
    row.value = .init(match: figure)
    if label.range.isEmpty {
      if startsWithVerb(noun), partOf == nil || figure.kind != .percent { return nil }
      if noun.upperBound < clauseRange.upperBound && isFigure(noun.upperBound) {
        return nil
      }
      let counts =
        lead.isDone || verb != nil || hasResult(in: noun) || partOf != nil && figure.kind == .number
        || isShare(figure, of: noun)
      guard counts, !attends(noun, figure) else { return nil }
      if let verb { row.front = names.words(verb) }
    } else if scan.text.units[label.range].last == Unit.others, verb == nil, label.verb == nil,
      hasResult(in: noun)
    {
      // 甲、乙等12个项目开工
    } else if figure.kind == .percent, lead.verb == nil, goesSomewhere(noun) {
      row.label = label.range
      row.core = label.range
      row.back = names.words(noun)
    } else if let verb = verb(of: label) {
      self.verb = verb
      row.front = names.words(verb)
    } else {
      return nil
    }
    append([row])
    return noun.upperBound
  }

  /// Whether those who are counted only come to something, or are people who do it: 代表参加, 干部成立工作队.
  private func attends(_ noun: Range<Int>, _ figure: FigureMatch) -> Bool {
    let verb = noun.lazy.compactMap { cues.cue(startingAt: $0, scan) }
      .first { $0.group == .tally && $0.range.count > 1 }
    guard let verb, verb.range.lowerBound > noun.lowerBound else { return false }
    let text = scan.string(verb.range)
    return Self.attending.contains(text)
      || Self.persons.contains(figure.unit ?? "") && Self.deeds.contains(text)
  }

  /// Whether a figure says how many in a hundred do something: 67%的初中毕业生就读普通高中.
  private func isShare(_ figure: FigureMatch, of noun: Range<Int>) -> Bool {
    guard figure.kind == .percent || figure.kind == .fraction,
      !Self.laidDown.contains(where: scan.string(noun).contains)
    else { return false }
    return cues.hasVerb(within: noun, scan)
  }

  /// Whether a share is told by where it goes or comes from: 财政支出八成投向民生.
  private func goesSomewhere(_ noun: Range<Int>) -> Bool {
    Self.goals.contains { scan.text.units[noun].starts(with: $0) }
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
    let head = noun.last { scan.text.units[$0] == Unit.possessive }.map { $0 + 1 } ?? noun.lowerBound
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

  /// Whether the first verb in a stretch says that something was done.
  func hasResult(in range: Range<Int>) -> Bool {
    let verb = range.lazy.compactMap { cues.cue(startingAt: $0, scan) }.first { cue in
      cue.group == .rank || cue.range.count > 1 && [.tally, .effort, .reach].contains(cue.group)
    }
    return verb.map { $0.group == .tally || Self.attaining.contains(scan.string($0.range)) } ?? false
  }

  /// What a figure counts behind a verb of change: 增加5万名员工.
  func changed(
    _ noun: Range<Int>, _ group: FigureGroup, _ label: StatementLabel, _ lead: StatementLead
  ) -> Range<Int>? {
    guard lead.isChange, label.range.isEmpty, group.figures.first?.kind == .number else { return nil }
    return counted(noun, group, label, lead)
  }

  /// What is told apart by an amount of money that it has, and is none.
  private static let owners = [
    "企业", "公司", "单位", "项目", "工程", "产业", "集群", "园区", "基地", "县", "镇", "乡", "村", "大户",
  ]
  /// What a share is that is no outcome.
  private static let laidDown = ["目标", "要求", "标准", "比例", "比重", "任务"]
  private static let goals = ["投向", "用于", "来自", "集中在", "分布在", "流向"].map { UnitFolding.fold($0) }
  private static let attending: Set<String> = ["参加", "参与", "参展", "亮相", "展示", "举行", "召开"]
  private static let persons: Set<String> = ["名", "位"]
  private static let deeds: Set<String> = ["成立", "组建", "开展", "组织", "完成", "提供", "实施", "发布", "提出"]
  private static let attaining: Set<String> = ["实现", "获", "获得", "荣获", "跻身", "迈入", "跨入", "进入"]
}
