// Whose the label is: a place, a body, a facility.
extension StatementLabelReader {
  /// 全市 and its like at a place.
  func whole(_ start: Int, _ end: Int) -> Range<Int>? {
    cues.cue(startingAt: start, scan).flatMap { cue in
      cue.group == .whole && cue.range.upperBound < end && !isPartOfName(cue.range.upperBound, end)
        ? cue.range : nil
    }
  }

  /// A body or a place that the label begins with.
  func subject(_ start: Int, _ end: Int) -> Range<Int>? {
    let place = place(start, end)
    var body = bodies[start].map { start..<$0 }
    // 陕西将以…中心建设为牵引: what 将 stands in is no name.
    if let place, body?.contains(place.upperBound) ?? false,
      cues.cue(startingAt: place.upperBound, scan)?.group == .status
    {
      body = nil
    }
    // 新增公办幼儿园学位 counts what the name of no body begins.
    if let verb = cues.cue(startingAt: start, scan), verb.group == .tally, verb.range.count > 1 { return nil }
    let found = [body, place].compactMap { $0 }.max { $0.count < $1.count }
    guard let found, found.upperBound <= end else { return firm(start, end) ?? agent(start, end) }
    if found.upperBound == end { return found }
    if isPartOfName(found.upperBound, end) { return nil }
    let whole = found.lowerBound..<facility(behind: found.upperBound, end)
    let rest = scan.string(whole.upperBound..<end)
    if Self.foretelling.contains(where: rest.hasSuffix) { return nil }
    return Self.issuing.contains(where: rest.contains) || whole.upperBound == end ? nil : whole
  }

  /// The places that a list of them begins a label with, and what is told of each: 甲市、乙市 + 产值.
  func coordinated(_ label: Range<Int>) -> (subjects: [Range<Int>], rest: Range<Int>)? {
    var subjects: [Range<Int>] = []
    var at = label.lowerBound
    while let place = place(at, label.upperBound), place.upperBound < label.upperBound {
      subjects.append(place)
      at = place.upperBound
      guard StatementClauses.joiners.contains(scan.text.units[at]) else { break }
      at += 1
    }
    guard subjects.count > 1, at == subjects.last?.upperBound else { return nil }
    // 甲、乙两省: how many they are.
    if let count = counts[at], count.upperBound < label.upperBound { at = count.upperBound }
    return (subjects, at..<label.upperBound)
  }

  /// Whether a list begins with the name of a place or of a body.
  func namesPlaces(_ list: Range<Int>) -> Bool {
    bodies[list.lowerBound] != nil || cues.place(startingAt: list.lowerBound, scan) != nil
  }

  /// A place, with the places within it behind it: 湖北荆州.
  func place(_ start: Int, _ end: Int) -> Range<Int>? {
    guard var place = cues.place(startingAt: start, scan) else { return nil }
    while let inner = cues.place(startingAt: place.upperBound, scan), inner.count > 1, inner.upperBound < end
    {
      place = start..<inner.upperBound
    }
    return place
  }

  /// Whether a stretch is of those who tell the news: 央视网 + 消息.
  func tells(_ range: Range<Int>) -> Bool {
    Self.telling.contains { scan.text.units[range].starts(with: $0) }
  }

  /// Whether the subject of a clause without figures is that of what follows: a place, or a body that does
  /// something. Whose project a clause tells of is not.
  func carries(_ label: StatementLabel) -> Bool {
    guard let subject = label.subject else { return false }
    if cues.place(startingAt: subject.lowerBound, scan) != nil {
      return label.range.isEmpty || !Self.reaching.contains(scan.text.units[subject.upperBound])
    }
    if cues.cue(startingAt: subject.lowerBound, scan)?.group == .whole { return true }
    if label.range.isEmpty || label.period.map({ $0.range.lowerBound >= subject.upperBound }) ?? false {
      return true
    }
    let behind = scan.text.units[subject.upperBound...]
    return cues.isVerb(startingAt: subject.upperBound, scan)
      && !Self.comingAbout.contains { behind.starts(with: $0) }
  }

  /// 公司 before what it does or has.
  private func firm(_ start: Int, _ end: Int) -> Range<Int>? {
    let firm = start..<start + 2
    guard firm.upperBound < end, Self.itself.contains(scan.string(firm)),
      let next = cues.cue(startingAt: firm.upperBound, scan),
      [.reach, .tally, .adverb, .period].contains(next.group)
    else { return nil }
    return firm
  }

  /// A facility that does what is counted, and that no place begins: 便民平台 + 归集证照.
  private func agent(_ start: Int, _ end: Int) -> Range<Int>? {
    if cues.cue(startingAt: start, scan)?.group == .effort { return nil }
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
  func isPartOfName(_ end: Int, _ last: Int) -> Bool {
    if Self.listing.contains(scan.text.units[end]) { return true }
    let behind = scan.text.units[end..<last]
    return Self.people.contains { behind.elementsEqual($0) }
      || Self.completing.contains { scan.text.units[end...].starts(with: $0) }
  }

  private static let completing = [
    "重点", "首", "文明", "百强", "示范", "劳动", "一流", "统一", "优秀", "先进", "人大", "政协", "500强", "籍", "排名",
    "影响力", "性", "各",
  ].map { UnitFolding.fold($0) }
  /// Who is from there: 港澳台居民.
  private static let people = ["居民", "人"].map { UnitFolding.fold($0) }
  private static let notInAgent = UnitSet("的级各个型类等")
  /// Who does this tells of something and is not what is told of.
  private static let issuing = ["印发", "发布", "显示", "出台", "公布", "通报", "介绍", "表示", "获悉"]
  /// Nor is who ends a clause with this.
  private static let foretelling = ["预计", "预测", "认为", "指出", "透露", "披露", "表明"]
  private static let listing = UnitSet("、等和与及")
  /// Verbs of how a body comes about, which tell of it and not of what it does.
  private static let comingAbout = [
    "获批", "挂牌", "揭牌", "开业", "落地", "落户", "建成", "成立", "投产", "投用", "投运", "开工", "启动", "运行", "上线", "升级", "入选",
  ].map { UnitFolding.fold($0) }
  /// Characters behind a place from where something leads: 宁波至金华.
  private static let reaching = UnitSet("至到—-")
}
