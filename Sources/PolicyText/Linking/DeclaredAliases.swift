/// The names that a text gives to others in brackets behind them: （以下简称“某某”）, （下称某某、“某”）.
struct DeclaredAliases: Sendable {
  /// The words that announce an alias.
  private let cues: [LexiconFilter]
  /// Words that an alias may be without standing for the name elsewhere: 本公司, 方案, 专项行动.
  private let common: [LexiconFilter]

  /// The longest bracket that is looked into.
  private static let longestBracket = 60
  /// The least and greatest length of an alias.
  private static let length = 2...20

  /// Takes the lexicons that it needs from a set; without `alias-cue` there are no aliases.
  init(lexicons: LexiconSet) {
    cues = lexicons.filters("alias-cue")
    common = lexicons.filters(
      "company-tail", "programme-head", "organ-tail", "institution-tail", "stop-word", "place", "trade-word",
      "alias-common")
  }

  /// The aliases of a name in the bracket behind it.
  func declared(for name: Candidate, in scan: Scan) -> [Candidate] {
    guard let bracket = bracket(behind: name.range.upperBound, scan),
      let cue = cue(in: bracket, scan)
    else { return [] }
    return stretches(cue..<bracket.upperBound, scan).filter { Self.length.contains($0.count) }
      .map { name.mention(at: $0, as: .alias) }
  }

  /// Whether an alias is a common word too, so that it stands for the name only where it is declared.
  func isCommon(_ alias: Range<Int>, _ scan: Scan) -> Bool { common.contains { scan.isEntry(alias, $0) } }

  /// What stands in the bracket that opens behind a name or behind the marks around it.
  private func bracket(behind end: Int, _ scan: Scan) -> Range<Int>? {
    let units = scan.text.units
    var open = end
    while open < units.count, Self.closers.contains(units[open]) { open += 1 }
    guard open < units.count, units[open] == Unit.openBracket, let close = scan.marks.partner(of: open),
      close - open <= Self.longestBracket
    else { return nil }
    return open + 1..<close
  }

  /// The place behind the cue, if there is one.
  private func cue(in bracket: Range<Int>, _ scan: Scan) -> Int? {
    for at in bracket {
      if let hit = cues.lazy.compactMap({ scan.hit($0, startingAt: at) }).first { return Int(hit.end) }
    }
    return nil
  }

  /// The quoted or titled stretches; without any, the letters behind the cue.
  private func stretches(_ range: Range<Int>, _ scan: Scan) -> [Range<Int>] {
    let units = scan.text.units
    var found: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if Self.openers.contains(units[at]), let close = scan.marks.partner(of: at), close < range.upperBound {
        found.append(at + 1..<close)
        at = close
      }
      at += 1
    }
    if !found.isEmpty { return found }
    return range.split { !UnitClass.of(units, at: $0).intersects(.wordUnit) }
      .prefix(1).compactMap { part in
        part.first.flatMap { first in part.last.map { first..<$0 + 1 } }
      }
  }

  private static let openers: [UInt16] = Array("“‘《「".utf16)
  private static let closers: [UInt16] = Array("”’》」".utf16)
}
