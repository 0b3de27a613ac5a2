// What is done, by whom, and for whom.
extension StatementLabelReader {
  /// 共 and its like between those who do something and the verb: 会议共收到论文.
  func innerAdverb(_ start: Int, _ end: Int) -> Range<Int>? {
    (start..<end).dropFirst().lazy.filter {
      Self.adverbs.contains(scan.text.units[$0]) && !cues.isPartOfWord($0, scan)
    }
    .compactMap { at -> Range<Int>? in
      guard let verb = cues.cue(startingAt: at + 1, scan), verb.range.upperBound < end, verb.range.count > 1
      else {
        return nil
      }
      return verb.group == .tally ? at..<at + 1 : nil
    }
    .first
  }

  /// 实现 or 带动 within a label that ends in a measure.
  func lightVerb(_ start: Int, _ end: Int) -> Range<Int>? {
    guard let measure = cues.measure(endingAt: end, from: start, scan),
      !Self.whatIsBroughtAbout.contains(scan.string(measure.range))
    else { return nil }
    for at in start..<max(start, end - 2) {
      if Self.achieving.contains(where: { scan.text.units[at...].starts(with: $0) }) { return at..<at + 2 }
    }
    return nil
  }

  /// Those who bring about what a verb at a place leads to, without words of time and manner before the verb.
  func doer(_ label: inout StatementLabel, _ start: Int, _ verb: Int) -> Range<Int>? {
    var end = verb
    while end > start {
      let time = (max(start, end - Self.longestAgent)..<end).lazy.compactMap { times[$0] }
        .first { $0.range.upperBound == end }
      if let time {
        label.period = .init(range: time.range, value: time.isoValue)
        end = time.range.lowerBound
      } else if let cue = cues.cue(endingAt: end, from: start, scan),
        [.adverb, .each, .period].contains(cue.group)
      {
        end = cue.range.lowerBound
      } else {
        break
      }
    }
    return cues.cue(endingAt: end, from: start, scan)?.group == .doer ? start..<end : nil
  }

  /// The verb that a label begins with, with at most two characters that qualify it: 认真办理.
  func verb(_ start: Int, _ end: Int) -> Range<Int>? {
    for at in start..<min(start + 3, end) {
      guard let cue = cues.cue(startingAt: at, scan), cue.range.upperBound < end else { continue }
      if cue.group == .effort { return nil }
      if cue.group == .tally {
        let isMeasure =
          cues.measure(endingAt: end, from: start, scan).map { $0.range.lowerBound <= at } ?? false
        return isMeasure || at > start && end - cue.range.upperBound < 2 ? nil : start..<cue.range.upperBound
      }
    }
    return nil
  }

  /// The verb at the beginning of what is counted, whatever it is: 晋升 in 晋升景区3家.
  func anyVerb(_ label: Range<Int>) -> Range<Int>? {
    var start = label.lowerBound
    if label.count > 2, scan.text.units[start] == Self.new { start += 1 }
    guard cues.cue(startingAt: label.lowerBound, scan) == nil,
      let verb = cues.verb(startingAt: start, scan), verb.count > 1 || start > label.lowerBound,
      verb.upperBound < label.upperBound
    else { return nil }
    return label.lowerBound..<verb.upperBound
  }

  /// The place of what is done by some means or for somebody: 通过银企对接 + 发放贷款.
  func deed(_ start: Int, _ end: Int) -> Int? {
    (start..<min(start + Self.longestAgent, end)).first { at in
      cues.cue(startingAt: at, scan).map {
        $0.group == .tally && $0.range.count > 1 && $0.range.upperBound < end
      } ?? false
    }
  }

  /// Whether 争取 says what is aimed at and not what is obtained: 争取再落地, 争取产量.
  func isAim(_ place: Int, _ end: Int) -> Bool {
    if place == end || times[place] != nil { return true }
    if let cue = cues.cue(startingAt: place, scan), Self.aimed.contains(cue.group) { return true }
    return cues.measure(endingAt: end, from: place, scan).map {
      !Self.obtained.contains(scan.string($0.range))
    }
      ?? false
  }

  /// The place behind whom something is done for, where what is done stands there with its object: 为企业 +
  /// 发放资金.
  func behindBeneficiary(_ start: Int, _ end: Int) -> Int? {
    for at in start..<min(start + Self.longestAgent, end) {
      if UnitClass.of(scan.text.units[at]).contains(.listMark) { return nil }
      if let cue = cues.cue(startingAt: at, scan), cue.group == .tally, cue.range.count > 1 {
        return at > start && cue.range.upperBound <= end ? at : start < end ? start : nil
      }
    }
    return start < end ? start : nil
  }

  /// Whether 将 before a place takes what is done something to, and no verb.
  func isHandled(_ place: Int, _ end: Int) -> Bool {
    place < end && cues.measure(endingAt: end, from: place, scan) != nil
      && cues.cue(startingAt: place, scan) == nil && !cues.isVerb(startingAt: place, scan)
  }

  /// Whether a verb at a place tells of what somebody does: 实施.
  func isDeed(_ place: Int, _ end: Int) -> Bool {
    guard place < end, let cue = cues.cue(startingAt: place, scan) else { return false }
    return cue.group == .tally || cue.group == .effort
  }

  private static let new: UInt16 = 0x65B0  // 新
  private static let achieving = ["实现", "带动"].map { UnitFolding.fold($0) }
  private static let aimed: Set<StatementCues.Group> = [
    .tally, .effort, .reach, .rise, .change, .adverb, .status, .whole,
  ]
  /// Measures of what is given by others: 争取投资.
  private static let obtained: Set<String> = ["投资", "经费", "贷款"]
  private static let adverbs = UnitSet("共已均也还就")
}
