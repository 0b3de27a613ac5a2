/// The items between 、 and the ends of clauses, with the cue that ends them.
struct List: Sendable {
  var items: [Range<Int>] = []
  var cueAfter: Range<Int>?

  /// The lists of a text, as far as they are wanted; a clause without 、 is one of a single item. Each cue ends
  /// one.
  ///
  /// What stands in brackets is a list of its own.
  static func lists(in scan: Scan, endingAt cues: [Range<Int>], where isWanted: (List) -> Bool) -> [List] {
    let units = scan.text.units
    var lists: [List] = []
    var list = List()
    var start = 0
    func close(_ end: Int, cue: Range<Int>?) {
      list.items.append(start..<max(start, end))
      list.cueAfter = cue
      if isWanted(list) {
        lists.append(list)
        list = List()
      } else {
        list.items.removeAll(keepingCapacity: true)
        list.cueAfter = nil
      }
    }
    var nextCue = 0
    func closeAtCues(upTo place: Int) {
      while nextCue < cues.count, cues[nextCue].lowerBound <= place {
        close(cues[nextCue].lowerBound, cue: cues[nextCue])
        start = cues[nextCue].upperBound
        nextCue += 1
      }
    }
    for place in scan.marks.breaks {
      let at = Int(place)
      closeAtCues(upTo: at)
      if at < start { continue }
      let kind = UnitClass.of(units[at])
      if kind.contains(.listMark) {
        list.items.append(start..<at)
        start = at + 1
      } else if !kind.contains(.closer)
        || scan.marks.partner(of: at).map({ $0 < list.items.first?.lowerBound ?? start }) ?? false
      {
        close(at, cue: nil)
        start = at + 1
      }
    }
    closeAtCues(upTo: units.count)
    close(units.count, cue: nil)
    return lists
  }
}
