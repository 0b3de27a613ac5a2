/// Completes labels that can't stand alone: 汽车 in 汽车、新能源汽车产量 is 汽车产量.
struct IndicatorNames {
  /// A part of a label with what completes it.
  struct Part {
    var range: Range<Int>
    var front = ""
    var back = ""
    var replacement: String?
  }

  let cues: StatementCues
  let source: SourceText

  /// The words at a place, as the text has them.
  func words(_ range: Range<Int>) -> String {
    source.text(of: source.span(ofFolded: range)).withoutLineBreaks
  }

  /// The measure that a part of something is measured by, where its label names none: 橙子产量增长6%，其中脐橙.
  func measureOfPart(_ label: Range<Int>, of whole: Range<Int>, _ scan: Scan) -> String {
    guard let measure = cues.measure(endingAt: whole.upperBound, from: whole.lowerBound, scan),
      measure.range != whole, measure.range.count > 1, measure.value != Self.dependent,
      cues.cue(endingAt: label.upperBound, from: label.lowerBound, scan)
        .map({ $0.group != .measure && $0.group != .tally }) ?? true
    else { return "" }
    return words(measure.range)
  }

  /// Whether a label only says something of what stands before it.
  func isDependent(_ label: Range<Int>, _ scan: Scan) -> Bool {
    if label.isEmpty { return false }
    if isShare(label.lowerBound, scan) { return true }
    if (Self.growth + Self.changes).contains(where: { scan.text.units[label].elementsEqual($0) }) {
      return true
    }
    guard let cue = cues.cue(startingAt: label.lowerBound, scan) else { return false }
    // 建成面积 is that of what was built.
    if cue.group == .tally, cue.range.upperBound < label.upperBound,
      Self.extents.contains(where: { scan.text.units[cue.range.upperBound...].starts(with: $0) })
    {
      return true
    }
    return cue.range == label && cue.group == .measure && [Self.dependent, Self.headless].contains(cue.value)
  }

  /// Whether a label says of what stands before it how many or how large it is, and nothing else: 规模.
  func isSame(_ label: Range<Int>, _ scan: Scan) -> Bool {
    isDependent(label, scan) && !isShare(label.lowerBound, scan)
      && !isShare(label, scan)
      && cues.cue(startingAt: label.lowerBound, scan)?.value != Self.headless
  }

  /// Whether a label ends in a share: 占比.
  func isShare(_ label: Range<Int>, _ scan: Scan) -> Bool {
    Self.shares.contains(where: scan.string(label).hasSuffix)
  }

  /// Whether a label ends in 率.
  func isRate(_ label: Range<Int>, _ scan: Scan) -> Bool { scan.text.units[label].last == Self.rate }

  /// Whether two labels tell of things of one kind: 工业投资 and 民间投资, 出口 and 进口.
  func isAlike(_ one: Range<Int>, _ other: Range<Int>, _ scan: Scan) -> Bool {
    let (units, others) = (scan.text.units[one], scan.text.units[other])
    return units.count > 1
      && (units.suffix(2).elementsEqual(others.suffix(2))
        || units.last == Self.opening && others.last == Self.opening)
  }

  /// What completes a label that only says something of the statement before it: 汽车 of 汽车产量 for 销量, all of it
  /// for a share.
  func front(for label: Range<Int>, of last: StatementDraft, _ scan: Scan) -> String {
    let whole = (last.isTold ? "" : last.front) + words(last.core)
    if isShare(label.lowerBound, scan) || isShare(label, scan) { return whole }
    guard let own = cues.cue(startingAt: label.lowerBound, scan), own.group == .measure, own.range == label,
      let end = cues.cue(endingAt: last.core.upperBound, from: last.core.lowerBound, scan),
      end.group == .tally || end.group == .measure && end.range.count > 1
    else { return whole }
    return last.front + words(last.core.lowerBound..<end.range.lowerBound)
  }

  /// What completes a verb that stands alone behind another one: 养护 behind 改建公路1200公里、 is 养护公路, 竣工
  /// behind 项目开工43个、 is 项目竣工.
  func object(of part: Part, after last: Range<Int>, _ scan: Scan) -> (front: String, back: String)? {
    if Self.perTime.contains(where: { scan.text.units[part.range].elementsEqual($0) }) {
      return ("", words(last))
    }
    guard part.back.isEmpty, let verb = cues.cue(startingAt: part.range.lowerBound, scan),
      verb.group == .tally, verb.range == part.range
    else { return nil }
    if let end = cues.cue(endingAt: last.upperBound, from: last.lowerBound, scan), end.group == .tally {
      return end.range.lowerBound > last.lowerBound
        ? (words(last.lowerBound..<end.range.lowerBound), "") : nil
    }
    guard let start = cues.cue(startingAt: last.lowerBound, scan), start.group == .tally,
      start.range.upperBound < last.upperBound
    else { return nil }
    return ("", words(start.range.upperBound..<last.upperBound))
  }

