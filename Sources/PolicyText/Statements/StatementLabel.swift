/// A label without what stands before it, and what that says.
struct StatementLabel {
  /// The words that label the row; empty where there are none.
  var range: Range<Int>
  /// The label without the verb that it begins with.
  var core: Range<Int>
  /// The verb that it begins with, if it counts a result: 新增.
  var verb: Range<Int>?
  /// What stands before a verb, an adverb or a time within it and belongs to the name: 服务业企业 in
  /// 服务业企业实现营收.
  var front: Range<Int>?
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
  /// The counts of the text that have a measure word, by their starts.
  let counts: [Int: Range<Int>]
  /// The ends of names of bodies, by their starts.
  let bodies: [Int: Int]

  /// Reads the label in a stretch.
  func label(in range: Range<Int>) -> StatementLabel {
    var label = StatementLabel(range: range, core: range)
    var start = range.lowerBound
    while start < range.upperBound, let next = step(&label, start, range.upperBound) { start = next }
    // What brings a measure about is not what is measured: X实现受理率.
    if let light = lightVerb(start, range.upperBound) {
      label.front = doer(&label, start, light.lowerBound)
      if let front = label.front, label.subject == nil, Self.itself.contains(scan.string(front)) {
        label.subject = front
        label.front = nil
      }
      start = light.upperBound
      if label.subject == nil,
        let subject = subject(start, range.upperBound) ?? whole(start, range.upperBound)
      {
        label.subject = subject
        start = subject.upperBound
      }
    }
    if let time = innerTime(start, range.upperBound) {
      label.period = StatementDraft.Period(range: time.range, value: time.isoValue)
      let before = start..<time.range.lowerBound
      if label.subject == nil, Self.itself.contains(scan.string(before)) {
        label.subject = before
      } else {
        label.front = before
      }
      start = behindTime(time.range.upperBound, range.upperBound)
    }
    if let adverb = innerAdverb(start, range.upperBound) {
      label.front = start..<adverb.lowerBound
      start = adverb.upperBound
    }
    if let title = title(start, range.upperBound) { start = title }
    var end = range.upperBound
    if let step = step(start, end) { end = step }
    while end > start,
      UnitClass.of(scan.text.units[end - 1]).intersects([.space, .listMark])
        || end > start && scan.text.units[end - 1] == Unit.possessive
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

  /// The place of the title of a work that a label ends in with its measure: 影片《流年》票房.
  private func title(_ start: Int, _ end: Int) -> Int? {
    guard cues.measure(endingAt: end, from: start, scan) != nil, scan.text.units[start] != Self.titleMark
    else { return nil }
    return (start..<end).first { scan.text.units[$0] == Self.titleMark }
  }

  /// Where 迈上 begins before 台阶 at the end of a label.
  private func step(_ start: Int, _ end: Int) -> Int? {
    guard Self.steps.contains(where: { scan.text.units[start..<end].suffix(2).elementsEqual($0) }) else {
      return nil
    }
    return (start..<end).last { cues.cue(startingAt: $0, scan)?.group == .reach }
  }

  /// Takes one word off; the place behind it, nil where none is taken.
  private func step(_ label: inout StatementLabel, _ start: Int, _ end: Int) -> Int? {
    let kind = UnitClass.of(scan.text.units[start])
    if let number = listNumber(start, end) { return number }
    // 共建成: 共建 is no word here.
    if scan.text.units[start] == Self.altogether, let verb = cues.cue(startingAt: start + 1, scan),
      verb.group == .tally, verb.range.count > 1
    {
      return start + 1
    }
    if kind.intersects([.space, .listMark]) || Self.marks.contains(scan.text.units[start])
      || Self.leading.contains(scan.text.units[start])
    {
      return start + 1
    }
    if let time = times[start], time.range.upperBound <= end {
      if isOfTelling(time, end) { return time.range.upperBound }
      let behind = behindTime(time.range.upperBound, end)
      let isSince = scan.text.units[time.range.upperBound..<behind].elementsEqual(Self.since)
      let range = isSince ? time.range.lowerBound..<behind : time.range
      label.period = StatementDraft.Period(range: range, value: time.isoValue)
      return behind
    }
    if let cue = cues.cue(startingAt: start, scan), cue.range.upperBound <= end,
      let next = take(cue, &label, end)
    {
      return next
    }
    // 12个湖泊达标率: how many they are is told besides.
    if let count = counts[start], count.upperBound < end,
      cues.modifier(startingAt: count.upperBound, scan) == nil
    {
      return count.upperBound
    }
    if let modifier = cues.bounding(startingAt: start, scan), modifier.upperBound < end {
      return modifier.upperBound
    }
    if let span = span(start, end) ?? holiday(start, end) {
      label.period = StatementDraft.Period(range: span, value: nil)
      return span.upperBound
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
    case .adverb where cue.value == "manner" || isPartOfTerm(cue.range) || cues.beginsWord(cue.range, scan):
      return nil
    case .adverb, .each, .basis: break
    case .reach where scan.text.units[cue.range].elementsEqual(Self.forWhom):
      return behindBeneficiary(cue.range.upperBound, end)
    case .status where cue.value == "forecast" && cue.range.count == 1:
      // 将 at the beginning or before a noun is 把: 将利率下调至3%.
      if label.subject == nil && label.period == nil || isHandled(cue.range.upperBound, end) { break }
      label.status = .init(
        status: isDeed(cue.range.upperBound, end) ? .target : .forecast, cue: cue.range)
    case .status:
      label.status = Statement.Status(rawValue: cue.value).map { .init(status: $0, cue: cue.range) }
    case .part: label.isPart = true
    case .period where cue.range.upperBound < end && Self.season == scan.text.units[cue.range.upperBound]:
      return nil
    case .period:
      // 2025年 + 春节假期 + 首日 is one time.
      let before = label.period.flatMap { $0.range.upperBound == cue.range.lowerBound ? $0 : nil }
      let last = behindDay(cue.range.upperBound, end)
      label.period = .init(range: (before?.range ?? cue.range).lowerBound..<last, value: before?.value)
      return last
    case .whole:
      if cue.range.upperBound < end, isPartOfName(cue.range.upperBound, end) { return nil }
      label.subject = cue.range
    case .tally where Self.light.contains(scan.string(cue.range)),
      .effort where Self.light.contains(scan.string(cue.range)):
      guard let measure = cues.measure(endingAt: end, from: cue.range.upperBound, scan),
        !Self.whatIsBroughtAbout.contains(scan.string(measure.range))
      else { return nil }
    case .effort where Self.byMeans.contains(scan.string(cue.range)):
      return deed(cue.range.upperBound, end)
    case .tally where cue.value == Statement.Status.target.rawValue:
      guard isAim(cue.range.upperBound, end) else { return nil }
      label.status = .init(status: .target, cue: cue.range)
    case .reach where isPartOfNoun(cue.range, end): return behindField(cue.range, end)
    case .reach where cue.range.upperBound < end: break
    default: return nil
    }
    return cue.range.upperBound
  }

  static let telling = ["宣布", "发布", "获悉", "消息", "公布", "表示", "电", "讯", "报道", "记者"].map {
    UnitFolding.fold($0)
  }
  static let longestAgent = 16
  private static let leavingOut = ["剔除", "扣除", "不含", "不考虑"]
  private static let leftOut = ["后", "因素", "影响", "实际"]
  private static let forWhom = UnitFolding.fold("为")
  private static let running = UnitFolding.fold("连续")
  /// Verbs that say nothing of what is measured.
  private static let light: Set<String> = ["推动", "促进", "带动", "实现", "推进", "完成"]
  /// Measures that need the verb before them: 带动就业.
  static let whatIsBroughtAbout: Set<String> = ["就业"]
  /// Words before a verb that say by what means or for whom.
  private static let byMeans: Set<String> = ["通过", "依托", "借助", "运用", "向", "面向", "按", "按照", "根据"]
  private static let season: UInt16 = 0x6863  // 档: 暑期档
  static let steps = ["台阶", "大关", "关口"].map { UnitFolding.fold($0) }
  /// Who stands for a firm that was named before.
  static let itself: Set<String> = ["公司", "集团"]
  private static let titleMark: UInt16 = 0x300A  // 《
  private static let since = UnitFolding.fold("以来")
  private static let altogether: UInt16 = 0x5171  // 共
  private static let marks = UnitSet("▲●■◆★—")
  private static let leading = UnitSet("和与及并而()了即的")
}

extension FigureMatch {
  /// The time in ISO 8601; nil for one that is told from the text's own day.
  var isoValue: String? {
    if case .date(let text)? = value { text } else { nil }
  }
}
