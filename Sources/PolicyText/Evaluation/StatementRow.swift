/// What of a statement is scored: where its parts stand, and what its figures say.
///
/// A ``Statement`` comes out of an extractor; a row can also be read from a file, where words and places may
/// be missing that don't count.
public struct StatementRow: Hashable, Sendable {
  /// A figure of the row.
  public struct Figure: Hashable, Sendable {
    /// Where it stands, in UTF-16 units of the text.
    public var span: TextSpan
    /// Its value as ``Quantity/Value`` writes it; nil where the text is vague.
    public var value: String?
    /// The unit.
    public var unit: String?
    /// What the words around it say of it: at least, at most, about.
    public var bound: Statement.Bound?
    /// Which way it went; nil for a level.
    public var direction: Statement.Direction?

    /// Makes a figure.
    public init(
      span: TextSpan, value: String?, unit: String? = nil, bound: Statement.Bound? = nil,
      direction: Statement.Direction? = nil
    ) {
      self.span = span
      self.value = value
      self.unit = unit
      self.bound = bound
      self.direction = direction
    }
  }

  /// A place among others.
  public struct Rank: Hashable, Sendable {
    /// Where it stands, in UTF-16 units of the text.
    public var span: TextSpan
    /// The place.
    public var value: String?
    /// Whether it is among the first so many.
    public var isTop: Bool
    /// Whether it is the change that takes the place.
    public var isOfChange: Bool

    /// Makes a rank.
    public init(span: TextSpan, value: String?, isTop: Bool = false, isOfChange: Bool = false) {
      self.span = span
      self.value = value
      self.isTop = isTop
      self.isOfChange = isOfChange
    }
  }

  /// Where the words stand that label the row, in UTF-16 units of the text.
  public var indicator: TextSpan
  /// What is stated of, complete in itself.
  public var name: String
  /// Where the place or body stands that it is of.
  public var subject: TextSpan?
  /// Where the whole stands that it is a part of.
  public var partOf: TextSpan?
  /// Where the time stands that it is of.
  public var period: TextSpan?
  /// How much it is.
  public var value: Figure?
  /// How much it was before.
  public var from: Figure?
  /// By how much it changed.
  public var change: Figure?
  /// The place that it takes.
  public var rank: Rank?
  /// What it is compared with.
  public var basis: Statement.Basis?
  /// Whether it has come about.
  public var status = Statement.Status.outcome

  /// Makes a row of what it is about; the rest is set where there is more to it.
  public init(indicator: TextSpan, name: String) {
    self.indicator = indicator
    self.name = name
  }

  /// Makes a row of a statement that an extractor has found.
  public init(_ statement: Statement) {
    self.init(indicator: statement.indicator.span, name: statement.indicator.name)
    subject = statement.subject?.span
    partOf = statement.partOf?.span
    period = statement.period?.span
    value = statement.value.map { Figure($0) }
    from = statement.from.map { Figure($0) }
    change = statement.change.map { Figure($0.figure, direction: $0.direction) }
    rank = statement.rank.map {
      Rank(span: $0.span, value: "\($0.value)", isTop: $0.isTop, isOfChange: $0.isOfChange)
    }
    basis = statement.basis
    status = statement.status
  }

  /// From the first to the last of indicator, figures and rank, in UTF-16 units of the text.
  public var span: TextSpan {
    let spans = [indicator] + [value?.span, from?.span, change?.span, rank?.span].compactMap { $0 }
    return TextSpan(start: spans.map(\.start).min() ?? 0, end: spans.map(\.end).max() ?? 0)
  }
}

extension StatementRow.Figure {
  fileprivate init(_ figure: Statement.Figure, direction: Statement.Direction? = nil) {
    self.init(
      span: figure.span, value: figure.value?.description, unit: figure.unit, bound: figure.bound,
      direction: direction)
  }
}
