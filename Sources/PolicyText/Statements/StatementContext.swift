/// What stands around a sentence and holds for what it states: the section, the clause before a semicolon.
struct StatementContext {
  /// What the text is about, as the caller says.
  let place: String?
  private let sections: [Section]
  private var next = 0
  private(set) var subject: Range<Int>?
  private(set) var period: StatementDraft.Period?
  private(set) var status: StatementDraft.Status?

  /// Begins at the beginning of a text.
  init(sections: [Section], place: String?) {
    self.sections = sections
    self.place = place
  }

  /// Moves on to a sentence.
  ///
  /// - Parameter isPart: whether a semicolon joins it to the one before, whose subject, period and aim it keeps.
  mutating func enter(_ sentence: Range<Int>, isPart: Bool) {
    while next < sections.count, sections[next].start <= sentence.lowerBound { next += 1 }
    if isPart { return }
    let section = next > 0 ? sections[next - 1] : nil
    subject = nil
    period = section?.period.map { .init(range: $0.range, value: $0.isoValue) }
    status = section?.status.map { .init(status: $0.status, cue: $0.cue) }
  }

  /// Takes from a sentence what holds for the next, if a semicolon joins them.
  mutating func leave(_ sentence: StatementParser) {
    subject = sentence.subject ?? subject
    period = sentence.period ?? period
    status = sentence.status ?? status
  }
}
