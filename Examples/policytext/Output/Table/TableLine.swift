internal import PolicyText

/// A line of a table in the making, its cells aligned whatever the width of their characters.
struct TableLine {
  enum Alignment {
    case left
    case right
  }

  /// The line so far, without blanks at its end.
  private(set) var text = ""
  private let gap: Int
  /// Blanks to come before the next cell.
  private var blanks: Int

  /// Starts a line.
  ///
  /// - Parameters:
  ///   - first: the first cell.
  ///   - gap: the blanks before each cell.
  init(_ first: String = "", gap: Int) {
    self.gap = gap
    blanks = gap
    if !first.isEmpty { add(first) }
  }

  /// Adds a cell, filled up to `columns` columns; longer text runs on.
  mutating func add(_ cell: String, columns: Int = 0, alignment: Alignment = .left) {
    let fill = max(columns - DisplayWidth.of(cell), 0)
    if alignment == .right { blanks += fill }
    if !cell.isEmpty {
      text += String(repeating: " ", count: blanks) + cell
      blanks = 0
    }
    blanks += gap + (alignment == .left ? fill : 0)
  }
}
