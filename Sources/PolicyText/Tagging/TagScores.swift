/// Adds up the weights of the features of a sentence, for each of its units.
struct TagScores: TaggerFeatureSink {
  /// Two units of text give features to units so far before and behind the sentence; what falls outside of it
  /// is added up beside it and left alone.
  static let margin = 4

  private let model: TaggerModel
  private let sums: UnsafeMutableBufferPointer<TaggerModel.Scores>

  private init(_ model: TaggerModel, _ sums: UnsafeMutableBufferPointer<TaggerModel.Scores>) {
    self.model = model
    self.sums = sums
  }

  /// Calls `give` to give the features of a sentence, and writes the sums with a ``margin`` on either side.
  static func add(
    _ count: Int, _ model: TaggerModel, into sums: inout [TaggerModel.Scores],
    _ give: (inout TagScores) -> Void
  ) {
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(.zero, count: count + 2 * margin))
    sums.withUnsafeMutableBufferPointer { buffer in
      var scores = TagScores(model, buffer)
      give(&scores)
    }
  }

  @inline(__always)
  mutating func add(_ template: TaggerFeature.Template, _ value: UInt64, at unit: Int) {
    if let row = model.row(of: template, value) { add(row, unit) }
  }

  @inline(__always)
  mutating func add(_ marks: TaggerFeature.Marks, at unit: Int) { add(model.sum(of: marks), unit) }

  @inline(__always)
  mutating func add(_ word: TaggerFeature.WordPart, at unit: Int) { add(model.sum(of: word), unit) }

  mutating func addCharacters(_ units: [UInt16]) {
    units.withUnsafeBufferPointer { units in
      for at in units.indices { model.forEachRow(ofUnit: units[at]) { add($1, at - $0) } }
      Self.forEach(in: 0..<units.count - 1, where: { model.pairs.mayHave(Self.pair(units, at: $0)) }) { at in
        model.forEachRow(ofPair: Self.pair(units, at: at)) { add($1, at - $0) }
      }
      Self.forEach(
        in: 1..<units.count - 3, where: { model.triples.mayHave(Self.triple(units, at: $0)) }
      ) { at in add(.triple, Self.triple(units, at: at), at: at - 1) }
    }
  }

  @inline(__always)
  private static func pair(_ units: UnsafeBufferPointer<UInt16>, at place: Int) -> UInt64 {
    TaggerFeature.pair(units[place], units[place + 1])
  }

  @inline(__always)
  private static func triple(_ units: UnsafeBufferPointer<UInt16>, at place: Int) -> UInt64 {
    TaggerFeature.triple(units[place], units[place + 1], units[place + 2])
  }

  /// Calls `body` for the places at which something may be found, looking for it at 64 of them before any is
  /// visited: the looks wait for nothing, so that the memory is asked for many of them at a time.
  ///
  /// - Parameter mayBeFound: 1 or 0, reckoned without a branch.
  @inline(__always)
  private static func forEach(
    in places: Range<Int>, where mayBeFound: (Int) -> UInt64, _ body: (Int) -> Void
  ) {
    var start = places.lowerBound
    while start < places.upperBound {
      let end = min(start + 64, places.upperBound)
      var bits: UInt64 = 0
      for at in start..<end { bits |= mayBeFound(at) &<< UInt64(truncatingIfNeeded: at &- start) }
      while bits != 0 {
        body(start + bits.trailingZeroBitCount)
        bits &= bits &- 1
      }
      start = end
    }
  }

  @inline(__always)
  private func add(_ row: TaggerModel.Row, _ unit: Int) { sums[place(of: unit)].add(row) }

  @inline(__always)
  private func add(_ sum: TaggerModel.Scores, _ unit: Int) { sums[place(of: unit)] &+= sum }

  @inline(__always)
  private func place(of unit: Int) -> Int {
    let place = unit + Self.margin
    precondition(place >= 0 && place < sums.count)
    return place
  }
}
