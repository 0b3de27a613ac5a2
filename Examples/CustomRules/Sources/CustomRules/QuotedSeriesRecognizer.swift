import PolicyText

/// Finds platforms that stand in quotes one behind the other, with one noun for all of them:
/// “云岭办”“企航”、“小微通”等平台. No rule can say this: the noun stands behind the last alone.
struct QuotedSeriesRecognizer: Recognizer {
  let id = "platform.series"
  let type = EntityType.platform
  let priority = 60

  func names(in text: ScannedText) -> [RecognizedName] {
    var names: [RecognizedName] = []
    var series: [Range<Int>] = []
    var at = 0
    while at < text.units.count {
      if text.units[at] == Self.opening, let close = text.partner(ofMarkAt: at) {
        series.append(at + 1..<close)
        at = close + 1
        continue
      }
      if text.units[at] != Self.listMark {
        if let cue = cue(at: at, in: text) {
          names += series.map {
            RecognizedName(range: $0, confidence: .medium, evidence: [Clue(kind: .cue, range: cue)])
          }
        }
        series = []
      }
      at += 1
    }
    return names
  }

  /// 等, if it stands at a place, and the noun behind it.
  private func cue(at place: Int, in text: ScannedText) -> Range<Int>? {
    guard text.units[place] == Self.and, let noun = text.word(of: "app", startingAt: place + 1) else {
      return nil
    }
    return place..<noun.range.upperBound
  }

  private static let opening = "“".utf16.first
  private static let listMark = "、".utf16.first
  private static let and = "等".utf16.first
}
