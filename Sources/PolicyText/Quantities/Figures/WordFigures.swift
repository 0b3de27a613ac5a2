#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Figures without a numeral: 首个, 首批, 翻番, 过半, 对折.
enum WordFigures {
  /// The figures, in order.
  ///
  /// - Complexity: O(n).
  static func figures(in text: FigureText) -> [FigureMatch] {
    var figures: [FigureMatch] = []
    if let filter = text.vocabulary.firstWord {
      for hit in text.scan.hits(of: filter) where isFree(hit.range, in: text) {
        let one = Decimal(1)
        let unit = text.scan.string(hit.range.lowerBound + 1..<hit.range.upperBound)
        figures.append(
          FigureMatch(
            range: hit.range, kind: .ordinal, value: .exact(one), lower: one, upper: one, unit: unit))
      }
    }
    let units = text.scan.text.units
    for (i, unit) in units.enumerated() {
      switch unit {
      case MultipleRule.double where text.unit(at: i + 1) == 0x756A && isFree(i..<i + 2, in: text):  // 翻番
        figures.append(
          FigureMatch(range: i..<i + 2, kind: .multiple, value: .exact(2), lower: 2, upper: 2, unit: "倍"))
      case 0x8FC7 where text.unit(at: i + 1) == Unit.half && isMoreThanHalf(i, in: text):  // 过半
        var figure = FractionRule.half(i..<i + 2)
        figure.lower = Decimal(sign: .plus, exponent: -1, significand: 5)
        figures.append(figure)
      case 0x6253 where text.match(half, at: i + 1) != nil && isFree(i..<i + 3, in: text):  // 打对折
        figures.append(
          FigureMatch(range: i + 1..<i + 3, kind: .percent, value: .exact(50), lower: 50, upper: 50))
      default: break
      }
    }
    return figures.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// 对折
  private static let half = Array("对折".utf16)

  private static func isMoreThanHalf(_ place: Int, in text: FigureText) -> Bool {
    !text.unitClass(at: place + 2).contains(.han) || "数以".utf16.contains(text.unit(at: place + 2))
  }

  private static func isFree(_ range: Range<Int>, in text: FigureText) -> Bool {
    !text.isCovered(range)
  }
}
