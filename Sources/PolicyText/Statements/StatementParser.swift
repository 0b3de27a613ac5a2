#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

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
  private(set) var drafts: [StatementDraft] = []
  /// The statements that what follows says more of.
  private var current: Range<Int> = 0..<0
  private var subject: Range<Int>?
  private var period: StatementDraft.Period?
  private var status: StatementDraft.Status?
  private var partOf: Range<Int>?
  /// The verb that counts a result, for the items of its list: 新增A3家、B2家.
  private var verb: Range<Int>?
  /// The whole that the next clause is of: 在1400家企业中.
  private var whole: Range<Int>?
  /// What the last clause without a figure says of: A、B利润均实现较快增长.
  private var idle: (label: Range<Int>, direction: Statement.Direction)?
  /// A measure that the last clause without a figure names: 进出口总值创历史新高，达到….
  private var measure: Range<Int>?
  private var isFirst = true
  private var clauseEnd = 0

  init(
    scan: Scan, cues: StatementCues, leads: StatementLeadReader, labels: StatementLabelReader,
    names: IndicatorNames
  ) {
    self.scan = scan
    self.cues = cues
    self.leads = leads
    self.labels = labels
    self.names = names
  }

  /// Reads a clause.
  mutating func read(_ clause: StatementClause) {
    verb = nil
    partOf = whole
    whole = nil
    clauseEnd = clause.range.upperBound
    defer { isFirst = false }
    let groups = clause.groups.filter { states($0, in: clause.range) }
    if groups.isEmpty {
      readIdle(clause.range)
      return
    }
    defer { measure = nil }
    var start = clause.range.lowerBound
    var origin: Origin?
    defer { readEnd(of: clause.range, behind: groups.last?.range.upperBound ?? clause.range.lowerBound) }
    for (i, group) in groups.enumerated() {
      let lead = leads.lead(in: start..<max(start, group.range.lowerBound), isRank: group.isRank)
      let end = behind(group, to: clause.range.upperBound)
      if lead.isFrom, i + 1 < groups.count {
        origin = Origin(group: group, lead: lead)
        start = end
        continue
      }
      if group.range.lowerBound < start { continue }
      var next = i + 1 < groups.count ? groups[i + 1].range.lowerBound : clause.range.upperBound
      // What stands right behind a count belongs to its noun: 20个500千伏变电站.
      if next == end { next = clause.range.upperBound }
      start = read(group, lead, origin, start: start, noun: end..<max(end, next))
      origin = nil
    }
  }

  /// Whether figures can state something: no times, ranks with their verb, lengths of time that a noun names.
  private func states(_ group: FigureGroup, in clause: Range<Int>) -> Bool {
    guard let figure = group.figures.first, !figure.isTime else { return false }
    switch figure.kind {
    case .ordinal:
      let last = scan.text.units[figure.range.upperBound - 1]
      let isPlace = Self.places.contains(last) || NumeralSign.startsNumeral(last)
      let lead = leads.lead(in: clause.lowerBound..<group.range.lowerBound, isRank: true)
      return isPlace && (lead.rank != nil || lead.isFrom)
    case .duration: return names.hasMeasureOfTime(clause.lowerBound..<group.range.lowerBound, scan)
    default: return true
    }
  }

  /// A rank without a figure behind the last one: 居全国首位.
  private mutating func readEnd(of clause: Range<Int>, behind start: Int) {
    guard start > clause.lowerBound else { return }
    for at in start..<clause.upperBound {
      guard let cue = cues.cue(startingAt: at, scan), cue.group == .first else { continue }
      attachFirst(cue, in: start..<clause.upperBound)
    }
  }

  /// A level that something has come from.
  private struct Origin {
    var group: FigureGroup
    var lead: StatementLead
  }

  // MARK: Clauses without figures

  /// Takes time, place and aim from a clause that states nothing; 持平 says more of what came before.
  private mutating func readIdle(_ range: Range<Int>) {
    var label = labels.label(in: range)
    // A name further on in the sentence is more often what is spoken of than whose it is.
    if !isFirst { label.subject = nil }
    take(label)
    idle = nil
    measure = names.measure(in: label.range, scan)
    for at in range {
      guard let cue = cues.cue(startingAt: at, scan) else { continue }
      if cue.group == .status, let status = Statement.Status(rawValue: cue.value),
        status == .target || cue.value == "forecast"
      {
        let isAim = scan.string(cue.range) == "目标" && range.upperBound - cue.range.upperBound <= 1
        if isAim || Self.carrying.contains(scan.string(cue.range)) {
          self.status = .init(status: status, cue: cue.range)
        }
      }
      if cue.group == .level, cue.range.upperBound == range.upperBound {
        let lead = leads.lead(in: range.lowerBound..<cue.range.lowerBound, isRank: false)
        attachLevel(cue, lead)
      }
      if cue.group == .first { attachFirst(cue, in: range) }
      if cue.group == .change, cue.range.upperBound == range.upperBound,
        let direction = Statement.Direction(rawValue: cue.value)
      {
        let lead = leads.lead(in: range.lowerBound..<cue.range.lowerBound, isRank: false)
        idle = (Self.withoutEffect(labels.label(in: lead.label).range, scan), direction)
      }
    }
  }

  /// A label without 较快 and what else qualifies a change.
  private static func withoutEffect(_ label: Range<Int>, _ scan: Scan) -> Range<Int> {
    for word in ["较快", "实现较快", "均实现较快", "保持较快", "均保持较快"].reversed() {
      let units = UnitFolding.fold(word)
      if scan.text.units[label].suffix(units.count).elementsEqual(units) {
        return label.lowerBound..<label.upperBound - units.count
      }
    }
    return label
  }

  private mutating func take(_ label: StatementLabel) {
    if let subject = label.subject { self.subject = subject }
    if let period = label.period { self.period = period }
    if let status = label.status { self.status = status }
    if label.isPart { partOf = drafts.last { $0.partOf == nil }?.core }
  }

  private mutating func attachLevel(_ cue: StatementCues.Cue, _ lead: StatementLead) {
    for i in current where drafts[i].change == nil {
      drafts[i].change = .init(figure: nil, range: cue.range, direction: .level)
      drafts[i].basis = lead.basis ?? Self.basis(in: scan.string(cue.range))
      drafts[i].base = lead.base
    }
  }

  private mutating func attachFirst(_ cue: StatementCues.Cue, in range: Range<Int>) {
    let lead = leads.lead(in: range.lowerBound..<cue.range.lowerBound, isRank: true)
    guard lead.rank != nil else { return }
    let rank = StatementDraft.Rank(range: cue.range, value: .exact(1), scope: lead.scope)
    rankRows(rank, lead)
  }

  // MARK: Figures

  /// Reads a group of figures; the place behind what belongs to it.
  private mutating func read(
    _ group: FigureGroup, _ lead: StatementLead, _ origin: Origin?, start: Int, noun: Range<Int>
  ) -> Int {
    let end = noun.lowerBound
    var label = labels.label(in: lead.label)
    if label.range.isEmpty, let origin { label = labels.label(in: origin.lead.label) }
    let outer = (subject, period, status)
    take(label)
    // 其中15个项目 are of the projects counted before, not of the money that came last.
    if label.isPart, let unit = group.figures.first?.unit,
      let whole = drafts.last(where: { $0.partOf == nil && $0.value?.match.unit == unit })
    {
      partOf = whole.core
    }
    defer {
      if lead.isFrom == false, Self.passing.contains(status.map { scan.string($0.cue) } ?? "") {
        status = outer.2
      }
    }
    if group.isRank {
      readRank(group, lead, label, origin)
      return end
    }
    // 下降2个百分点的目标 says what the aim is, not what came of it.
    if noun.first.map({ scan.text.units[$0] }) == Self.possessive, !label.range.isEmpty { return start }
    if let counted = counted(noun, group, label, lead) {
      return readCounted(group, lead, label, noun: counted) ?? start
    }
    if label.range.isEmpty {
      attach(group, lead)
      return end
    }
    guard isStatement(group, label, lead) else { return end }
    add(group, lead, label, origin)
    return end
  }

  /// What a figure counts, where the noun stands behind it: 6个基地.
  private func counted(
    _ noun: Range<Int>, _ group: FigureGroup, _ label: StatementLabel, _ lead: StatementLead
  ) -> Range<Int>? {
    guard group.figures.count == 1, let figure = group.figures.first else { return nil }
    if [.change(.increase), .change(.decrease)].contains(lead.verb), label.verb == nil, !label.range.isEmpty {
      return nil
    }
    var end = noun.lowerBound
    let units = scan.text.units
    while end < noun.upperBound {
      let kind = UnitClass.of(units[end])
      if kind.contains(.listMark) || kind.intersects(.clauseEnd) { break }
      if kind.contains(.opener), let partner = scan.marks.partner(of: end), partner > end { end = partner }
      end += 1
    }
    end = min(end, noun.upperBound)
    while end > noun.lowerBound, StatementClauses.joiners.contains(units[end - 1]) { end -= 1 }
    guard end > noun.lowerBound, UnitClass.of(units[noun.lowerBound]).intersects([.han, .letter, .opener])
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
  private mutating func readCounted(
    _ group: FigureGroup, _ lead: StatementLead, _ label: StatementLabel, noun: Range<Int>
  ) -> Int? {
    guard let figure = group.figures.first, figure.kind != .duration else { return nil }
    if isEffort(label.range) { return nil }
    if Self.ranking.contains(figure.unit ?? "") { return nil }
    if label.range.isEmpty, scan.text.units[..<figure.range.lowerBound].last == Self.forWhom { return nil }
    var noun = noun
    if scan.text.units[noun.lowerBound] == Self.possessive {
      guard figure.kind == .percent, label.range.isEmpty else { return nil }
      noun = noun.lowerBound + 1..<noun.upperBound
    }
    if scan.text.units[noun.upperBound - 1] == Self.among, noun.count > 1, noun.upperBound == clauseEnd {
      whole = noun.lowerBound..<noun.upperBound - 1
      return nil
    }
    noun = withoutLead(noun)
    var row = draft(noun, lead)
    row.status = plan(in: noun) ?? row.status
    row.value = .init(match: figure)
    if label.range.isEmpty {
      if startsWithVerb(noun) || noun.upperBound < clauseEnd && isFigure(noun.upperBound) { return nil }
      let counts =
        lead.isDone || verb != nil || hasResult(in: noun) || partOf != nil && figure.kind == .number
      guard counts else { return nil }
      if let verb { row.front = scan.string(verb) }
    } else if let verb = verb(of: label) {
      self.verb = verb
      row.front = scan.string(verb)
    } else {
      return nil
    }
    append([row])
    return noun.upperBound
  }

  /// Whether what is counted is who does something: 三地组建.
  private func startsWithVerb(_ noun: Range<Int>) -> Bool {
    cues.cue(startingAt: noun.lowerBound, scan).map { $0.group == .tally } ?? false
  }

  private func isFigure(_ place: Int) -> Bool { NumeralSign.startsNumeral(scan.text.units[place]) }

  /// A noun without 拟, 为 and the like before it.
  private mutating func withoutLead(_ noun: Range<Int>) -> Range<Int> {
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
  private func plan(in noun: Range<Int>) -> StatementDraft.Status? {
    for at in noun {
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
  private func verb(of label: StatementLabel) -> Range<Int>? {
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
  private func isAdverbial(_ range: Range<Int>) -> Bool { range.count <= 4 }

  /// Whether a verb in a stretch says that something was done.
  private func hasResult(in range: Range<Int>) -> Bool {
    range.contains { cues.cue(startingAt: $0, scan)?.group == .tally }
  }

  /// Whether a figure behind its label states something.
  private func isStatement(_ group: FigureGroup, _ label: StatementLabel, _ lead: StatementLead) -> Bool {
    guard let figure = group.figures.first else { return false }
    if isEffort(label.range) || lead.isTendency, figure.kind == .number { return false }
    switch figure.kind {
    case .duration: return names.isMeasureOfTime(label.range, scan)
    case .ordinal, .date, .period: return false
    default: return true
    }
  }

  /// Whether a label begins with a verb of mere effort or tendency: 围绕, 加快.
  private func isEffort(_ label: Range<Int>) -> Bool {
    let group = cues.cue(startingAt: label.lowerBound, scan)?.group
    return group == .effort || group == .change && !label.isEmpty
  }

  // MARK: Rows

  private func draft(_ label: Range<Int>, _ lead: StatementLead) -> StatementDraft {
    var draft = StatementDraft(label: label)
    draft.subject = subject
    draft.period = lead.period.map { .init(range: $0.range, value: $0.isoValue) } ?? period
    draft.status = lead.status ?? status
    draft.partOf = partOf
    draft.basis = lead.basis
    draft.base = lead.base
    return draft
  }

  private mutating func append(_ rows: [StatementDraft]) {
    measure = nil
    current = drafts.count..<drafts.count + rows.count
    drafts += rows
  }

  /// Adds the rows of a label and its figures.
  private mutating func add(
    _ group: FigureGroup, _ lead: StatementLead, _ label: StatementLabel, _ origin: Origin?
  ) {
    let count = max(group.figures.count, origin?.group.figures.count ?? 1)
    let parts = names.parts(of: label.range, count: count, isShared: lead.each || lead.isChange, scan)
    let rows = max(count, parts.count)
    var added: [StatementDraft] = []
    for i in 0..<rows {
      let part = parts[min(i, parts.count - 1)]
      var row = draft(part.range, lead)
      if let origin {
        row.status = lead.status ?? origin.lead.status ?? row.status
        row.basis = row.basis ?? origin.lead.basis
      }
      (row.front, row.back, row.replacement) = (part.front, part.back, part.replacement)
      row.core = part.range
      if let verb = label.verb, part.range.lowerBound == label.range.lowerBound,
        verb.upperBound < part.range.upperBound
      {
        row.core = verb.upperBound..<part.range.upperBound
        self.verb = verb
      } else if row.front.isEmpty, let verb = self.verb, group.figures[0].kind == .number {
        row.front = scan.string(verb)
      }
      if let last = drafts.last, names.isDependent(part.range, scan), row.front.isEmpty {
        row.front = names.core(of: last, scan)
      }
      let figure = group.figures[min(i, group.figures.count - 1)]
      set(
        figure, lead, origin.map { $0.group.figures[min(i, $0.group.figures.count - 1)] }, origin?.lead, &row)
      added.append(row)
    }
    append(added)
  }

  private func set(
    _ figure: FigureMatch, _ lead: StatementLead, _ from: FigureMatch?, _ fromLead: StatementLead?,
    _ row: inout StatementDraft
  ) {
    if let from {
      row.from = .init(match: from)
      row.basis = row.basis ?? .since
      row.base = row.base ?? fromLead?.base
      row.value = .init(match: figure)
      return
    }
    switch lead.verb {
    case .change(let direction), .above(let direction):
      row.change = .init(figure: .init(match: figure), range: figure.range, direction: direction)
    default:
      row.value = .init(match: figure, unit: figure.kind == .multiple ? "ratio" : nil)
    }
  }

  // MARK: More of the same

  /// Says more of the statements before: 5.2万亿元、增长5.5%.
  private mutating func attach(_ group: FigureGroup, _ lead: StatementLead) {
    if let idle, case .change = lead.verb {
      var lead = lead
      lead.verb = .change(idle.direction)
      add(group, lead, StatementLabel(range: idle.label, core: idle.label), nil)
      self.idle = nil
      return
    }
    if let measure, lead.verb == .reach {
      add(group, lead, StatementLabel(range: measure, core: measure), nil)
      self.measure = nil
      return
    }
    // The items of a list are statements one by one.
    if group.figures.count > current.count, drafts.count >= group.figures.count {
      let last = drafts.count - group.figures.count..<drafts.count
      if last.allSatisfy({ drafts[$0].change == nil }) { current = last }
    }
    if current.isEmpty { return }
    for (offset, i) in Array(current).enumerated() {
      let figure = group.figures[min(offset, group.figures.count - 1)]
      switch lead.verb {
      case .change, .above: change(i, figure, lead)
      default: replace(i, figure, lead)
      }
    }
  }

  private mutating func change(_ i: Int, _ figure: FigureMatch, _ lead: StatementLead) {
    let isAbove = if case .above = lead.verb { true } else { false }
    let direction = lead.direction ?? .increase
    let change = StatementDraft.Change(
      figure: .init(match: figure), range: figure.range, direction: direction)
    if drafts[i].change == nil, !isAbove {
      drafts[i].change = change
      drafts[i].basis = lead.basis ?? drafts[i].basis
      drafts[i].base = lead.base ?? drafts[i].base
      return
    }
    var row = drafts[i]
    let wasChange = row.value == nil && row.change != nil
    (row.value, row.from, row.rank) = (nil, nil, nil)
    row.change = change
    row.basis = lead.basis
    row.base = lead.base
    if isAbove, wasChange { row.back += "增速" }
    drafts.append(row)
  }

  private mutating func replace(_ i: Int, _ figure: FigureMatch, _ lead: StatementLead) {
    guard lead.verb == .reach || lead.verb == nil, let value = drafts[i].value else {
      if drafts[i].value == nil, lead.verb != nil { drafts[i].value = .init(match: figure) }
      return
    }
    if value.match.unit == figure.unit, value.match.modifier != nil {
      drafts[i].value = .init(match: figure)
    }
  }

  // MARK: Ranks

  private mutating func readRank(
    _ group: FigureGroup, _ lead: StatementLead, _ label: StatementLabel, _ origin: Origin?
  ) {
    guard lead.rank != nil || lead.isFrom else { return }
    for (i, figure) in group.figures.enumerated() {
      var rank = StatementDraft.Rank(
        range: figure.range, value: figure.value, isTop: figure.modifier == "top", scope: lead.scope)
      if rank.scope == nil, let origin { rank.scope = origin.lead.scope ?? origin.lead.base }
      if group.figures.count > 1, current.count == group.figures.count {
        rank.isOfChange = isOfChange(current.lowerBound + i)
        drafts[current.lowerBound + i].rank = rank
      } else if i == 0 {
        rankRows(rank, lead, label, origin)
      }
    }
  }

  private mutating func rankRows(
    _ rank: StatementDraft.Rank, _ lead: StatementLead, _ label: StatementLabel? = nil,
    _ origin: Origin? = nil
  ) {
    let label = label ?? labels.label(in: lead.label)
    var rank = rank
    guard label.range.isEmpty || names.isDependent(label.range, scan) && !current.isEmpty else {
      let growth = names.withoutGrowth(label.range, scan)
      rank.isOfChange = growth != label.range || lead.isChange
      let parts = names.parts(of: growth, count: origin?.group.figures.count ?? 1, isShared: lead.each, scan)
      append(
        parts.enumerated().map { i, part in
          var row = draft(part.range, lead)
          (row.front, row.back, row.replacement) = (part.front, part.back, part.replacement)
          row.rank = rank
          if let origin {
            row.from = .init(
              match: origin.group.figures[min(i, origin.group.figures.count - 1)], unit: "rank")
            row.basis = .since
          }
          return row
        })
      return
    }
    for i in current where drafts[i].rank == nil {
      rank.isOfChange = isOfChange(i)
      drafts[i].rank = rank
    }
  }

  private func isOfChange(_ i: Int) -> Bool {
    drafts[i].value == nil && drafts[i].change?.figure?.match.kind == .percent
  }

  /// The place behind a group and the words that bound its last figure.
  private func behind(_ group: FigureGroup, to end: Int) -> Int {
    var at = group.range.upperBound
    while let modifier = cues.modifier(startingAt: at, scan), modifier.upperBound <= end {
      at = modifier.upperBound
    }
    return at
  }

  private static func basis(in text: String) -> Statement.Basis? {
    if text.contains("同比") || text.contains("去年") || text.contains("上年") { return .yearOnYear }
    if text.contains("环比") || text.contains("上月") { return .monthOnMonth }
    return nil
  }

  /// Aims that hold for the rest of the sentence.
  private static let carrying: Set<String> = ["预期目标", "主要预期目标", "力争", "争取", "确保", "规定", "明确规定", "预计"]
  /// Aims that hold for their clause alone.
  private static let passing: Set<String> = ["拟", "将", "要", "应"]
  private static let possessive: UInt16 = 0x7684
  /// What a rank ends in: 第9位.
  private static let places = UnitSet("位名")
  /// Units that tell classes apart.
  private static let ranking: Set<String> = ["级", "期", "届", "代", "线"]
  private static let forWhom: UInt16 = 0x4E3A  // 为
  private static let among: UInt16 = 0x4E2D  // 中
}

extension FigureGroup {
  /// Whether it is a place among others.
  var isRank: Bool { figures.first?.kind == .ordinal }
}

extension StatementLead {
  /// Whether the figure says by how much something changed.
  var isChange: Bool { if case .change = verb { true } else { false } }

  /// Which way.
  var direction: Statement.Direction? {
    switch verb {
    case .change(let direction), .rise(let direction), .above(let direction): direction
    case .reach, nil: nil
    }
  }
}
