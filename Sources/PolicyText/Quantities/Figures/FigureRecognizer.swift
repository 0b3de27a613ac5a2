/// Finds the figures of a text: numerals first, once; then each numeral's kind, by what stands around it.
///
/// What counts as a figure, and how far it reaches, is settled in `Documentation/figures.md`: the span has
/// numeral, magnitude and unit, not the words that bound it.
struct FigureRecognizer: Sendable {
  private let vocabulary: FigureVocabulary
  private let relativeDates: RelativeDates

  /// Makes a recognizer for the lexicons of a scan.
  init(lexicons: LexiconSet, relativeDates: RelativeDates = .ignored) {
    vocabulary = FigureVocabulary(lexicons)
    self.relativeDates = relativeDates
  }

  /// A recognizer for the built-in lexicons.
  static let builtIn = FigureRecognizer(lexicons: .builtIn)

  /// Whether a figure can begin with a unit.
  static func startsFigure(_ unit: UInt16) -> Bool {
    NumeralSign.startsNumeral(unit) || otherStarts.contains(unit) || UnitClass.of(unit).contains(.symbol)
  }

  /// What begins a figure without a numeral in front: 第, 前, 首, 头, 翻, 过, 下半年, 人民币.
  private static let otherStarts = UnitSet("第前首头翻过下对人CUEJGHRN")

  /// What is read of a text, once for every way to take dates that are told from the text's own day.
  struct Reading {
    private let text: FigureText
    /// The figures without such dates.
    private let plain: [FigureMatch]

    fileprivate init(_ text: FigureText, _ plain: [FigureMatch]) {
      self.text = text
      self.plain = plain
    }

    /// The figures, in order and without overlaps.
    func figures(_ relativeDates: RelativeDates) -> [FigureMatch] {
      if relativeDates == .ignored { return plain }
      return FigureRecognizer.joined(
        FigureRecognizer.merged(plain, RelativeDateWords.figures(in: text, relativeDates)))
    }
  }

  /// The figures of a text, in order and without overlaps.
  ///
  /// - Complexity: O(n).
  func figures(in scan: Scan) -> [FigureMatch] { figures(of: reading(of: scan)) }

  /// The figures of a reading, in order and without overlaps.
  func figures(of reading: Reading) -> [FigureMatch] { reading.figures(relativeDates) }

  /// Reads a text.
  ///
  /// - Complexity: O(n).
  func reading(of scan: Scan) -> Reading {
    let text = FigureText(scan, vocabulary: vocabulary)
    var figures: [FigureMatch] = []
    var next = 0
    while next < text.numerals.count {
      let index = next
      next += 1
      guard var figure = figure(at: index, in: text) else { continue }
      while next < text.numerals.count, text.numerals[next].range.lowerBound < figure.range.upperBound {
        next += 1
      }
      if let last = figures.last, figure.range.lowerBound < last.range.upperBound { continue }
      BelowZero.apply(to: &figure, at: index, in: text)
      // What 零下 was taken for before: the 零 of -零下.
      if let last = figures.last, figure.range.lowerBound < last.range.upperBound { figures.removeLast() }
      FigureContext.complete(&figure, after: figures.last, in: text)
      figures.append(figure)
    }
    return Reading(text, Self.merged(figures, WordFigures.figures(in: text)))
  }

  /// The figure that a numeral begins.
  private func figure(at index: Int, in text: FigureText) -> FigureMatch? {
    let numeral = text.numerals[index]
    switch text.obstacles[index] {
    case .word: return nil
    case .label: return labelled(at: index, in: text)
    case .nothing: break
    }
    if let figure = PeriodRule().figure(at: index, in: text) ?? DateRule().figure(at: index, in: text) {
      return figure
    }
    if numeral.forms.contains(.chain) || isPartOfName(numeral, in: text) { return nil }
    if let figure = OrdinalRule().figure(at: index, in: text) ?? FractionRule().figure(at: index, in: text) {
      return figure
    }
    if text.unit(at: numeral.range.lowerBound - 1) == Unit.ordinal { return nil }
    return AmountRange.figure(at: index, in: text)
  }

  /// In a label only what it doesn't count itself: “十四五”, “50%”, “十大举措”.
  private func labelled(at index: Int, in text: FigureText) -> FigureMatch? {
    if let period = PeriodRule().figure(at: index, in: text) { return period }
    guard let figure = AmountRange.figure(at: index, in: text) else { return nil }
    switch figure.kind {
    case .percent, .percentagePoint, .money: return figure
    case .number:
      // “十大举措” counts the measures, “四个十大” is a name.
      let isFirst = text.unitClass(at: figure.range.lowerBound - 1).contains(.opener)
      let isLast = text.unitClass(at: figure.range.upperBound).contains(.closer)
      return isFirst && !isLast && text.unit(at: figure.range.upperBound - 1) == CountRule.great
        ? figure : nil
    default: return nil
    }
  }

  /// Whether a letter before the numeral makes it a part of a name: G20, PM2.5.
  private func isPartOfName(_ numeral: Numeral, in text: FigureText) -> Bool {
    let start = numeral.range.lowerBound
    guard numeral.forms.contains(.arabic), text.unitClass(at: start - 1).contains(.letter) else {
      return false
    }
    return text.hit(text.vocabulary.currencyPrefix, endingAt: start) == nil
  }

  /// Takes a relative year and the date within it together: 去年三季度, 今年4月.
  private static func joined(_ figures: [FigureMatch]) -> [FigureMatch] {
    var joined: [FigureMatch] = []
    for figure in figures {
      if let last = joined.last, last.isRelative, figure.kind == .date, !figure.isRelative,
        last.range.upperBound == figure.range.lowerBound, let year = RelativeDateWords.year(of: last),
        case .date(let text)? = figure.value, text.hasPrefix("--"), !text.hasPrefix("---")
      {
        var whole = last
        whole.range = last.range.lowerBound..<figure.range.upperBound
        let parts = text.split(separator: "/").map { $0.hasPrefix("--") ? year + $0.dropFirst() : String($0) }
        whole.value = .date(parts.joined(separator: "/"))
        joined[joined.count - 1] = whole
      } else {
        joined.append(figure)
      }
    }
    return joined
  }

  /// Two lists in the order of the text, without the figures of the second that overlap one of the first.
  private static func merged(_ a: [FigureMatch], _ b: [FigureMatch]) -> [FigureMatch] {
    var merged: [FigureMatch] = []
    var i = 0
    for figure in b {
      while i < a.count, a[i].range.lowerBound < figure.range.lowerBound {
        merged.append(a[i])
        i += 1
      }
      if let last = merged.last, last.range.upperBound > figure.range.lowerBound { continue }
      if i < a.count, a[i].range.lowerBound < figure.range.upperBound { continue }
      merged.append(figure)
    }
    merged += a[i...]
    return merged
  }
}
