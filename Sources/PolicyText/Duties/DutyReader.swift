/// Reads who has what part in which task: the lists behind 牵头单位：, and what stands before 牵头 or 配合 at the
/// end of a clause.
struct DutyReader: Sendable {
  private let before: [LexiconFilter]
  private let behind: [LexiconFilter]

  /// Takes the words that it goes by from a set of lexicons.
  init(lexicons: LexiconSet) {
    before = lexicons.filters("duty/lead-list", "duty/responsible-list", "duty/supporting-list")
    behind = lexicons.filters("duty/lead", "duty/responsible", "duty/supporting")
  }

  /// A duty in the making, its places in the folded text.
  struct Draft {
    var task: Range<Int>
    var role: String
    var agency: Range<Int>
    var cue: Range<Int>
  }

  /// The duties of a text, in order.
  ///
  /// - Parameter names: the names of the text, in order.
  /// - Complexity: O(n).
  func duties(in scan: Scan, names: [Range<Int>]) -> [Draft] {
    if (before + behind).allSatisfy({ scan.hits(of: $0).isEmpty }) { return [] }
    let items = DutyItems(scan: scan, names: names)
    var duties: [Draft] = []
    var task = 0..<0
    for line in scan.text.units.lines {
      let parts = parts(of: line, scan, items)
      var place = line.lowerBound
      for part in parts {
        let stretch = items.trimmed(place..<max(place, part.start))
        if !stretch.isEmpty { task = Self.task(stretch, scan) }
        place = part.end
        if task.isEmpty { continue }
        duties += part.agencies.map { Draft(task: task, role: part.role, agency: $0, cue: part.cue) }
      }
      if parts.isEmpty {
        let words = items.trimmed(line)
        if !words.isEmpty { task = Self.task(words, scan) }
      }
    }
    return duties
  }

  /// What one cue says.
  private struct Part {
    /// From the beginning of the bracket around the cue and its list, or of these, to the end.
    var start: Int
    var end: Int
    var role: String
    var agencies: [Range<Int>]
    var cue: Range<Int>
  }

  private func parts(of line: Range<Int>, _ scan: Scan, _ items: DutyItems) -> [Part] {
    var parts: [Part] = []
    var bracket: Range<Int>?
    for at in line {
      if let close = scan.marks.partner(of: at), close > at, close > bracket?.upperBound ?? 0 {
        bracket = at..<close + 1
      }
      if let end = bracket?.upperBound, at >= end { bracket = nil }
      guard var part = part(at, in: line, scan, items), !part.agencies.isEmpty else { continue }
      if let bracket { (part.start, part.end) = (bracket.lowerBound, bracket.upperBound) }
      parts.append(part)
    }
    return parts
  }

  private func part(_ at: Int, in line: Range<Int>, _ scan: Scan, _ items: DutyItems) -> Part? {
    if let hit = hit(before, at, scan), hit.range.upperBound <= line.upperBound {
      let list = items.list(from: hit.range.upperBound, to: line.upperBound) {
        self.hit(before, $0, scan) != nil
      }
      return part(hit, list, in: line, scan, items)
    }
    guard let hit = hit(behind, at, scan), hit.range.upperBound <= line.upperBound,
      items.endsClause(hit.range.upperBound, line.upperBound)
    else { return nil }
    let list = items.list(before: hit.range.lowerBound, from: line.lowerBound)
    return list.isEmpty ? nil : part(hit, list, in: line, scan, items)
  }

  private func part(
    _ hit: Hit, _ agencies: [Range<Int>], in line: Range<Int>, _ scan: Scan, _ items: DutyItems
  ) -> Part {
    let first = items.withBy(
      min(hit.range.lowerBound, agencies.first?.lowerBound ?? hit.range.lowerBound), from: line.lowerBound)
    let last = max(hit.range.upperBound, agencies.last?.upperBound ?? hit.range.upperBound)
    return Part(
      start: first, end: last, role: scan.canonical(of: hit) ?? "", agencies: agencies, cue: hit.range)
  }

  private func hit(_ filters: [LexiconFilter], _ at: Int, _ scan: Scan) -> Hit? {
    filters.lazy.compactMap { scan.hit($0, startingAt: at) }.first
  }

  /// A task; of a long one the first sentence, or as much as is bearable.
  private static func task(_ range: Range<Int>, _ scan: Scan) -> Range<Int> {
    if range.count <= longest { return range }
    let stop = range.prefix(longest).first { UnitClass.of(scan.text.units[$0]).contains(.sentenceStop) }
    return range.lowerBound..<(stop ?? range.lowerBound + longest)
  }

  /// It keeps what many lines of duties say of one task bounded.
  private static let longest = 400
}
