#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What a sentence states with a figure: an indicator, how much it is, how it changed, against what, and what
/// place it takes. One statement is one row of an analyst's table.
public struct Statement: Hashable, Sendable, Codable {
  /// Words of the text, at their place.
  public struct Part: Hashable, Sendable, Codable {
    /// The words as the text has them.
    public let text: String
    /// Where they stand, in UTF-16 units of the text.
    public let span: TextSpan
  }

  /// What is stated of.
  public struct Indicator: Hashable, Sendable, Codable {
    /// The words that label the row.
    public let text: String
    /// Where they stand, in UTF-16 units of the text.
    public let span: TextSpan
    /// The same, completed from the sentence where it can't stand alone: 汽车 in 汽车、新能源汽车产量 is 汽车产量.
    public let name: String
  }

  /// The time that is spoken of.
  public struct Period: Hashable, Sendable, Codable {
    /// The words as the text has them.
    public let text: String
    /// Where they stand, in UTF-16 units of the text.
    public let span: TextSpan
    /// In ISO 8601, as far as the text gives it; nil for a time that is told from the text's own day.
    public let value: String?
  }

  /// A figure, as a field of a statement.
  public struct Figure: Hashable, Sendable, Codable {
    /// The figure as the text has it.
    public let text: String
    /// Where it stands, in UTF-16 units of the text.
    public let span: TextSpan
    /// Its exact value; nil where the text is vague.
    public let value: Quantity.Value?
    /// `%`, `percentage_point`, an ISO 4217 code, `multiple`, `ratio`, `rank`, or the unit or measure word.
    public let unit: String?
    /// The word that bounds or blurs it: 超, 约, 以上.
    public let modifier: String?
    /// What the modifier says.
    public let bound: Bound?
  }

  /// What a modifier says of a figure.
  public enum Bound: String, Hashable, Sendable, Codable {
    /// It is so much at least: 超, 突破, 以上.
    case least = "min"
    /// It is so much at most: 以内, 不超过.
    case most = "max"
    /// It is so much more or less: 约, 近, 左右.
    case about
  }

  /// Which way an indicator went, or on which side of another it is.
  public enum Direction: String, Hashable, Sendable, Codable {
    /// It rose.
    case increase
    /// It fell.
    case decrease
    /// It stayed: 持平.
    case level
    /// It is more than what it is compared with: 高于.
    case above
    /// It is less.
    case below
  }

  /// By how much an indicator changed.
  public struct Change: Hashable, Sendable, Codable {
    /// By how much; for 持平 the word, with the value 0.
    public let figure: Figure
    /// Which way.
    public let direction: Direction
  }

  /// What a change or a level is compared with.
  public enum Basis: String, Hashable, Sendable, Codable {
    /// The same time a year before: 同比.
    case yearOnYear = "yoy"
    /// The month or quarter before: 环比.
    case monthOnMonth = "mom"
    /// Another time or state.
    case since
    /// A stretch of time as a whole: 近3年.
    case over
    /// Each year of a stretch of time: 年均.
    case annualAverage = "annual_average"
    /// Another place or a mean: 高于全国.
    case peer
    /// A plan: 完成全年目标的75%.
    case plan
  }

  /// A place among others.
  public struct Rank: Hashable, Sendable, Codable {
    /// The words: 第9位, 榜首, 前十.
    public let text: String
    /// Where they stand, in UTF-16 units of the text.
    public let span: TextSpan
    /// The place.
    public let value: Decimal
    /// Whether it is among the first so many: 前十.
    public let isTop: Bool
    /// Among whom: 全国.
    public let scope: Part?
    /// Whether it is the change that takes the place, not the level.
    public let isOfChange: Bool
  }

  /// Whether something has come about.
  public enum Status: String, Hashable, Sendable, Codable {
    /// It has.
    case outcome
    /// It is an aim, a duty or a plan: 力争.
    case target
    /// It is expected: 预计.
    case forecast
  }

  /// From the first to the last of indicator, figures and rank, in UTF-16 units of the text.
  public var span: TextSpan {
    let spans =
      [indicator.span] + [value?.span, from?.span, change?.figure.span, rank?.span].compactMap { $0 }
    return TextSpan(start: spans.map(\.start).min() ?? 0, end: spans.map(\.end).max() ?? 0)
  }

  /// What is stated of.
  public var indicator: Indicator
  /// Who or what place it is of.
  public var subject: Part?
  /// The whole that it is a part of: 其中.
  public var partOf: Part?
  /// The time that it is of.
  public var period: Period?
  /// How much it is.
  public var value: Figure?
  /// How much it was before.
  public var from: Figure?
  /// By how much it changed.
  public var change: Change?
  /// What it is compared with.
  public var basis: Basis?
  /// The words of what it is compared with, where they say more than the basis.
  public var base: Part?
  /// The place that it takes.
  public var rank: Rank?
  /// Whether it has come about.
  public var status = Status.outcome
  /// The word of the sentence that says so; nil for an outcome.
  public var cue: Part?
  /// What the sentence doesn't say and the document does.
  public var inherited = Inherited()

  /// What a statement has from what stands around its sentence.
  public struct Inherited: Hashable, Sendable, Codable {
    /// The subject of the clause before a semicolon, or what the caller says that the text is about.
    public var subject: String?
    /// The time that the heading of the section names, or the clause before a semicolon.
    public var period: Period?
    /// The status of the statement, where it comes from the heading of the section (2026年工作安排) or from the
    /// clause before a semicolon.
    public var status: Status?
    /// The word there that says so.
    public var cue: Part?

    /// Makes one that has nothing.
    public init() {}

    /// Whether there is nothing.
    public var isEmpty: Bool { self == Inherited() }
  }

  /// Who or what place it is of, by the sentence or else by what stands around it.
  public var anySubject: String? { subject?.text ?? inherited.subject }
  /// The time that it is of, by the sentence or else by what stands around it.
  public var anyPeriod: Period? { period ?? inherited.period }
}

extension SourceText {
  /// The words at a place of the folded text.
  func part(_ range: Range<Int>) -> Statement.Part {
    let span = span(ofFolded: range)
    return Statement.Part(text: text(of: span), span: span)
  }
}
