extension RandomAccessCollection {
  /// The first place whose element belongs to the second of two parts; all that do stand behind those that
  /// don't.
  ///
  /// - Complexity: O(log n).
  @inline(__always)
  func partitioningIndex(where belongsToSecond: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongsToSecond(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
