internal import PolicyText

/// What speaks for a name, in words.
enum EvidenceText {
  static func of(_ evidence: [Evidence]) -> String {
    evidence.map { "\($0.kind.rawValue) \(shown($0.text))" }.joined(separator: ", ")
  }

  private static func shown(_ text: String) -> String {
    if text.isEmpty { return "(the text begins)" }
    if text.allSatisfy(\.isWhitespace) { return "(a blank or a new line)" }
    let shown = VisibleText.collapsed(text)
    return shown.first.map { "“《「".contains($0) } == true ? shown : "“\(shown)”"
  }
}
