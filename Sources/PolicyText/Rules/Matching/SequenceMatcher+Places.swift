extension SequenceMatcher {
  /// How many places of a text some units stand at: at the most for words, a guess for literals; 0 only
  /// where there is none.
  static func count(of units: [Unit], _ scan: Scan) -> Int {
    units.reduce(0) { count, unit in
      switch unit {
      case .filter(let filter): count + scan.count(ofLexicon: filter.lexicon)
      case .literal(let literal): count + (scan.mayContain(literal[0]) ? scan.text.units.count / 256 + 1 : 0)
      case .kind: count + scan.text.units.count
      }
    }
  }

  /// The places where one of some words and literals stands, in order.
  static func places(of units: [Unit], _ scan: Scan) -> [Int] {
    var places: [Int] = []
    for unit in units {
      switch unit {
      case .filter(let filter): for hit in scan.hits(of: filter) { places.append(Int(hit.start)) }
      case .literal(let literal) where scan.mayContain(literal[0]):
        for at in scan.text.units.indices where length(of: unit, at: at, scan) > 0 { places.append(at) }
      case .literal: break
      case .kind: for at in scan.text.units.indices where stands([unit], at: at, scan) { places.append(at) }
      }
    }
    return units.count == 1 ? places : ascending(places, below: scan.text.units.count)
  }

  /// So few places are sorted by comparing them.
  private static let few = 256

  private static func ascending(_ places: [Int], below end: Int) -> [Int] {
    if places.count <= few { return places.sorted() }
    var isPlace = [Bool](repeating: false, count: end)
    for place in places { isPlace[place] = true }
    return isPlace.indices.filter { isPlace[$0] }
  }

  /// The places where a sequence may start, from left to right.
  struct Starts {
    private let units: [Unit]
    /// The places of words that it can start with, where it can start with nothing else.
    private let places: [Int]?
    private var number = 0
    /// The place that is next.
    var at = 0

    /// More words than this for each window are not looked for beforehand.
    private static let mostInWindow = 16

    /// Takes what a sequence can start with.
    ///
    /// - Parameter windows: in how many windows starts will be looked for, at the most.
    init(_ units: [Unit], _ scan: Scan, windows: Int) {
      self.units = units
      let isOfWords = units.allSatisfy { if case .filter = $0 { true } else { false } }
      let isFew = isOfWords && SequenceMatcher.count(of: units, scan) / Self.mostInWindow <= windows
      places = isFew ? SequenceMatcher.places(of: units, scan) : nil
    }

    /// The next place in a window; the windows of later calls don't begin before it.
    mutating func next(in window: ClosedRange<Int>, _ scan: Scan) -> Int? {
      at = max(at, window.lowerBound)
      if let places {
        while number < places.count, places[number] < at { number += 1 }
        guard number < places.count, places[number] <= window.upperBound else {
          at = max(at, window.upperBound + 1)
          return nil
        }
        at = places[number] + 1
        return places[number]
      }
      while at <= window.upperBound {
        at += 1
        if SequenceMatcher.stands(units, at: at - 1, scan) { return at - 1 }
      }
      return nil
    }
  }
}
