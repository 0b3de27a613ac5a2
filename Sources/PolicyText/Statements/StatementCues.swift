/// The words of the lexicon `statement-cue` in a text, by what they say.
struct StatementCues: Sendable {
  /// What a cue says.
  enum Group: String, CaseIterable, Sendable {
    /// The figure says by how much: 增长.
    case change
    /// The figure says to where: 增至.
    case rise
    /// The figure says how much it is: 达到.
    case reach
    /// The figure says by how much it differs from another: 高于.
    case above
    /// 持平.
    case level
    case basis
    /// 分别, 均.
    case each
    case adverb
    case status
    /// 其中.
    case part
    /// 从, 由.
    case from
    /// 居, 位列.
    case rank
    /// 首位, 榜首.
    case first
    /// What is counted is a result: 建成.
    case tally
    /// What is counted is a means: 围绕.
    case effort
    /// 全省, 我国.
    case whole
    /// Times that are no dates: 全年.
    case period
    /// Nouns that measure: 产量.
    case measure
    /// What is called by the place before it: 机场.
    case facility
    /// Accidents and sports, whose counts are no tallies: 死亡, 决赛.
    case incident
    /// Parts of a document: 指标, 条款.
    case clause
    /// Kinds of those who do something: 企业, 服务业.
    case doer
  }

  /// A cue in the text.
  struct Cue: Sendable {
    var group: Group
    var range: Range<Int>
    /// What the lexicon says of it.
    var value: String
  }

  private let all: LexiconFilter?
  private let groups: [UInt32: Group]
  /// Words before and behind a figure that bound it.
  private let modifiers: [LexiconFilter]
  private let places: [LexiconFilter]
  private let words: [LexiconFilter]
  private let units: [LexiconFilter]

  init(lexicons: LexiconSet) {
    all = lexicons.filters("statement-cue").first
    var groups: [UInt32: Group] = [:]
    for group in Group.allCases {
      if let number = lexicons.number(ofType: group.rawValue) { groups[number] = group }
    }
    self.groups = groups
    modifiers = lexicons.filters("figure-modifier")
    words = lexicons.filters("word")
    units = lexicons.filters("unit")
    places = lexicons.filters("place@1", "region@1", "country", "zone@1")
  }

  /// The longest cue that ends at a place and begins no earlier than another; none that is a part of a word.
  func cue(endingAt end: Int, from start: Int, _ scan: Scan) -> Cue? {
    guard let all else { return nil }
    return scan.hits(all, endingAt: end).lazy.filter { Int($0.start) >= start }
      .compactMap { cue($0, scan) }
      .first { cue in
        cue.range.count > 1 || cue.group == .change || scan.text.units[cue.range.lowerBound] == Self.reaching
          || !words.contains {
            scan.hits($0, endingAt: end).contains { Int($0.start) < cue.range.lowerBound }
          }
      }
  }

  /// The longest cue that starts at a place; none that is a part of a word.
  func cue(startingAt start: Int, _ scan: Scan) -> Cue? {
    guard let found = all.flatMap({ scan.hit($0, startingAt: start) }).flatMap({ cue($0, scan) }) else {
      return nil
    }
    let isPart =
      found.range.count == 1
      && words.contains {
        scan.hit($0, startingAt: start).map { Int($0.end) > found.range.upperBound } ?? false
      }
    return isPart ? nil : found
  }

  private static let reaching: UInt16 = 0x8FBE  // 达

  /// Whether a character is a part of a longer word: 比 in 比例.
  func isPartOfWord(_ at: Int, _ scan: Scan) -> Bool {
    words.contains { filter in
      (max(0, at - 3)...at).contains { start in
        scan.hit(filter, startingAt: start).map { Int($0.end) > at && Int($0.end) - start > 1 } ?? false
      }
    }
  }

  /// Whether a stretch is a word, and no longer one begins with it.
  func isWord(_ range: Range<Int>, _ scan: Scan) -> Bool {
    words.contains { scan.hit($0, startingAt: range.lowerBound)?.range == range }
  }

  /// Whether the longest word at a place is a verb, or says how something is done.
  func isVerb(startingAt start: Int, _ scan: Scan) -> Bool {
    words.lazy.compactMap { scan.hit($0, startingAt: start) }
      .contains { Self.verbs.contains(scan.type(of: $0)) }
  }

