/// Adds up the weights of the features of a sentence, for each of its units.
struct TagScores: TaggerFeatureSink {
  /// A unit of text gives features to units so far before and behind it; what falls outside of the sentence is
  /// added up beside it and left alone.
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
  mutating func addUnit(_ value: UInt64, at place: Int) {
    model.forEachRow(ofUnit: value) { add($1, place + $0) }
  }

  @inline(__always)
  mutating func addPair(_ value: UInt64, at place: Int) {
    model.forEachRow(ofPair: value) { add($1, place + $0) }
  }

  @inline(__always)
  private func add(_ row: TaggerModel.Row, _ unit: Int) {
    let place = unit + Self.margin
    precondition(place >= 0 && place < sums.count)
    sums[place] &+= TaggerModel.Scores(truncatingIfNeeded: row)
  }
}
