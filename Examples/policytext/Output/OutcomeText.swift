internal import PolicyText

/// What became of a finding, in words.
enum OutcomeText {
  static func of(_ outcome: Explanation.Outcome) -> String {
    switch outcome {
    case .found: "found"
    case .withheld: "holds the place; the rule is of type nothing, so nothing is found here"
    case .belowConfidence: "found, with less confidence than asked for"
    case .overruled: "the tagger decides otherwise, and the rule is tentative"
    case .improbable(let probability):
      "the tagger finds it with a probability of \(Int((probability * 100).rounded()))% only"
    case .lost(let rival): "lost to ⟦\(shown(rival.text))⟧ of \(shown(rival.rule)): \(advantage(of: rival))"
    case .refused(let refusal): "refused: \(reason(refusal))"
    }
  }

  private static func advantage(of rival: Explanation.Rival) -> String {
    switch rival.advantage {
    case .priority: "its priority is higher (\(rival.priority))"
    case .length: "it is longer"
    case .place: "it begins before"
    case .order: "its rule comes before"
    case .round: "it was there before lists and other mentions of a name are looked at"
    }
  }

  private static func reason(_ refusal: Explanation.Refusal) -> String {
    let word = refusal.word.map { "“\(shown($0))”" } ?? ""
    return switch refusal.key {
    case "before": "no word of `before` stands before it"
    case "after": "no word of `after` stands behind it"
    case "not_before": "\(word) stands before it (`not_before`)"
    case "not_after": "\(word) stands behind it (`not_after`)"
    case "not_stem": "`not_stem` has \(word)"
    case "not_within": "it is a part of \(word) (`not_within`)"
    case "not_crossing": "it cuts \(word) in two (`not_crossing`)"
    case "trim": "`trim` leaves nothing of it"
    case "protect": "a word of `protect` cancels the head"
    case "stem": "what stands before the head is shorter or longer than `stem` allows"
    case "needs_start": "no word of `start` stands before the head (`needs_start`)"
    default: "\(refusal.key) \(word)"
    }
  }

  private static func shown(_ text: String) -> String { VisibleText.collapsed(text) }
}
