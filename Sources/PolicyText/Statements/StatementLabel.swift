/// A label without what stands before it, and what that says.
struct StatementLabel {
  /// The words that label the row; empty where there are none.
  var range: Range<Int>
  /// The label without the verb that it begins with.
  var core: Range<Int>
  /// The verb that it begins with, if it counts a result: 新增.
  var verb: Range<Int>?
  var subject: Range<Int>?
  var period: StatementDraft.Period?
  var status: StatementDraft.Status?
  /// Whether 其中 stands before it.
  var isPart = false
}

/// Takes off a label what does not belong to it.
struct StatementLabelReader {
  let scan: Scan
  let cues: StatementCues
  /// The times of the text, by their starts.
  let times: [Int: FigureMatch]
  /// The lengths of time of the text, by their starts.
  let lengths: [Int: Range<Int>]
  /// The ends of names of bodies, by their starts.
  let bodies: [Int: Int]

  /// Reads the label in a stretch.
  func label(in range: Range<Int>) -> StatementLabel {
    var label = StatementLabel(range: range, core: range)
    var start = range.lowerBound
    while start < range.upperBound, let next = step(&label, start, range.upperBound) { start = next }
    // What brings a measure about is not what is measured: X实现受理率.
    if let light = lightVerb(start, range.upperBound) {
      if label.subject == nil { label.subject = subject(light, range.upperBound) }
      start = label.subject?.lowerBound == light ? label.subject?.upperBound ?? light : light
    }
    var end = range.upperBound
    while end > start,
      UnitClass.of(scan.text.units[end - 1]).intersects([.space, .listMark])
        || end > start && scan.text.units[end - 1] == Self.possessive
    {
      end -= 1
    }
    label.range = isAdverbial(start..<max(start, end)) ? end..<end : start..<max(start, end)
    label.core = label.range
    if let verb = verb(start, end) {
      label.verb = verb
      label.core = verb.upperBound..<end
    }
    return label
  }

  /// Whether a stretch says what is left out of account, and nothing is measured by it: 剔除退税因素后.
  private func isAdverbial(_ range: Range<Int>) -> Bool {
    let text = scan.string(range)
    return Self.leavingOut.contains(where: text.hasPrefix) && Self.leftOut.contains(where: text.hasSuffix)
  }

  /// The place behind 实现 within a label that ends in a measure.
  private func lightVerb(_ start: Int, _ end: Int) -> Int? {
    guard cues.measure(endingAt: end, from: start, scan) != nil else { return nil }
    for at in start..<end where scan.text.units[at...].starts(with: Self.achieving) && at + 2 < end {
      return at + Self.achieving.count
    }
    return nil
  }

  /// The verb that a label begins with, with at most two characters that qualify it: 认真办理.
  private func verb(_ start: Int, _ end: Int) -> Range<Int>? {
    for at in start..<min(start + 3, end) {
      guard let cue = cues.cue(startingAt: at, scan), cue.range.upperBound < end else { continue }
      if cue.group == .effort { return nil }
      if cue.group == .tally { return start..<cue.range.upperBound }
    }
    return nil
  }

  /// Takes one word off; the place behind it, nil where none is taken.
  private func step(_ label: inout StatementLabel, _ start: Int, _ end: Int) -> Int? {
    let kind = UnitClass.of(scan.text.units[start])
    if kind.intersects([.space, .listMark]) || Self.leading.contains(scan.text.units[start]) {
      return start + 1
    }
    if let time = times[start], time.range.upperBound <= end {
      if isOfTelling(time, end) { return time.range.upperBound }
      label.period = StatementDraft.Period(range: time.range, value: time.isoValue)
      return behindTime(time.range.upperBound, end)
    }
    if let cue = cues.cue(startingAt: start, scan), cue.range.upperBound <= end,
      let next = take(cue, &label, end)
    {
      return next
    }
    if let modifier = cues.bounding(startingAt: start, scan), modifier.upperBound < end {
      return modifier.upperBound
    }
    if scan.text.units[start..<end].starts(with: Self.running),
      let length = lengths[start + Self.running.count]
    {
      return length.upperBound
    }
    if label.subject == nil, let subject = subject(start, end) {
      label.subject = subject
      return subject.upperBound
    }
    return nil
  }

