internal import PolicyText

/// Writes explanations for a person to read: place by place, what rules have looked at there.
struct ExplanationText: Sendable {
  let style: Style
  let columns: Int
  /// The words that are asked for; nil for all places.
  let words: String?
  /// The rules that are asked for; empty for all.
  let rules: [String]

  /// The lines of a document.
  func lines(of explanation: Explanation, of document: Document) -> [String] {
    let name = VisibleText.of(document.id.description)
    let places = words.map { explanation.source.places(of: $0) }
    if let words, places?.isEmpty == true {
      return ["\(name): “\(VisibleText.of(words))” is not in the text"]
    }
    let findings = explanation.findings.filter { isAskedFor($0) }
      .filter { finding in places?.contains { $0.overlaps(finding.span) } ?? true }
    if findings.isEmpty { return ["\(name): no rule has looked at anything here"] }
    let lines = LinePlaces(explanation.source)
    return Self.groups(findings).flatMap { self.lines(of: $0, lines, explanation.source, name) }
  }

  private func isAskedFor(_ finding: Explanation.Finding) -> Bool {
    rules.isEmpty || rules.contains(finding.rule) || finding.role.map { rules.contains($0.rule) } == true
  }

  /// Findings that overlap, one after the other.
  private static func groups(_ findings: [Explanation.Finding]) -> [[Explanation.Finding]] {
    var groups: [[Explanation.Finding]] = []
    var end = 0
    for finding in findings {
      if finding.span.start < end, !groups.isEmpty {
        groups[groups.count - 1].append(finding)
      } else {
        groups.append([finding])
      }
      end = max(end, finding.span.end)
    }
    return groups
  }

  private func lines(
    of group: [Explanation.Finding], _ lines: LinePlaces, _ source: SourceText, _ name: String
  ) -> [String] {
    let span = TextSpan(
      start: group.map(\.span.start).min() ?? 0, end: group.map(\.span.end).max() ?? 0)
    let (line, column) = lines.place(of: span.start)
    let place = "\(name):\(line):\(column)"
    let room = columns - DisplayWidth.of(place) - 2 - style.mentionMargin
    var head: [String] = []
    if let range = Range(span, in: source.string) {
      let snippet = Snippet(of: range, in: source.string, columns: max(room, 30)).line(style, .bold)
      head = ["\(style.apply(.faint, to: place))  \(snippet)"]
    }
    // What became a name comes first, then what came closest to it.
    let findings = group.enumerated().sorted { ($0.1.rank, $0.0) < ($1.1.rank, $1.0) }.map(\.1)
    return head + findings.flatMap { self.lines(of: $0) } + [""]
  }

  private func lines(of finding: Explanation.Finding) -> [String] {
    let isFound = finding.outcome == .found
    let mark = style.apply(isFound ? .green : .faint, to: isFound ? "✓" : "✗")
    let text = VisibleText.collapsed(finding.text)
    let head =
      "  \(mark) \(VisibleText.of(finding.type.rawValue))  ⟦\(text)⟧  \(VisibleText.of(finding.rule))"
      + style.apply(.faint, to: ", priority \(finding.priority), \(finding.confidence.rawValue)")
    let role = finding.role.map {
      "      its role is \(VisibleText.of($0.name)), by \(VisibleText.of($0.rule))"
    }
    return [head] + (finding.evidence.isEmpty ? [] : ["      " + EvidenceText.of(finding.evidence)])
      + [role].compactMap { $0 }
      + (isFound ? [] : ["      " + OutcomeText.of(finding.outcome)])
  }
}

extension Explanation.Finding {
  /// How near it came to being a name.
  fileprivate var rank: Int {
    switch outcome {
    case .found: 0
    case .withheld, .belowConfidence: 1
    case .lost, .overruled: 2
    case .improbable: 3
    case .refused: 4
    }
  }
}
