/// The ends of the stop words of a text that no longer word cancels, for a block of choices at once.
struct StopEdges: Sendable {
  /// For each place the choices by which a stop word ends there.
  private let edges: [UInt32]
  /// For each cover that protects, for each place, how far the words that begin before it reach.
  private let reaches: [[Int32]]

  /// Goes through the words of a text once.
  ///
  /// - Complexity: O(n + hits).
  init(_ scan: Scan, _ block: StopChoices.Block) {
    let count = scan.text.units.count
    let covers = block.covers
    let isProtecting = covers.map { cover in block.choices.contains { $0.protect == cover.filters } }
    var edges = [UInt32](repeating: 0, count: count + 1)
    var reaches = isProtecting.map { [Int32](repeating: 0, count: $0 ? count + 1 : 0) }
    // How far the words of each cover reach that began before, and of those that begin here.
    var reach = [Int32](repeating: 0, count: covers.count)
    var here = reach
    var stops: [(end: Int32, choices: UInt32)] = []
    for at in 0..<count {
      for cover in covers.indices where isProtecting[cover] { reaches[cover][at] = reach[cover] }
      var touched: UInt64 = 0
      for hit in scan.hits(startingAt: at) {
        guard let roles = block.roles(of: hit.lexicon) else { continue }
        for role in roles where role.filter.admits(hit) {
          if role.stops != 0 { stops.append((hit.end, role.stops)) }
          touched |= role.covers
          var rest = role.covers
          while rest != 0 {
            let cover = rest.trailingZeroBitCount
            rest &= rest - 1
            here[cover] = max(here[cover], hit.end)
          }
        }
      }
      for stop in stops {
        var choices = stop.choices
        for cover in covers.indices where reach[cover] >= stop.end || here[cover] > stop.end {
          choices &= ~covers[cover].choices
        }
        edges[Int(stop.end)] |= choices
      }
      stops.removeAll(keepingCapacity: true)
      while touched != 0 {
        let cover = touched.trailingZeroBitCount
        touched &= touched - 1
        reach[cover] = max(reach[cover], here[cover])
        here[cover] = 0
      }
    }
    for cover in covers.indices where isProtecting[cover] { reaches[cover][count] = reach[cover] }
    self.edges = edges
    self.reaches = reaches
  }

  /// The choices by which a stop word ends at a place.
  @inline(__always)
  func choices(at place: Int) -> UInt32 { edges[place] }

  /// How far the words of a protecting cover reach that begin before a place.
  func reach(before place: Int, ofCover cover: Int) -> Int { Int(reaches[cover][place]) }
}