  private func take(_ cue: StatementCues.Cue, _ label: inout StatementLabel, _ end: Int) -> Int? {
    switch cue.group {
    case .adverb where isPartOfTerm(cue.range): return nil
    case .adverb, .each, .basis: break
    case .reach where scan.text.units[cue.range].elementsEqual(Self.forWhom):
      return behindBeneficiary(cue.range.upperBound, end)
    case .status where cue.value == "forecast" && cue.range.count == 1:
      // 将 at the beginning is 把: 将利率下调至3%.
      if label.subject == nil && label.period == nil { break }
      label.status = .init(
        status: isDeed(cue.range.upperBound, end) ? .target : .forecast, cue: cue.range)
    case .status:
      label.status = Statement.Status(rawValue: cue.value).map { .init(status: $0, cue: cue.range) }
    case .part: label.isPart = true
    case .period where cue.range.upperBound < end && Self.season == scan.text.units[cue.range.upperBound]:
      return nil
    case .period: label.period = StatementDraft.Period(range: cue.range, value: nil)
    case .whole:
      if cue.range.upperBound < end, isPartOfName(cue.range.upperBound) { return nil }
      label.subject = cue.range
    case .tally where Self.light.contains(scan.string(cue.range)),
      .effort where Self.light.contains(scan.string(cue.range)):
      guard let measure = cues.measure(endingAt: end, from: cue.range.upperBound, scan),
        !Self.whatIsBroughtAbout.contains(scan.string(measure.range))
      else { return nil }
    case .reach where cue.range.upperBound < end: break
    default: return nil
    }
    return cue.range.upperBound
  }

  /// Whether 基本 begins a term: 基本医疗保险.
  private func isPartOfTerm(_ adverb: Range<Int>) -> Bool {
    scan.string(adverb) == "基本"
      && Self.basics.contains { scan.text.units[adverb.upperBound...].starts(with: $0) }
  }

  /// The place behind whom something is done for, where what is done stands there with its object: 为企业 +
  /// 发放资金.
  private func behindBeneficiary(_ start: Int, _ end: Int) -> Int? {
    for at in start..<min(start + Self.longestAgent, end) {
      if UnitClass.of(scan.text.units[at]).contains(.listMark) { return nil }
      if let cue = cues.cue(startingAt: at, scan), cue.group == .tally, cue.range.count > 1 {
        return at > start && cue.range.upperBound < end ? at : start < end ? start : nil
      }
    }
    return start < end ? start : nil
  }

  /// A body or a place that the label begins with.
  private func subject(_ start: Int, _ end: Int) -> Range<Int>? {
    let body = bodies[start].map { start..<$0 }
    let found = [body, cues.place(startingAt: start, scan)].compactMap { $0 }.max { $0.count < $1.count }
    guard let found, found.upperBound <= end else { return agent(start, end) }
    if found.upperBound == end { return found }
    if isPartOfName(found.upperBound) { return nil }
    let whole = found.lowerBound..<facility(behind: found.upperBound, end)
    let rest = scan.string(whole.upperBound..<end)
    if Self.foretelling.contains(where: rest.hasSuffix) { return nil }
    return Self.issuing.contains(where: rest.contains) || whole.upperBound == end ? nil : whole
  }

  /// Whether a verb at a place tells of what somebody does: 实施.
  private func isDeed(_ place: Int, _ end: Int) -> Bool {
    guard place < end, let cue = cues.cue(startingAt: place, scan) else { return false }
    return cue.group == .tally || cue.group == .effort
  }

  /// Whether a stretch is of those who tell the news: 央视网 + 消息.
  func tells(_ range: Range<Int>) -> Bool {
    Self.telling.contains { scan.text.units[range].starts(with: $0) }
  }

  /// A facility that does what is counted, and that no place begins: 便民平台 + 归集证照.
  private func agent(_ start: Int, _ end: Int) -> Range<Int>? {
    var at = start
    while at < min(start + Self.longestAgent, end) {
      let kind = UnitClass.of(scan.text.units[at])
      if kind.contains(.opener), let partner = scan.marks.partner(of: at), partner > at, partner < end {
        at = partner + 1
        continue
      }
      guard kind.intersects([.han, .letter]), !Self.notInAgent.contains(scan.text.units[at]) else {
        return nil
      }
      if let cue = cues.cue(startingAt: at, scan) {
        if cue.group == .facility, at > start + 1 {
          return acts(cue.range.upperBound, end) ? start..<cue.range.upperBound : nil
        }
        if cue.range.count > 1 { return nil }
      }
      at += 1
    }
    return nil
  }

