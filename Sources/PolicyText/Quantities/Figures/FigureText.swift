/// A text as the recognizers of figures read it: the scan, its numerals, and where no figure can stand.
final class FigureText: Sendable {
  let scan: Scan
  let vocabulary: FigureVocabulary
  let reader: NumeralReader
  let numerals: [Numeral]
  /// For each numeral, what forbids a figure there.
  let obstacles: [NotFigure]
  /// Titles, labels and addresses, in order.
  let covered: [Range<Int>]

  init(_ scan: Scan, vocabulary: FigureVocabulary) {
    self.scan = scan
    self.vocabulary = vocabulary
    reader = NumeralReader(scan.text.units)
    numerals = reader.numerals().map { Self.withoutStray($0, in: scan, vocabulary) }
    (obstacles, covered) = NotFigure.obstacles(to: numerals, in: scan, vocabulary)
  }

  /// The numeral without a last digit that belongs to the word behind it: 近百一线工人 are 100.
  private static func withoutStray(_ numeral: Numeral, in scan: Scan, _ vocabulary: FigureVocabulary)
    -> Numeral
  {
    guard let ellipsis = numeral.elliptical else { return numeral }
    let first = NumeralSign.of(scan.text.units[numeral.digits.lowerBound]).kind
    let startsBare = first == .small || first == .big
    if !startsBare {
      guard let word = vocabulary.notFigure.flatMap({ scan.hit($0, startingAt: ellipsis.end) }),
        word.range.upperBound > numeral.range.upperBound
      else { return numeral }
    }
    var whole = numeral
    whole.range = numeral.range.lowerBound..<ellipsis.end
    whole.digits = numeral.digits.lowerBound..<ellipsis.end
    whole.floor = ellipsis.value
    whole.elliptical = nil
    whole.forms.remove(.elliptical)
    if startsBare, whole.digits.count == 1 { whole.forms.insert(.bareMagnitude) }
    return whole
  }

  /// Whether a stretch begins in a title, a label or an address.
  func isCovered(_ range: Range<Int>) -> Bool {
    let next = covered.partitioningIndex { $0.upperBound > range.lowerBound }
    return next < covered.count && covered[next].lowerBound <= range.lowerBound
  }

  /// The unit at a place; 0 outside of the text.
  @inline(__always)
  func unit(at place: Int) -> UInt16 { reader.unit(at: place) }

  /// The class of the unit at a place; a blank outside of the text.
  func unitClass(at place: Int) -> UnitClass {
    place >= 0 && place < scan.text.units.count ? UnitClass.of(scan.text.units[place]) : .space
  }

  /// The longest hit of a lexicon at a place.
  func hit(_ filter: LexiconFilter?, at place: Int) -> Hit? {
    guard let filter else { return nil }
    return scan.hit(filter, startingAt: place)
  }

  /// The longest hit of a lexicon that ends at a place.
  func hit(_ filter: LexiconFilter?, endingAt place: Int) -> Hit? {
    guard let filter else { return nil }
    return scan.hit(filter, endingAt: place)
  }

  /// The canonical form of a hit, or its text.
  func name(of hit: Hit) -> String { scan.canonical(of: hit) ?? scan.string(hit.range) }

  /// The end of a literal at a place.
  func match(_ literal: [UInt16], at place: Int) -> Int? { reader.match(literal, at: place) }

  /// Where the unit of a numeral begins: behind blanks, if the numeral ends in Arabic digits or a magnitude.
  func unitStart(of numeral: Numeral) -> Int {
    let end = numeral.range.upperBound
    guard numeral.forms.contains(.arabic), unitClass(at: end).contains(.space) else { return end }
    return reader.skippingBlanks(from: end)
  }

  /// The numeral that begins at a place, looked for behind the one of number `index`.
  func numeral(at place: Int, after index: Int) -> Int? {
    let next = index + 1
    guard next < numerals.count, numerals[next].range.lowerBound == place else { return nil }
    return next
  }

  /// Whether a unit is one of a handful.
  func unit(at place: Int, isOneOf units: UnitSet) -> Bool { units.contains(unit(at: place)) }

  /// The end of the mark or word at a place that joins the two ends of a range: — – - ~ 至 到.
  func connectorEnd(at place: Int) -> Int? {
    var at = reader.skippingBlanks(from: place)
    let start = at
    while at < start + 2, Self.dashes.contains(unit(at: at)) { at += 1 }
    if at == start {
      guard Self.untils.contains(unit(at: at)) else { return nil }
      at += 1
    }
    return reader.skippingBlanks(from: at)
  }

  /// 从 or 由 before a place in its clause says that 到 is a change, not a range.
  func isChange(from start: Int, connector: Int) -> Bool {
    let clause = max(scan.marks.clauseStart(of: start), start - 12)
    guard clause < start else { return false }
    return scan.text.units[clause..<start].contains { $0 == 0x4ECE || $0 == 0x7531 }
      && unit(at: reader.skippingBlanks(from: connector)) == 0x5230
  }

  private static let dashes = UnitSet("—–-~─━")
  private static let untils = UnitSet("至到")
}
