/// Finds figures in texts, of all kinds or of some, without the names that an ``Extractor`` finds too.
///
/// ```swift
/// let extractor = QuantityExtractor(kinds: [.money])
/// for amount in extractor.quantities(in: "总投资102.4亿元") { print(amount.value) }
/// ```
///
/// ``NumberExtractor``, ``PercentageExtractor`` and the like are this for one sort of figures. Where names
/// are found as well, figures that are a part of a name (the title of a plan) are left out; here they are
/// told apart by quote marks and set words alone.
public struct QuantityExtractor: Sendable {
  /// The kinds that are found.
  public let kinds: Set<Quantity.Kind>
  private let recognizer: FigureRecognizer

  /// Makes an extractor.
  ///
  /// - Parameters:
  ///   - kinds: what is found; all kinds unless told.
  ///   - relativeDates: what is done with dates that are told from the text's own day (去年, 今年以来).
  public init(
    kinds: Set<Quantity.Kind> = Set(Quantity.Kind.allCases), relativeDates: RelativeDates = .ignored
  ) {
    self.kinds = kinds
    recognizer = FigureRecognizer(lexicons: .builtIn, relativeDates: relativeDates)
  }

  /// The figures of a text, in order and without overlaps.
  ///
  /// - Complexity: O(n).
  public func quantities(in text: String) -> [Quantity] { quantities(in: SourceText(text)) }

  /// The figures of a text, in order and without overlaps.
  ///
  /// - Complexity: O(n).
  public func quantities(in source: SourceText) -> [Quantity] {
    let scan = Scan(source.folded, lexicons: .builtIn)
    return recognizer.figures(in: scan).filter { kinds.contains($0.kind) }.map { Quantity($0, in: source) }
  }
}

/// An extractor of one sort of figures.
public protocol QuantityExtracting: Sendable {
  /// The kinds that are found.
  static var kinds: Set<Quantity.Kind> { get }
}

extension QuantityExtracting {
  /// The figures of this sort in a text, in order and without overlaps.
  ///
  /// - Complexity: O(n).
  public func quantities(in text: String) -> [Quantity] {
    QuantityExtractor(kinds: Self.kinds).quantities(in: text)
  }
}

/// Finds numbers with their measure words: 1403家, 13.5亿条.
public struct NumberExtractor: QuantityExtracting {
  /// The kinds that are found.
  public static let kinds: Set<Quantity.Kind> = [.number]
  /// Makes an extractor.
  public init() {}
}

/// Finds percentages and points of percentage: 14.2%, 三成, 2个百分点.
public struct PercentageExtractor: QuantityExtracting {
  /// The kinds that are found.
  public static let kinds: Set<Quantity.Kind> = [.percent, .percentagePoint]
  /// Makes an extractor.
  public init() {}
}

/// Finds amounts of money: 102.4亿元, 3亿美元.
public struct MoneyExtractor: QuantityExtracting {
  /// The kinds that are found.
  public static let kinds: Set<Quantity.Kind> = [.money]
  /// Makes an extractor.
  public init() {}
}

/// Finds amounts with a unit of measure: 938.45公顷, 42GWh.
public struct MeasureExtractor: QuantityExtracting {
  /// The kinds that are found.
  public static let kinds: Set<Quantity.Kind> = [.measure]
  /// Makes an extractor.
  public init() {}
}

/// Finds ratios and multiples: 三分之一, 3倍, 翻两番.
public struct RatioExtractor: QuantityExtracting {
  /// The kinds that are found.
  public static let kinds: Set<Quantity.Kind> = [.fraction, .multiple]
  /// Makes an extractor.
  public init() {}
}

/// Finds ranks: 第三, 首个, 前十.
public struct OrdinalExtractor: QuantityExtracting {
  /// The kinds that are found.
  public static let kinds: Set<Quantity.Kind> = [.ordinal]
  /// Makes an extractor.
  public init() {}
}

/// Finds dates and plan periods: 6月5日, 1—11月, “十四五”.
public struct DateExtractor: QuantityExtracting {
  /// The kinds that are found.
  public static let kinds: Set<Quantity.Kind> = [.date, .period]
  /// Makes an extractor.
  public init() {}
}

/// Finds lengths of time: 26年, 三个月, 3至5个工作日.
public struct DurationExtractor: QuantityExtracting {
  /// The kinds that are found.
  public static let kinds: Set<Quantity.Kind> = [.duration]
  /// Makes an extractor.
  public init() {}
}