  /// Whether a verb of a result stands at a place, or behind a word there, with what it counts behind it.
  private func acts(_ place: Int, _ end: Int) -> Bool {
    (place..<min(place + 3, end)).contains { at in
      cues.cue(startingAt: at, scan).map { $0.group == .tally && $0.range.upperBound < end } ?? false
    }
  }

  /// The end of what is called by the place before it: 西安 + 咸阳国际机场.
  private func facility(behind place: Int, _ end: Int) -> Int {
    var start = place
    // 中国（安徽）自贸试验区
    if start < end, let close = scan.marks.partner(of: start), close > start, close + 1 < end {
      start = close + 1
    }
    for at in start..<min(start + 5, end) {
      guard UnitClass.of(scan.text.units[at]).contains(.han) else { break }
      if let cue = cues.cue(startingAt: at, scan), cue.group == .facility { return cue.range.upperBound }
      if let cue = cues.cue(startingAt: at, scan), cue.group == .measure || cue.group == .tally { break }
    }
    return place
  }

  /// Whether what follows a place makes a name or a kind of it: 全国重点实验室, 港澳台居民.
  private func isPartOfName(_ end: Int) -> Bool {
    if Self.listing.contains(scan.text.units[end]) { return true }
    return Self.completing.contains { scan.text.units[end...].starts(with: $0) }
  }

  /// Whether a time is that of the news and not of what it tells: 3日宣布, 截至目前.
  private func isOfTelling(_ time: FigureMatch, _ end: Int) -> Bool {
    let text = scan.string(time.range)
    if ["目前", "如今", "近日", "日前", "当前", "现在"].contains(where: text.contains) { return true }
    let behind = scan.text.units[time.range.upperBound..<end]
    return Self.telling.contains { behind.starts(with: $0) }
  }

  private func behindTime(_ place: Int, _ end: Int) -> Int {
    for word in Self.behindTimes where scan.text.units[place..<end].starts(with: word) {
      return place + word.count
    }
    return place
  }

  private static let behindTimes = ["以来", "期间", "时期", "年末", "末", "底", "的", "时", "内", "间", "，"].map {
    UnitFolding.fold($0)
  }
  private static let telling = ["宣布", "发布", "获悉", "消息", "公布", "表示", "电", "讯", "报道", "记者"].map {
    UnitFolding.fold($0)
  }
  private static let completing = [
    "重点", "首", "文明", "百强", "示范", "劳动", "一流", "统一", "优秀", "先进", "人大", "政协", "居民", "人", "500强", "籍", "排名",
    "影响力", "性", "各",
  ].map { UnitFolding.fold($0) }
  private static let longestAgent = 16
  private static let leavingOut = ["剔除", "扣除", "不含", "不考虑"]
  private static let leftOut = ["后", "因素", "影响", "实际"]
  private static let basics = ["医疗", "养老", "公共", "农田", "药物", "生活", "保险", "工资", "住房", "殡葬"].map {
    UnitFolding.fold($0)
  }
  private static let forWhom = UnitFolding.fold("为")
  private static let notInAgent = UnitSet("的级各个型类等")
  private static let achieving = UnitFolding.fold("实现")
  /// Who does this tells of something and is not what is told of.
  private static let issuing = ["印发", "发布", "显示", "出台", "公布", "通报", "介绍", "表示", "获悉"]
  /// Nor is who ends a clause with this.
  private static let foretelling = ["预计", "预测", "认为", "指出", "透露", "披露", "表明"]
  private static let listing = UnitSet("、等和与及")
  private static let running = UnitFolding.fold("连续")
  /// Verbs that say nothing of what is measured.
  private static let light: Set<String> = ["推动", "促进", "带动", "实现", "推进", "完成"]
  /// Measures that need the verb before them: 带动就业.
  private static let whatIsBroughtAbout: Set<String> = ["就业"]
  private static let season: UInt16 = 0x6863  // 档: 暑期档
  private static let leading = UnitSet("和与及并而()了即")
  private static let possessive: UInt16 = 0x7684
}

extension FigureMatch {
  /// The time in ISO 8601; nil for one that is told from the text's own day.
  var isoValue: String? {
    if case .date(let text)? = value { text } else { nil }
  }
}
