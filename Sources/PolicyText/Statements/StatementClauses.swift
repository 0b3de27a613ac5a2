/// A stretch of a sentence between two commas, with its figures.
struct StatementClause {
  /// Where it stands, without the mark at its end.
  var range: Range<Int>
  /// The groups of figures in it.
  var groups: [FigureGroup]
}

/// Figures that stand side by side in a list: 5.3%、7%.
struct FigureGroup {
  /// The figures.
  var figures: [FigureMatch]
  /// From the first to the last, without the words that bound them.
  var range: Range<Int> {
    (figures.first?.range.lowerBound ?? 0)..<(figures.last?.range.upperBound ?? 0)
  }

  /// The group, where a word that bounds its first or its last figure bounds all: 分别突破3亿元、5亿元.
  func sharingBound() -> FigureGroup {
    let bounded = figures.filter { $0.modifier != nil }
    guard bounded.count == 1, let bound = bounded.first, figures.count > 1,
      bound == figures.first || bound == figures.last
    else { return self }
    var group = self
    for i in figures.indices where figures[i].modifier == nil {
      guard case .exact(let value)? = figures[i].value else { continue }
      group.figures[i].modifier = bound.modifier
      group.figures[i].lower = bound.lower.map { _ in value }
      group.figures[i].upper = bound.upper.map { _ in value }
    }
    return group
  }
}

/// Cuts sentences into clauses.
struct StatementClauses {
  let scan: Scan
  let cues: StatementCues

  /// The sentences of a text: what ends in 。；！？ or a line.
  func sentences() -> [Range<Int>] {
    let units = scan.text.units
    var sentences: [Range<Int>] = []
    var start = 0
    for at in units.indices {
      let isEnd =
        UnitClass.of(units[at]).intersects([.sentenceStop, .newline]) || units[at] == Self.semicolon
      if isEnd {
        if at > start { sentences.append(start..<at) }
        start = at + 1
      }
    }
    if start < units.count { sentences.append(start..<units.count) }
    return sentences
  }

  /// Whether a semicolon joins a sentence to the one before it.
  func isPart(_ sentence: Range<Int>) -> Bool {
    sentence.lowerBound > 0 && scan.text.units[sentence.lowerBound - 1] == Self.semicolon
  }

  /// The clauses of a sentence; a comma in quotes or brackets or within a figure ends none.
  func clauses(of sentence: Range<Int>, _ figures: [FigureMatch]) -> [StatementClause] {
    let units = scan.text.units
    var clauses: [StatementClause] = []
    var start = sentence.lowerBound
    var next = 0
    var own: [FigureMatch] = []
    func close(_ end: Int) {
      if end > start { clauses.append(StatementClause(range: start..<end, groups: groups(own))) }
      own = []
    }
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      if next < figures.count, figures[next].range.lowerBound == at {
        own.append(figures[next])
        at = max(at + 1, figures[next].range.upperBound)
        next += 1
        continue
      }
      if UnitClass.of(units[at]).contains(.clauseStop) {
        close(at)
        start = at + 1
      } else if UnitClass.of(units[at]).contains(.opener), let partner = scan.marks.partner(of: at),
        partner > at, partner < sentence.upperBound
      {
        // What a title or a quotation counts is not the sentence's.
        let isBracket = units[at] == Unit.openBracket
        while next < figures.count, figures[next].range.lowerBound < partner {
          if isBracket || figures[next].kind == .period || figures[next].kind == .date {
            own.append(figures[next])
          }
          next += 1
        }
        at = partner + 1
        continue
      }
      at += 1
    }
    close(sentence.upperBound)
    return clauses
  }

  /// The figures of a clause by groups; dates stand alone.
  private func groups(_ figures: [FigureMatch]) -> [FigureGroup] {
    var groups: [FigureGroup] = []
    for figure in figures {
      if let last = groups.last?.figures.last,
        last.kind == figure.kind || last.unit == figure.unit || last.isShare && figure.isShare,
        !figure.isTime, isJoined(last.range.upperBound..<figure.range.lowerBound)
      {
        groups[groups.count - 1].figures.append(figure)
      } else {
        groups.append(FigureGroup(figures: [figure]))
      }
    }
    return groups
  }

  /// Whether there is only 、 or 和 between two figures, and words that bound them.
  private func isJoined(_ between: Range<Int>) -> Bool {
    var start = between.lowerBound
    if let modifier = cues.modifier(startingAt: start, scan), modifier.upperBound <= between.upperBound {
      start = modifier.upperBound
    }
    var end = between.upperBound
    if let modifier = cues.modifier(endingAt: end, from: start, scan) { end = modifier.lowerBound }
    return end == start + 1 && Self.joiners.contains(scan.text.units[start])
  }

  static let joiners = UnitSet("、和与及/")
  static let semicolon: UInt16 = 0x3B
}

extension FigureMatch {
  /// Whether it is a time and no amount.
  var isTime: Bool { kind == .date || kind == .period }

  /// Whether it says how large something is beside another: 80%, 3.8倍.
  fileprivate var isShare: Bool { kind == .percent || kind == .multiple }
}
