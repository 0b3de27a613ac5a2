internal import PolicyText

/// A mention with the sentence around it, cut to a number of columns, as one line to be shown.
struct Snippet {
  private static let stops: Set<Character> = ["。", "！", "？", "!", "?"]
  private static let closers: Set<Character> = ["”", "’", "」", "』", "》", "）", "】", ")", "\""]
  private static let ellipsis = "…"

  let before: String
  let mention: String
  let after: String

  /// Takes the sentence around a mention.
  ///
  /// - Parameters:
  ///   - range: where the mention stands in `text`.
  ///   - columns: the width that must not be exceeded.
  /// - Complexity: O(`columns`).
  init(of range: Range<String.Index>, in text: String, columns: Int) {
    mention = Self.head(VisibleText.collapsed(text[range]), columns: columns)
    let room = max(columns - DisplayWidth.of(mention), 0)
    let before = Self.before(range.lowerBound, in: text, filling: room)
    let after = Self.after(range.upperBound, in: text, filling: room)
    // Each side has half of the room, and what the other leaves.
    let leftRoom = max(room / 2, room - DisplayWidth.of(after))
    self.before = Self.tail(before, columns: leftRoom)
    self.after = Self.head(after, columns: room - DisplayWidth.of(self.before))
  }

  /// The snippet as one line, the mention emphasised.
  func line(_ style: Style, _ look: Style.Look) -> String { before + style.mention(mention, look) + after }

  /// The start of a text, with … where it is cut.
  static func head(_ text: String, columns: Int) -> String {
    if DisplayWidth.of(text) <= columns { return text }
    var width = DisplayWidth.of(ellipsis)
    let kept = text.prefix { character in
      width += DisplayWidth.of(character)
      return width <= columns
    }
    return columns > 0 ? kept + ellipsis : ""
  }

  /// The end of a text, with … where it is cut.
  private static func tail(_ text: String, columns: Int) -> String {
    String(head(String(text.reversed()), columns: columns).reversed())
  }

  /// What stands before a place in its sentence, or more of it than the columns hold.
  private static func before(_ place: String.Index, in text: String, filling columns: Int) -> String {
    var start = place
    var width = 0
    while start > text.startIndex, width <= columns {
      let previous = text.index(before: start)
      if endsSentence(at: previous, in: text) { break }
      width += DisplayWidth.of(text[previous])
      start = previous
    }
    let shown = VisibleText.collapsed(text[start..<place])
    return width <= columns && shown.first == " " ? String(shown.dropFirst()) : shown
  }

  /// Whether a stop, or a closing mark right behind one, stands at a place.
  private static func endsSentence(at place: String.Index, in text: String) -> Bool {
    if stops.contains(text[place]) { return true }
    guard closers.contains(text[place]), place > text.startIndex else { return false }
    return stops.contains(text[text.index(before: place)])
  }

  /// What stands behind a place in its sentence, or more of it than the columns hold.
  private static func after(_ place: String.Index, in text: String, filling columns: Int) -> String {
    var end = place
    var width = 0
    var isStopped = false
    while end < text.endIndex, width <= columns {
      let character = text[end]
      if isStopped, !closers.contains(character) { break }
      isStopped = isStopped || stops.contains(character)
      width += DisplayWidth.of(character)
      end = text.index(after: end)
    }
    let shown = VisibleText.collapsed(text[place..<end])
    return end == text.endIndex && shown.last == " " ? String(shown.dropLast()) : shown
  }
}
