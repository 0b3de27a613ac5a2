extension NameEvaluation {
  /// A name that was not found as the gold has it.
  public struct Mistake: Hashable, Sendable {
    /// What kind of mistake it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Nothing was found there.
      case missed
      /// There is no name there.
      case spurious
      /// The edges are right and the type is another.
      case type
      /// The type is right, an edge or both are others.
      case edges
      /// Type and edges are others.
      case typeAndEdges = "type and edges"
    }

    /// The text that it stands in.
    public let document: AnnotatedText
    /// The name in the gold; nil for a spurious one.
    public let gold: AnnotatedText.Name?
    /// The name that was found; nil for a missed one.
    public let predicted: AnnotatedText.Name?

    /// What kind of mistake it is.
    public var kind: Kind {
      guard let gold else { return .spurious }
      guard let predicted else { return .missed }
      if gold.span == predicted.span { return .type }
      return gold.type == predicted.type ? .edges : .typeAndEdges
    }

    /// From the first to the last character of both names, in UTF-16 units of the text.
    public var span: TextSpan {
      let spans = [gold?.span, predicted?.span].compactMap { $0 }
      return TextSpan(start: spans.map(\.start).min() ?? 0, end: spans.map(\.end).max() ?? 0)
    }

    init(document: AnnotatedText, _ pair: NamePairs.Pair) {
      self.document = document
      gold = pair.gold
      predicted = pair.predicted
    }
  }
}
