#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

// Clauses without figures: they give time, place and aim, and 持平 and 首位.
extension StatementParser {
  /// Takes time, place and aim from a clause that states nothing; 持平 says more of what came before.
  mutating func readIdle(_ range: Range<Int>) {
    var label = labels.label(in: range)
    // A name further on in the sentence is more often what is spoken of than whose it is.
    if labels.tells(label.range) { teller = label.subject }
    if !isFirst || isList(label.range) || labels.tells(label.range) || !labels.carries(label) {
      label.subject = nil
    }
    take(label)
    // 2月10日，某公司发布消息: that is the day of the news.
    if labels.tells(label.range) { period = nil }
    // A time and a comma leave the beginning to what follows.
    if !label.range.isEmpty || label.subject != nil { isFirst = false }
    idle = nil
    measure = names.measure(in: label.range, scan)
    topic = names.topic(in: label.range, scan) ?? topic
    for at in range {
      guard let cue = cues.cue(startingAt: at, scan) else { continue }
      if let status = Statement.Status(rawValue: cue.value) {
        let isAim = scan.string(cue.range) == "目标" && range.upperBound - cue.range.upperBound <= 1
        if isAim || Self.carrying.contains(scan.string(cue.range)) {
          self.status = .init(status: status, cue: cue.range)
        }
      }
      if cue.group == .level, cue.range.upperBound == range.upperBound {
        let lead = leads.lead(in: range.lowerBound..<cue.range.lowerBound, nil)
        attachLevel(cue, lead)
      }
      if cue.group == .first { attachFirst(cue, in: range) }
      if cue.group == .change, cue.range.upperBound == range.upperBound,
        let direction = Statement.Direction(rawValue: cue.value)
      {
        let lead = leads.lead(in: range.lowerBound..<cue.range.lowerBound, nil)
        idle = (Self.withoutEffect(labels.label(in: lead.label).range, scan), direction)
      }
    }
  }

  /// Whether a stretch lists what it is about: its first item is not whose the rest is.
  private func isList(_ range: Range<Int>) -> Bool {
    range.contains { at in
      UnitClass.of(scan.text.units[at]).contains(.listMark)
        && scan.marks.partner(of: at).map { range.contains($0) } ?? true
    }
  }

  /// A label without 较快 and what else qualifies a change.
  static func withoutEffect(_ label: Range<Int>, _ scan: Scan) -> Range<Int> {
    for word in ["较快", "实现较快", "均实现较快", "保持较快", "均保持较快"].reversed() {
      let units = UnitFolding.fold(word)
      if scan.text.units[label].suffix(units.count).elementsEqual(units) {
        return label.lowerBound..<label.upperBound - units.count
      }
    }
    return label
  }

  mutating func take(_ label: StatementLabel) {
    if let subject = label.subject { self.subject = subject }
    if let period = label.period { self.period = period }
    if let status = label.status { self.status = status }
    if label.isPart { partOf = drafts.last { $0.partOf == nil }?.core }
  }

  mutating func attachLevel(_ cue: StatementCues.Cue, _ lead: StatementLead) {
    for i in current where drafts[i].change == nil {
      drafts[i].change = .init(figure: nil, range: cue.range, direction: .level)
      drafts[i].basis = lead.basis ?? Self.basis(in: scan.string(cue.range))
      drafts[i].base = lead.base
    }
  }

  mutating func attachFirst(_ cue: StatementCues.Cue, in range: Range<Int>) {
    let lead = leads.lead(in: range.lowerBound..<cue.range.lowerBound, .ordinal)
    guard lead.rank != nil else { return }
    let rank = StatementDraft.Rank(range: cue.range, value: .exact(1), scope: lead.scope)
    rankRows([rank], lead)
  }

  static func basis(in text: String) -> Statement.Basis? {
    if text.contains("同比") || text.contains("去年") || text.contains("上年") { return .yearOnYear }
    if text.contains("环比") || text.contains("上月") { return .monthOnMonth }
    return nil
  }
}
