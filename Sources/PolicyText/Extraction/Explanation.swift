/// Everything that rules and the tagger have looked at in a text, what became of it, and why.
public struct Explanation: Sendable {
  /// Something that a rule has looked at.
  public struct Finding: Hashable, Sendable {
    /// What it would be.
    public let type: EntityType
    /// The words as the text has them.
    public let text: String
    /// Where they stand, in UTF-16 units of the text.
    public let span: TextSpan
    /// The id of the rule or recognizer.
    public let rule: String
    /// The priority of the rule.
    public let priority: Int
    /// How far it would be trusted.
    public let confidence: Confidence
    /// What speaks for it: what matched the head, what the name begins with or behind, the cues.
    public let evidence: [Evidence]
    /// The part that it plays, and the id of the rule that says so.
    public let role: Role?
    /// What became of it.
    public let outcome: Outcome
  }

  /// The part that a name plays.
  public struct Role: Hashable, Sendable {
    /// The part: `lead`.
    public let name: String
    /// The id of the rule that gives it: its own, or that of a list that it stands in.
    public let rule: String
  }

  /// What became of a finding.
  public enum Outcome: Hashable, Sendable {
    /// It is among the entities of the extraction.
    case found
    /// It holds the place and is of type ``Rule/nothing``, so that nothing is found there.
    case withheld
    /// It is an entity of less confidence than the configuration asks for.
    case belowConfidence
    /// Another one holds the place.
    case lost(to: Rival)
    /// The rule itself refuses it.
    case refused(Refusal)
    /// The tagger decides otherwise than the rule, which is tentative.
    case overruled
    /// The tagger alone finds it, with so little probability (0 to 1) that it is left out.
    case improbable(Double)
  }

  /// The one that holds the place.
  public struct Rival: Hashable, Sendable {
    /// What decides between two that overlap.
    public enum Advantage: String, Hashable, Sendable, Codable {
      /// Its priority is higher.
      case priority
      /// It is longer.
      case length
      /// It begins before.
      case place
      /// Its rule comes before, all else being equal.
      case order
      /// It was settled in an earlier round: lists and other mentions of a name come after all else.
      case round
    }

    /// What it is.
    public let type: EntityType
    /// Its words.
    public let text: String
    /// Where it stands, in UTF-16 units of the text.
    public let span: TextSpan
    /// The id of its rule.
    public let rule: String
    /// The priority of its rule.
    public let priority: Int
    /// What decided.
    public let advantage: Advantage
  }

  /// Why a rule refuses what has its form.
  public struct Refusal: Hashable, Sendable {
    /// The key of the rule file that says so: `not_stem`, `stem`, `before`.
    public let key: String
    /// The word that the condition has hit upon; nil where one is missing.
    public let word: String?
  }

  /// The text, with the conversions between its offsets.
  public let source: SourceText
  /// The findings in the order of the text; of those at one place, what was found comes first.
  public let findings: [Finding]

  /// The findings that overlap a stretch, in UTF-16 units of the text.
  ///
  /// - Complexity: O(number of findings).
  public func findings(at span: TextSpan) -> [Finding] {
    findings.filter { $0.span.overlaps(span) }
  }
}

extension Extractor {
  /// Says what rules and the tagger have looked at in a text, and why each became a name or not.
  ///
  /// - Returns: the findings; those with the outcome ``Explanation/Outcome/found`` are the entities that
  ///   ``Extractor/extract(from:about:)`` gives.
  /// - Complexity: O(n) time and memory, with several times the work of an extraction.
  public func explain(_ text: String) -> Explanation {
    let (source, scan) = scan(text)
    return Explanation(of: scan, source, by: names, minimumConfidence: minimumConfidence)
  }
}

extension Explanation {
  /// Explains what a recognizer makes of a text.
  init(
    of scan: Scan, _ source: SourceText, by recognizer: NameRecognizer, minimumConfidence: Confidence
  ) {
    let (winners, losses) = recognizer.explainedNames(in: scan)
    let maker = FindingMaker(source: source, rules: recognizer.rules)
    let findings =
      winners.map { maker.finding($0, maker.outcome(of: $0, minimumConfidence)) }
      + losses.map { maker.finding($0.candidate, maker.outcome(of: $0)) }
    self.source = source
    self.findings = findings.enumerated()
      .sorted { ($0.1.span.start, $0.0) < ($1.1.span.start, $1.0) }.map(\.1).uniqued()
  }
}

/// Turns candidates into findings, with their places in the text.
private struct FindingMaker {
  let source: SourceText
  let rules: RuleSet

  func finding(_ candidate: Candidate, _ outcome: Explanation.Outcome) -> Explanation.Finding {
    let proposer = rules.proposers[candidate.rule]
    let span = source.span(ofFolded: candidate.range)
    return Explanation.Finding(
      type: proposer.type, text: source.text(of: span), span: span, rule: proposer.id,
      priority: candidate.priority, confidence: candidate.confidence,
      evidence: candidate.clues.map { Evidence($0, in: source) }, role: role(of: candidate),
      outcome: outcome)
  }

  private func role(of candidate: Candidate) -> Explanation.Role? {
    candidate.roleRule.flatMap { number in
      rules.proposers[number].role.map { Explanation.Role(name: $0, rule: rules.proposers[number].id) }
    }
  }

  func outcome(of winner: Candidate, _ minimumConfidence: Confidence) -> Explanation.Outcome {
    if rules.proposers[winner.rule].type == Rule.nothing { return .withheld }
    return winner.confidence < minimumConfidence ? .belowConfidence : .found
  }

  func outcome(of loss: Loss) -> Explanation.Outcome {
    switch loss.reason {
    case .overruled: .overruled
    case .improbable(let probability): .improbable(probability)
    case .overlapped(let winner): .lost(to: rival(winner, of: loss.candidate))
    case .refused(let key, let word):
      .refused(
        Explanation.Refusal(
          key: key.rawValue, word: word.map { source.text(of: source.span(ofFolded: $0)) }))
    }
  }

  private func rival(_ winner: Candidate, of loser: Candidate) -> Explanation.Rival {
    let proposer = rules.proposers[winner.rule]
    let span = source.span(ofFolded: winner.range)
    return Explanation.Rival(
      type: proposer.type, text: source.text(of: span), span: span, rule: proposer.id,
      priority: winner.priority, advantage: advantage(of: winner, over: loser))
  }

  private func advantage(
    of winner: Candidate, over loser: Candidate
  ) -> Explanation.Rival.Advantage {
    if winner.priority != loser.priority { return winner.priority > loser.priority ? .priority : .round }
    if winner.range.count != loser.range.count {
      return winner.range.count > loser.range.count ? .length : .round
    }
    if winner.range.lowerBound != loser.range.lowerBound {
      return winner.range.lowerBound < loser.range.lowerBound ? .place : .round
    }
    return winner.rule < loser.rule ? .order : .round
  }
}
