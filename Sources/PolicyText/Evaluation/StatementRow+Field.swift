extension StatementRow {
  /// What two rows can have in common.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// How much it is: number, unit and bound.
    case value
    /// How much it was before.
    case from
    /// By how much it changed, and which way.
    case change
    /// The place that it takes.
    case rank
    /// What is stated of.
    case name
    /// Where the place or body stands that it is of.
    case subject
    /// Where the time stands that it is of.
    case period
    /// What it is compared with.
    case basis
    /// Where the whole stands that it is a part of.
    case partOf = "part_of"
    /// Whether it has come about.
    case status

    /// The fields that figures fill.
    public static let figures: [Field] = [.value, .from, .change, .rank]
    /// The fields that say what the figures are of.
    public static let context: [Field] = [.name, .subject, .period, .basis, .partOf, .status]
  }

  /// Whether another row has the same in a field. Numbers are the same by what they say: 5.20 is 5.2.
  public func agrees(with other: StatementRow, in field: Field) -> Bool {
    switch field {
    case .value: Self.agree(value, other.value)
    case .from: Self.agree(from, other.from)
    case .change: Self.agree(change, other.change) && change?.direction == other.change?.direction
    case .rank: Self.agree(rank, other.rank)
    case .name: name == other.name
    case .subject: subject == other.subject
    case .period: period == other.period
    case .basis: basis == other.basis
    case .partOf: partOf == other.partOf
    case .status: status == other.status
    }
  }

  /// What a field says, for a person; nil where it says nothing.
  public func text(of field: Field, in text: String) -> String? {
    func words(_ span: TextSpan?) -> String? { span.map { String(text[$0]) } }
    return switch field {
    case .value: value?.text
    case .from: from?.text
    case .change: change?.text
    case .rank: rank?.text
    case .name: name
    case .subject: words(subject)
    case .period: words(period)
    case .basis: basis?.rawValue
    case .partOf: words(partOf)
    case .status: status.rawValue
    }
  }

  /// Places don't count: what is matched by its place is the main figure alone.
  private static func agree(_ one: Figure?, _ other: Figure?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return agree(one.value, other.value) && one.unit == other.unit && one.bound == other.bound
  }

  private static func agree(_ one: Rank?, _ other: Rank?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return agree(one.value, other.value) && one.isTop == other.isTop && one.isOfChange == other.isOfChange
  }

  private static func agree(_ one: String?, _ other: String?) -> Bool {
    if one == other { return true }
    guard let one = one.flatMap({ PlainDecimal($0) }), let other = other.flatMap({ PlainDecimal($0) }) else {
      return false
    }
    return one == other
  }
}

extension StatementRow.Figure {
  /// Number, unit, bound and direction, as far as there are any: `decrease 2.88 %`, `min 50 家`.
  var text: String {
    [direction?.rawValue, bound?.rawValue, value ?? "–", unit].compactMap { $0 }.joined(separator: " ")
  }
}

extension StatementRow.Rank {
  /// `2`, `top 10`, `1 by change`.
  var text: String { "\(isTop ? "top " : "")\(value ?? "–")\(isOfChange ? " by change" : "")" }
}
