/// The ends of the stop words of a text that no longer word cancels, for a block of choices at once.
struct StopEdges: Sendable {
  /// Where words begin that reach further than those before them.
  private struct Step: Sendable {
    var start: Int32
    var reach: Int32
  }

  /// For each place the choices by which a stop word ends there.
  private let edges: [UInt32]
  /// For each cover that protects its steps.
  private let steps: [[Step]]

  /// Goes through the words of a text once.
  ///
  /// - Complexity: O(n + hits).
  init(_ scan: Scan, _ block: StopChoices.Block) {
    let covers = block.covers
    let isProtecting = covers.indices.map { block.protectingCovers.contains($0) }
    var edges = [UInt32](repeating: 0, count: scan.text.units.count + 1)
    var steps = [[Step]](repeating: [], count: covers.count)
    // How far the words of each cover reach that began before, and of those that begin here.
    var reach = [Int32](repeating: 0, count: covers.count)
    var here = reach
    /// How far the words of any cover reach that began before.
    var furthest: Int32 = 0
    var stops: [(end: Int32, choices: UInt32)] = []
    var touched: UInt64 = 0
    /// Settles the stops that begin at a place, and takes its covers among those that began before.
    func close(_ start: Int32) {
      for stop in stops {
        var choices = stop.choices
        if touched != 0 || furthest >= stop.end {
          for cover in covers.indices where reach[cover] >= stop.end || here[cover] > stop.end {
            choices &= ~covers[cover].choices
          }
        }
        edges[Int(stop.end)] |= choices
      }
      if !stops.isEmpty { stops.removeAll(keepingCapacity: true) }
      for cover in Bits(touched) {
        if here[cover] > reach[cover] {
          reach[cover] = here[cover]
          furthest = max(furthest, reach[cover])
          if isProtecting[cover] { steps[cover].append(Step(start: start, reach: reach[cover])) }
        }
        here[cover] = 0
      }
      touched = 0
    }
    var start: Int32 = 0
    for hit in scan.hits {
      let numbers = block.roles(of: hit.lexicon)
      if numbers.isEmpty { continue }
      if hit.start != start {
        close(start)
        start = hit.start
      }
      for number in numbers {
        let role = block.roles[number]
        if !role.filter.admits(hit) { continue }
        if role.stops != 0 { stops.append((hit.end, role.stops)) }
        touched |= role.covers
        for cover in Bits(role.covers) { here[cover] = max(here[cover], hit.end) }
      }
    }
    close(start)
    self.edges = edges
    self.steps = steps
  }

  /// The choices by which a stop word ends at a place.
  @inline(__always)
  func choices(at place: Int) -> UInt32 { edges[place] }

  /// How far the words of a protecting cover reach that begin before a place.
  ///
  /// - Complexity: O(log n).
  func reach(before place: Int, ofCover cover: Int) -> Int {
    let next = steps[cover].partitioningIndex { $0.start >= place }
    return next == 0 ? 0 : Int(steps[cover][next - 1].reach)
  }
}

/// The numbers of the bits that are set, the lowest first.
private struct Bits: Sequence, IteratorProtocol {
  private var rest: UInt64

  init(_ bits: UInt64) { rest = bits }

  mutating func next() -> Int? {
    if rest == 0 { return nil }
    defer { rest &= rest - 1 }
    return rest.trailingZeroBitCount
  }
}
