/// The places in an example of a rule that the rule must find.
struct RuleExample: Hashable, Sendable {
  /// The marked places, in UTF-16 units of the text without ⟦ and ⟧.
  let marked: [TextSpan]

  /// Why a text is no example.
  struct Fault: Error {
    let reason: String
  }

  /// Reads ⟦ ⟧, which come in pairs and not one in the other.
  init(_ example: String) throws(Fault) {
    var marked: [TextSpan] = []
    var start: Int?
    var count = 0
    for character in example {
      switch (character, start) {
      case ("⟦", nil): start = count
      case ("⟦", _): throw Fault(reason: "⟦ and ⟧ are not balanced: a second ⟦ stands before ⟧")
      case ("⟧", let open?):
        if open == count { throw Fault(reason: "there is nothing between ⟦ and ⟧") }
        marked.append(TextSpan(start: open, end: count))
        start = nil
      case ("⟧", nil): throw Fault(reason: "⟦ and ⟧ are not balanced: ⟧ has no ⟦ before it")
      default:
        count += character.utf16.count
      }
    }
    if start != nil { throw Fault(reason: "⟦ and ⟧ are not balanced: ⟦ has no ⟧ behind it") }
    self.marked = marked
  }
}