  /// What stands before 作为 in a clause.
  func topic(in label: Range<Int>, _ scan: Scan) -> Range<Int>? {
    label.dropFirst().first { scan.text.units[$0..<label.upperBound].starts(with: Self.being) }
      .map { label.lowerBound..<$0 }
  }

  /// Whether a label is a measure alone, or one of a mean: 价格, 平均价格.
  func isMeasureAlone(_ label: Range<Int>, _ scan: Scan) -> Bool {
    guard let measure = cues.measure(endingAt: label.upperBound, from: label.lowerBound, scan) else {
      return false
    }
    let before = label.lowerBound..<measure.range.lowerBound
    return before.isEmpty || Self.means.contains { scan.text.units[before].elementsEqual($0) }
  }

  /// Whether a label ends in 增速.
  func namesGrowth(_ label: Range<Int>, _ scan: Scan) -> Bool {
    Self.growth.contains { scan.text.units[label].suffix($0.count).elementsEqual($0) }
  }

  /// A label without 增速 at its end.
  func withoutGrowth(_ label: Range<Int>, _ scan: Scan) -> Range<Int> {
    for word in Self.growth
    where scan.text.units[label].suffix(word.count).elementsEqual(word) && label.count > word.count {
      return label.lowerBound..<label.upperBound - word.count
    }
    return label
  }

  /// Whether a label names a length of time.
  func isMeasureOfTime(_ label: Range<Int>, _ scan: Scan) -> Bool {
    Self.measuresOfTime.contains(where: scan.string(label).hasSuffix)
  }

  /// The stretch to the end of the first measure in a label; nil where there is none.
  func measure(in label: Range<Int>, _ scan: Scan) -> Range<Int>? {
    for end in label {
      if let cue = cues.measure(endingAt: end, from: label.lowerBound, scan), cue.range.count > 1 {
        return label.lowerBound..<end
      }
    }
    return nil
  }

  /// Whether a noun in a stretch names a length of time.
  func hasMeasureOfTime(_ range: Range<Int>, _ scan: Scan) -> Bool {
    let text = scan.string(range)
    return Self.measuresOfTime.contains { text.contains($0) }
  }

  /// The name of a row.
  func name(of draft: StatementDraft) -> String {
    let text = (draft.replacement ?? words(draft.label)).withoutNotes
    return draft.front + Self.distributing.reduce(text) { $0.replacingFirst($1, by: "") } + draft.back
  }

  private static let dependent = "dependent"
  private static let headless = "headless"
  private static let shares = ["占比", "比重", "份额"]
  private static let opening: UInt16 = 0x53E3  // 口
  private static let rate: UInt16 = 0x7387  // 率
  private static let extents = ["面积", "规模", "数量", "里程"].map { UnitFolding.fold($0) }
  private static let perTime = ["日均", "月均", "年均"].map { UnitFolding.fold($0) }
  private static let being = UnitFolding.fold("作为")
  private static let means = ["平均", "人均", "户均"].map { UnitFolding.fold($0) }
  private static let measuresOfTime = ["时间", "时长", "用时", "寿命", "年限", "周期", "期限", "天数", "时限"]
  private static let distributing = ["分别", "累计", "全年"]
  private static let growth = ["增速", "增幅", "增长率"].map { Array($0.utf16) }
  private static let changes = ["降幅", "涨幅", "跌幅"].map { Array($0.utf16) }
  static let share: UInt16 = 0x5360  // 占
}

extension String {
  /// The text without the numbers of notes: ［5］.
  fileprivate var withoutNotes: String {
    var text = ""
    var depth = 0
    for character in self {
      if character == "[" || character == "［" {
        depth += 1
      } else if character == "]" || character == "］", depth > 0 {
        depth -= 1
      } else if depth == 0 {
        text.append(character)
      }
    }
    return depth == 0 ? text : self
  }

  func replacingFirst(_ word: String, by other: String) -> String {
    guard let range = self.firstRange(of: word) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }

  private func firstRange(of word: String) -> Range<Index>? {
    for at in indices where self[at...].hasPrefix(word) { return at..<index(at, offsetBy: word.count) }
    return nil
  }
}
