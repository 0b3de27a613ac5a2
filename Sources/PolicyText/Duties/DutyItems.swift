/// The lists of bodies beside words such as 牵头单位：, cut into their items.
struct DutyItems {
  private let scan: Scan
  /// Whether a place lies in a name, and not at its beginning.
  private let isInName: [Bool]
  private let nameStarts: Set<Int>
  private let nameEnds: Set<Int>

  /// - Parameter names: the names of the text, in order.
  init(scan: Scan, names: [Range<Int>]) {
    self.scan = scan
    var inside = [Bool](repeating: false, count: scan.text.units.count + 1)
    for name in names { for at in name.dropFirst() { inside[at] = true } }
    isInName = inside
    nameStarts = Set(names.map(\.lowerBound))
    nameEnds = Set(names.map(\.upperBound))
  }

  /// The items of the list that begins at a place, to the end of its clause, or to where `isEnd` says.
  func list(from start: Int, to end: Int, isEnd: (Int) -> Bool) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var first = start
    var at = start
    while at < end {
      let kind = UnitClass.of(scan.text.units[at])
      if kind.contains(.opener), let partner = scan.marks.partner(of: at), partner > at, partner < end {
        at = partner + 1
        continue
      }
      if kind.contains(.closer) || kind.intersects(.clauseEnd) && !goesOn(at, end) || isEnd(at) { break }
      if kind.intersects([.listMark, .clauseStop, .space]) || joins(at, start, end) {
        items.append(first..<at)
        first = at + 1
      }
      at += 1
    }
    items.append(first..<at)
    return items.map(withoutOthers).filter { !$0.isEmpty }
  }

  /// The items of the list that ends before a place, back to the beginning of its clause; none where there is
  /// no name among them.
  func list(before end: Int, from start: Int) -> [Range<Int>] {
    var first = end
    while first > start {
      let kind = UnitClass.of(scan.text.units[first - 1])
      if kind.contains(.closer), let partner = scan.marks.partner(of: first - 1), partner >= start {
        first = partner
        continue
      }
      if kind.contains(.opener) || kind.intersects(.clauseEnd) { break }
      first -= 1
    }
    if first < end, scan.text.units[first] == Self.by { first += 1 }
    let items = list(from: first, to: end) { _ in false }
    return items.contains { nameStarts.contains($0.lowerBound) } ? items : []
  }

  /// The place of 由 right before another, else the other.
  func withBy(_ place: Int, from start: Int) -> Int {
    place > start && scan.text.units[place - 1] == Self.by ? place - 1 : place
  }

  /// Whether a clause ends at a place.
  func endsClause(_ place: Int, _ end: Int) -> Bool {
    place == end || UnitClass.of(scan.text.units[place]).intersects([.clauseEnd, .closer])
  }

  /// A stretch without the marks and blanks around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let marks: UnitClass = [.space, .clauseEnd, .listMark]
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, UnitClass.of(scan.text.units[start]).intersects(marks) { start += 1 }
    while end > start, UnitClass.of(scan.text.units[end - 1]).intersects(marks) { end -= 1 }
    return start..<end
  }

  /// Whether a comma joins two bodies: behind it a name begins.
  private func goesOn(_ at: Int, _ end: Int) -> Bool {
    UnitClass.of(scan.text.units[at]).contains(.clauseStop) && at + 1 < end && nameStarts.contains(at + 1)
      && scan.text.units[at] == Self.comma
  }

  /// Whether 和 at a place joins two bodies and is no part of a name.
  private func joins(_ at: Int, _ start: Int, _ end: Int) -> Bool {
    Self.joiners.contains(scan.text.units[at]) && !isInName[at] && at > start && at + 1 < end
      && (nameEnds.contains(at) || nameStarts.contains(at + 1))
  }

  /// An item without 等 or 等部门 at its end.
  private func withoutOthers(_ item: Range<Int>) -> Range<Int> {
    let item = trimmed(item)
    for word in Self.others where scan.text.units[item].suffix(word.count).elementsEqual(word) {
      return item.lowerBound..<item.upperBound - word.count
    }
    return item
  }

  private static let comma = UInt16(UInt8(ascii: ","))
  private static let by: UInt16 = 0x7531  // 由
  private static let joiners = UnitSet("和与及")
  private static let others = ["等有关部门", "等相关部门", "等有关单位", "等相关单位", "等部门", "等单位", "等"].map {
    UnitFolding.fold($0)
  }
}
