/// Finds web addresses, in which no figure is looked for (…/pqdweb?RQT=305%20and).
enum WebAddress {
  /// The ranges of the addresses in folded units, in order.
  ///
  /// - Complexity: O(n).
  static func ranges(in units: [UInt16]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var at = 0
    while at + 2 < units.count {
      guard units[at] == 0x3A, units[at + 1] == Unit.slash, units[at + 2] == Unit.slash else {
        at += 1
        continue
      }
      var end = at
      while end < units.count, (0x21...0x7E).contains(units[end]) { end += 1 }
      ranges.append(at..<end)
      at = end
    }
    return ranges
  }
}
