/// The lexicons that figures are read with, looked up once in a set.
struct FigureVocabulary: Sendable {
  let measureWord: LexiconFilter?
  let unit: LexiconFilter?
  let rate: LexiconFilter?
  let durationUnit: LexiconFilter?
  let currency: LexiconFilter?
  let currencyPrefix: LexiconFilter?
  let firstWord: LexiconFilter?
  let ordinalSuffix: LexiconFilter?
  let notFigure: LexiconFilter?
  let direction: LexiconFilter?
  /// The groups of modifiers, with what they say of the value.
  let modifiers: [(filter: LexiconFilter, place: FigureModifier.Place, bound: FigureModifier.Bound)]

  init(_ set: LexiconSet) {
    func filter(_ reference: String) -> LexiconFilter? {
      LexiconReference(parsing: reference).flatMap { LexiconFilter($0, in: set) }
    }
    measureWord = filter("measure-word")
    unit = filter("unit")
    rate = filter("unit/money-rate")
    durationUnit = filter("duration-unit")
    currency = filter("currency")
    currencyPrefix = filter("currency/money-prefix")
    firstWord = filter("ordinal-word/ordinal-first@1")
    ordinalSuffix = filter("ordinal-word/ordinal-suffix@1")
    notFigure = filter("figure-not")
    direction = filter("direction@1")
    var modifiers: [(LexiconFilter, FigureModifier.Place, FigureModifier.Bound)] = []
    for place in [FigureModifier.Place.before, .after] {
      for bound in [FigureModifier.Bound.lower, .upper, .about] {
        if let filter = filter("figure-modifier/\(place.rawValue)-\(bound.rawValue)") {
          modifiers.append((filter, place, bound))
        }
      }
    }
    self.modifiers = modifiers
  }
}

/// What the word beside a figure says of its value.
enum FigureModifier {
  /// On which side of the figure it stands.
  enum Place: String, Sendable { case before, after }
  /// Whether the value is the least, the most or near the true one.
  enum Bound: String, Sendable { case lower, upper, about }

  /// Whether 强 or 弱 at a place begins a word and says nothing of the number before it: 三成强, but 15个强链项目.
  static func beginsWord(at place: Int, _ units: [UInt16]) -> Bool {
    place + 1 < units.count && strengths.contains(units[place])
      && UnitClass.of(units[place + 1]).contains(.han)
  }

  private static let strengths = UnitSet("强弱")
}
