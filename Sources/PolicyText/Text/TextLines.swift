extension [UInt16] {
  /// The lines of folded units, blank ones too, without what ends them.
  ///
  /// - Complexity: O(n).
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < count {
      var end = start
      while end < count, !UnitClass.of(self[end]).contains(.newline) { end += 1 }
      lines.append(start..<end)
      let isCRLF = end + 1 < count && self[end] == 0x0D && self[end + 1] == 0x0A
      start = end + (isCRLF ? 2 : 1)
    }
    return lines
  }
}
