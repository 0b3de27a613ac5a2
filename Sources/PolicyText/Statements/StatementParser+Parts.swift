// What a row has from what stands before it, and of whom it is told.
extension StatementParser {
  /// Takes the verb off what it counts, and completes a label that can't stand alone from what stands before it.
  mutating func complete(
    _ row: inout StatementDraft, _ part: Range<Int>, _ label: StatementLabel, _ group: FigureGroup,
    _ lead: StatementLead
  ) {
    if let front = label.front { self.front = front }
    if let verb = label.verb, part.lowerBound == label.range.lowerBound,
      verb.upperBound < part.upperBound
    {
      row.core = verb.upperBound..<part.upperBound
      row.isTold = true
      self.verb = verb
    } else if self.verb == nil, group.figures[0].kind == .number, !isMeasured(part),
      let verb = labels.anyVerb(part)
    {
      row.core = verb.upperBound..<part.upperBound
      self.verb = verb
    } else if row.front.isEmpty, let verb = self.verb, isCounted(part, group) {
      row.front = names.words(verb)
      row.isTold = true
    } else if row.front.isEmpty, let front, isMeasured(part) {
      row.front = names.words(front)
    }
    if row.front.isEmpty, let front = label.front, part.lowerBound == label.range.lowerBound {
      row.front = names.words(front)
    }
    if let last = drafts.last, row.front.isEmpty {
      if names.isDependent(part, scan) || isShareOfLast(part) {
        row.front = names.front(for: part, of: last, scan)
      } else {
        (row.front, row.back) =
          names.object(of: .init(range: part, back: row.back), after: last.label, scan) ?? (
            row.front, row.back
          )
      }
    } else if let topic, drafts.isEmpty, row.front.isEmpty, names.isMeasureAlone(part, scan) {
      row.front = names.words(topic)
    }
    if lead.isChange, row.back.isEmpty, let last = drafts.last, last.value == nil,
      scan.text.units[part].last == Self.industry
    {
      row.back = names.measureOfPart(part, of: last.label, scan)
    }
    if label.isPart, row.front.isEmpty, row.back.isEmpty, let partOf {
      row.back = names.measureOfPart(part, of: partOf, scan)
    }
  }

  /// The whole that the rows before are parts of, where new ones stand beside them: 其中出口2亿元，进口1亿元.
  func wholeOfParallel(_ rows: [StatementDraft], _ label: StatementLabel) -> Range<Int>? {
    guard let row = rows.first, row.partOf == nil, label.subject == nil, label.verb == nil,
      let last = drafts.last, let whole = last.partOf, last.label.upperBound < clauseRange.lowerBound
    else { return nil }
    let isCount = row.value?.match.kind == .number && row.value?.match.unit == last.value?.match.unit
    return isCount && !isMeasured(row.label) || names.isAlike(row.label, last.label, scan) ? whole : nil
  }

  /// The places that figures are told of one by one, or all of which have the one figure.
  func coordinated(
    _ label: StatementLabel, _ count: Int, _ lead: StatementLead
  ) -> (subjects: [Range<Int>], rest: Range<Int>)? {
    guard count > 1 || lead.each, let places = labels.coordinated(label.range),
      count == 1 || count == places.subjects.count
    else { return nil }
    return places
  }

  /// Whether a label is a share of the amount that stands before it in the clause: 发电量增长6%、绿电占比.
  func isShareOfLast(_ label: Range<Int>) -> Bool {
    guard let last = drafts.last, last.label.lowerBound >= clauseRange.lowerBound, names.isShare(label, scan),
      let measure = cues.measure(endingAt: last.core.upperBound, from: last.core.lowerBound, scan)
    else { return false }
    return measure.range.count > 1 && !names.isShare(last.core, scan) && !names.isRate(last.core, scan)
  }

  /// Whether a label ends in a measure.
  func isMeasured(_ label: Range<Int>) -> Bool {
    cues.measure(endingAt: label.upperBound, from: label.lowerBound, scan) != nil
  }

  /// Whether a verb further back counts what a label names, too: 新建公园12个、绿道86公里.
  func isCounted(_ label: Range<Int>, _ group: FigureGroup) -> Bool {
    if cues.cue(startingAt: label.lowerBound, scan)?.group == .tally { return false }
    return switch group.figures.first?.kind {
    case .number: true
    case .measure, .money: !isMeasured(label)
    default: false
    }
  }

  private static let industry: UInt16 = 0x4E1A  // 业
}
