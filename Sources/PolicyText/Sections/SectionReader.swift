/// Finds the headings of a text that say of what time their sections are, and whether they tell of results or
/// of aims.
///
/// Sections lie in each other as their headings are numbered: what 第一部分 2025年工作回顾 says holds for 一、
/// and （一） below it, up to 第二部分.
struct SectionReader: Sendable {
  private let cues: [LexiconFilter]
  private let titleCues: [LexiconFilter]

  /// Takes the words that it goes by from a set of lexicons.
  init(lexicons: LexiconSet) {
    cues = lexicons.filters("section-cue")
    titleCues = lexicons.filters("section-cue/title")
  }

  /// The sections of a text, in order.
  ///
  /// - Parameter times: the times of the text, in order.
  /// - Complexity: O(n).
  func sections(in scan: Scan, times: [FigureMatch]) -> [Section] {
    let headings = HeadingReader(scan: scan).headings()
    var sections: [Section] = []
    /// The sections that the place lies in, with how deep each heading is.
    var open: [(depth: Int, section: Section)] = []
    var next = 0
    for (heading, depth) in zip(headings, Self.depths(of: headings)) {
      let range = heading.range
      while next < times.count, times[next].range.lowerBound < range.lowerBound { next += 1 }
      let own = times[next...].prefix { $0.range.upperBound <= range.upperBound }
      var section = Section(start: range.upperBound)
      let found = cue(of: heading, own, scan)
      let depth = heading.isTitle && !found.isOfSection ? 0 : depth
      if found.isClear {
        section.status = found.last.flatMap { hit in
          Statement.Status(rawValue: scan.canonical(of: hit) ?? "").map { ($0, hit.range) }
        }
        if own.count == 1, depth > 0 || section.status != nil { section.period = own.first }
      }
      while let last = open.last, last.depth >= depth { open.removeLast() }
      if let outer = open.last?.section {
        section.period = section.period ?? outer.period
        section.status = section.status ?? outer.status
      }
      open.append((depth, section))
      sections.append(section)
    }
    return sections
  }

  /// The word that a heading ends in, and whether it is one of sections and not of whole documents. It is not
  /// clear what a heading says that names both a result and an aim.
  private func cue(
    of heading: Heading, _ times: ArraySlice<FigureMatch>, _ scan: Scan
  ) -> (last: Hit?, isOfSection: Bool, isClear: Bool) {
    let range = heading.range
    let end = Self.endOfWords(range, scan)
    let last = cues.lazy.compactMap { scan.hit($0, endingAt: end) }
      .first { Int($0.start) >= range.lowerBound }
    guard let last else { return (nil, false, true) }
    let isOfSection = !titleCues.contains { $0.admits(last) }
    let before = range.lowerBound..<Int(last.start)
    let isDouble = before.contains { at in
      guard let other = cues.lazy.compactMap({ scan.hit($0, startingAt: at) }).first,
        other.range.upperBound <= before.upperBound, scan.canonical(of: other) != scan.canonical(of: last)
      else { return false }
      let between = other.range.upperBound..<before.upperBound
      return between.contains { Self.joiners.contains(scan.text.units[$0]) }
        || times.contains { between.contains($0.range.lowerBound) }
    }
    return isDouble ? (nil, isOfSection, false) : (last, isOfSection, true)
  }

  /// The end of a heading without what stands in brackets and 的通知 behind it.
  private static func endOfWords(_ range: Range<Int>, _ scan: Scan) -> Int {
    let units = scan.text.units
    var end = range.upperBound
    while end > range.lowerBound {
      let kind = UnitClass.of(units[end - 1])
      if kind.contains(.closer), let partner = scan.marks.partner(of: end - 1), partner >= range.lowerBound,
        units[end - 1] == Self.bracket
      {
        end = partner
      } else if kind.intersects([.closer, .space, .symbol, .clauseStop]) {
        end -= 1
      } else if let tail = tails.first(where: {
        units[range.lowerBound..<end].suffix($0.count).elementsEqual($0)
      }) {
        end -= tail.count
      } else {
        break
      }
    }
    return end
  }

  /// How deep each heading lies. One without a number stands above those that are numbered anew behind it,
  /// and below those that go on.
  private static func depths(of headings: [Heading]) -> [Int] {
    var depths = [Int](repeating: 1, count: headings.count)
    var unnumbered = 1
    for i in headings.indices.reversed() {
      if let number = headings[i].number {
        depths[i] = 2 * number.depth
        unnumbered = number.isFirst ? 2 * number.depth - 1 : 2 * number.depth + 1
      } else {
        depths[i] = unnumbered
      }
    }
    return depths
  }

  private static let bracket = UInt16(UInt8(ascii: ")"))
  private static let joiners = UnitSet("和与及、暨")
  private static let tails = ["的通知", "的报告", "的通告", "的公告", "报告", "草案"].map { UnitFolding.fold($0) }
}
