extension Sequence<String> {
  /// The name that was probably meant by one that is not among these; nil where none is near.
  ///
  /// - Complexity: O(k m) for k names and a name of length m.
  package func nearest(to name: String) -> String? {
    // A short name that shares nothing with another is within three edits of it all the same.
    let limit = Swift.min(3, Swift.max(1, name.utf8.count / 2))
    let distances = map { (name: $0, distance: name.editDistance(to: $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }), best.distance <= limit else {
      return nil
    }
    return best.name
  }
}

extension String {
  /// The number of insertions, deletions and replacements between two words (Levenshtein).
  func editDistance(to other: String) -> Int {
    let (a, b) = (Array(utf8), Array(other.utf8))
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let replaced = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(replaced, row[j + 1] + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }
}