  /// The longest word at a place, if it is a verb and nothing else.
  func verb(startingAt start: Int, _ scan: Scan) -> Range<Int>? {
    let word = words.lazy.compactMap { scan.hit($0, startingAt: start) }.max { $0.end < $1.end }
    return word.flatMap { scan.type(of: $0) == "v" ? $0.range : nil }
  }

  /// Whether a verb stands within a stretch, neither first nor last among its words.
  func hasVerb(within range: Range<Int>, _ scan: Scan) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      let word = words.lazy.compactMap { scan.hit($0, startingAt: at) }.max { $0.end < $1.end }
      guard let word, word.range.upperBound < range.upperBound else {
        at += 1
        continue
      }
      if at > range.lowerBound, word.range.count > 1, scan.type(of: word) == "v" { return true }
      at = word.range.upperBound
    }
    return false
  }

  /// The classes of verbs and of adverbs.
  private static let verbs: Set<String> = ["v", "vd", "vn", "vi", "d", "ad", "p"]

  /// The unit of a figure as it is printed.
  func unit(endingAt end: Int, from start: Int, _ scan: Scan) -> Range<Int>? {
    units.lazy.flatMap { scan.hits($0, endingAt: end) }.first { Int($0.start) > start }?.range
  }

  private func cue(_ hit: Hit, _ scan: Scan) -> Cue? {
    groups[hit.type].map { Cue(group: $0, range: hit.range, value: scan.canonical(of: hit) ?? "") }
  }

  /// The word that bounds a figure and ends at a place.
  func modifier(endingAt end: Int, from start: Int, _ scan: Scan) -> Range<Int>? {
    modifiers.lazy.flatMap { scan.hits($0, endingAt: end) }
      .first { hit in
        Int(hit.start) >= start && Self.bounding.contains(scan.type(of: hit))
          && measure(beginning: hit.range, scan) == nil
      }?.range
  }

  /// The word that bounds a figure and starts at a place.
  func modifier(startingAt start: Int, _ scan: Scan) -> Range<Int>? {
    if FigureModifier.beginsWord(at: start, scan.text.units) { return nil }
    return modifiers.lazy.compactMap { scan.hit($0, startingAt: start) }
      .first { hit in
        scan.type(of: hit).hasPrefix("after") && (hit.range.count > 1 || !beginsWord(hit.range, scan))
      }?.range
  }

  /// Whether a longer word begins with a stretch: 整 in 整合.
  func beginsWord(_ range: Range<Int>, _ scan: Scan) -> Bool {
    words.contains {
      scan.hit($0, startingAt: range.lowerBound).map { $0.range.count > range.count } ?? false
    }
  }

  /// A measure that a word begins with: 总投资约 bounds what 总投资 measures.
  private func measure(beginning range: Range<Int>, _ scan: Scan) -> Cue? {
    cue(startingAt: range.lowerBound, scan).flatMap { $0.group == .measure ? $0 : nil }
  }

  /// The word that starts at a place and bounds what follows: 约.
  func bounding(startingAt start: Int, _ scan: Scan) -> Range<Int>? {
    modifiers.lazy.compactMap { scan.hit($0, startingAt: start) }
      .first { Self.bounding.contains(scan.type(of: $0)) && $0.weight > 0 && !beginsWord($0.range, scan) }?
      .range
  }

  /// The groups of words before a figure that bound it.
  private static let bounding: Set<String> = ["before-lower", "before-upper", "before-about"]

  /// The name of a place that starts somewhere, the longest.
  func place(startingAt start: Int, _ scan: Scan) -> Range<Int>? {
    places.compactMap { scan.hit($0, startingAt: start)?.range }.max { $0.count < $1.count }
  }

  /// The noun that measures and ends at a place, the longest.
  func measure(endingAt end: Int, from start: Int, _ scan: Scan) -> Cue? {
    guard let all else { return nil }
    return scan.hits(all, endingAt: end).lazy.filter { Int($0.start) >= start }.compactMap { cue($0, scan) }
      .first { $0.group == .measure }
  }
}
