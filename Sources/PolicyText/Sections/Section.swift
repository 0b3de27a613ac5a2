/// What the heading of a section says of the sentences below it.
struct Section {
  /// Where the section begins.
  var start: Int
  /// The time that it is of: 2026年工作安排.
  var period: FigureMatch?
  /// Whether it tells of what has come about or of aims, and the word that says so: 回顾, 安排.
  var status: (status: Statement.Status, cue: Range<Int>)?
}
