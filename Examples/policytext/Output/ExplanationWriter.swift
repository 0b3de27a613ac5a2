internal import PolicyText

/// Writes explanations for a person to read: place by place, what rules have looked at there.
struct ExplanationWriter {
  let output: Output
  let style: Style
  let columns: Int
  /// The words that are asked for; nil for all places.
  let words: String?
  /// The rules that are asked for; empty for all.
  let rules: [String]

  /// Writes the explanation of a document.
  func write(_ explanation: Explanation, of document: Document) throws(System.Failure) {
    let name = VisibleText.of(document.id.description)
    let places = words.map { explanation.source.places(of: $0) }
    if let words, places?.isEmpty == true {
      try output.writeLine("\(name): “\(VisibleText.of(words))” is not in the text")
      return
    }
    let findings = explanation.findings.filter { isAskedFor($0) }
      .filter { finding in places?.contains { $0.overlaps(finding.span) } ?? true }
    if findings.isEmpty {
      try output.writeLine("\(name): no rule has looked at anything here")
      return
    }
    let lines = LinePlaces(explanation.source)
    for group in Self.groups(findings) { try write(group, lines, explanation.source, name) }
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

  private func write(
    _ group: [Explanation.Finding], _ lines: LinePlaces, _ source: SourceText, _ name: String
  ) throws(System.Failure) {
    let span = TextSpan(
      start: group.map(\.span.start).min() ?? 0, end: group.map(\.span.end).max() ?? 0)
    let (line, column) = lines.place(of: span.start)
    let place = "\(name):\(line):\(column)"
    let room = columns - DisplayWidth.of(place) - 2 - style.mentionMargin
    if let range = Range(span, in: source.string) {
      let snippet = Snippet(of: range, in: source.string, columns: max(room, 30)).line(style, .bold)
      try output.writeLine("\(style.apply(.faint, to: place))  \(snippet)")
    }
    // What became a name comes first, then what came closest to it.
    for finding in group.enumerated().sorted(by: { ($0.1.rank, $0.0) < ($1.1.rank, $1.0) }).map(\.1) {
      for line in self.lines(of: finding) { try output.writeLine(line) }
    }
    try output.writeLine("")
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
