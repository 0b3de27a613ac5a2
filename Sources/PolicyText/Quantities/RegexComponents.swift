#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A part of a Swift `Regex` that matches one Chinese or Arabic numeral and captures its exact value.
///
/// ```swift
/// let growth = Regex { "增加"; Capture { .chineseNumber }; "家" }
/// try growth.firstMatch(in: "增加两千三百五家")?.output.1  // 2350
/// ```
///
/// It matches the longest numeral at a place; vague ones (十几) and ratios that no decimal tells exactly are
/// not matched.
public struct ChineseNumberComponent: CustomConsumingRegexComponent {
  /// The value of the numeral.
  public typealias RegexOutput = Decimal

  /// Makes the component.
  public init() {}

  /// Matches a numeral at a place.
  ///
  /// - Complexity: O(1), since no more than 96 units are looked at.
  public func consuming(
    _ input: String, startingAt index: String.Index, in bounds: Range<String.Index>
  ) throws -> (upperBound: String.Index, output: Decimal)? {
    let window = FigureWindow(input, from: index, to: bounds.upperBound)
    let reader = NumeralReader(window.units)
    guard let numeral = reader.numeral(at: 0), let value = numeral.value, numeral.ratio == nil,
      !numeral.forms.contains(.half)
    else { return nil }
    let number = numeral.perPower.map { ExactDecimal.scaled(value, by: -$0) } ?? value
    guard let number, let end = window.index(at: numeral.range.upperBound, in: input) else { return nil }
    return (end, number)
  }
}

/// A part of a Swift `Regex` that matches one figure of some kinds and captures it.
///
/// ```swift
/// let growth = Regex { "增长"; Capture { .chinesePercentage } }
/// try growth.firstMatch(in: "同比增长百分之十四点二")?.output.1.value  // 14.2
/// ```
public struct ChineseFigureComponent: CustomConsumingRegexComponent {
  /// The figure; its span is in UTF-16 units of the string that is matched.
  public typealias RegexOutput = Quantity

  private let kinds: Set<Quantity.Kind>

  /// Makes a component for some kinds of figures.
  public init(_ kinds: Set<Quantity.Kind>) { self.kinds = kinds }

  /// Matches a figure at a place.
  ///
  /// - Complexity: O(1), since no more than 96 units are looked at.
  public func consuming(
    _ input: String, startingAt index: String.Index, in bounds: Range<String.Index>
  ) throws -> (upperBound: String.Index, output: Quantity)? {
    let window = FigureWindow(input, from: index, to: bounds.upperBound)
    guard let first = window.units.first, FigureRecognizer.startsFigure(first) else { return nil }
    let source = SourceText(String(decoding: window.source, as: UTF16.self), reflow: false)
    let scan = Scan(source.folded, lexicons: .builtIn)
    let recognizer = FigureRecognizer.builtIn
    guard
      let match = recognizer.figures(in: scan).first(where: {
        $0.range.lowerBound == 0 && kinds.contains($0.kind)
      }),
      let end = window.index(at: match.range.upperBound, in: input)
    else { return nil }
    let start = input.utf16.distance(from: input.startIndex, to: index)
    return (end, Quantity(match, in: source).moved(by: start))
  }
}

extension RegexComponent where Self == ChineseNumberComponent {
  /// One numeral, Chinese or Arabic; captures its value.
  public static var chineseNumber: ChineseNumberComponent { ChineseNumberComponent() }
}

extension RegexComponent where Self == ChineseFigureComponent {
  /// A percentage: 14.2%, 百分之二十, 三成.
  public static var chinesePercentage: ChineseFigureComponent { ChineseFigureComponent([.percent]) }
  /// Points of percentage: 2个百分点.
  public static var chinesePercentagePoints: ChineseFigureComponent {
    ChineseFigureComponent([.percentagePoint])
  }
  /// An amount of money: 102.4亿元.
  public static var chineseMoney: ChineseFigureComponent { ChineseFigureComponent([.money]) }
  /// An amount with a unit of measure: 5.7万吨.
  public static var chineseMeasure: ChineseFigureComponent { ChineseFigureComponent([.measure]) }
  /// A number with its measure word: 1403家.
  public static var chineseCount: ChineseFigureComponent { ChineseFigureComponent([.number]) }
  /// A rank: 第三, 首批.
  public static var chineseOrdinal: ChineseFigureComponent { ChineseFigureComponent([.ordinal]) }
  /// A date: 2025年6月5日, 1—11月.
  public static var chineseDate: ChineseFigureComponent { ChineseFigureComponent([.date]) }
  /// A length of time: 三个月.
  public static var chineseDuration: ChineseFigureComponent { ChineseFigureComponent([.duration]) }
  /// A figure of any of some kinds.
  public static func chineseFigure(_ kinds: Quantity.Kind...) -> ChineseFigureComponent {
    ChineseFigureComponent(kinds.isEmpty ? Set(Quantity.Kind.allCases) : Set(kinds))
  }
}

/// The stretch of a string that a component looks at.
struct FigureWindow {
  /// No figure that a component matches is longer, in UTF-16 units.
  static let longest = 96

  /// The units as they came in.
  let source: [UInt16]
  /// The units, folded.
  let units: [UInt16]
  private let start: String.Index

  init(_ input: String, from index: String.Index, to end: String.Index) {
    source = Array(input.utf16[index..<end].prefix(Self.longest))
    units = source.map(UnitFolding.fold)
    start = index
  }

  /// The index in the string of a place in the window; nil if it is within a character.
  func index(at place: Int, in input: String) -> String.Index? {
    input.utf16.index(start, offsetBy: place).samePosition(in: input)
  }
}

extension Quantity {
  /// The same figure in a string where it stands so many units further on.
  fileprivate func moved(by units: Int) -> Quantity {
    Quantity(
      kind: kind, text: text, span: TextSpan(start: span.start + units, end: span.end + units), value: value,
      lower: lower, upper: upper, unit: unit, modifier: modifier, direction: direction, isRelative: isRelative
    )
  }
}
