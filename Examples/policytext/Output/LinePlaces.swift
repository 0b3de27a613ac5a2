internal import PolicyText

/// Places of a text as lines and columns, counted from 1 as editors do.
struct LinePlaces {
  private let source: SourceText
  /// The offsets at which lines begin, in UTF-16 units.
  private let starts: [Int]

  /// Looks for the lines of a text.
  ///
  /// - Complexity: O(n).
  init(_ source: SourceText) {
    self.source = source
    var starts = [0]
    for (at, unit) in source.string.utf16.enumerated() where unit == 0x0A { starts.append(at + 1) }
    self.starts = starts
  }

  /// The line of a place and its column in Unicode scalars.
  ///
  /// - Complexity: O(log n).
  func place(of offset: Int) -> (line: Int, column: Int) {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let column =
      source.offset(of: offset, in: .scalars) - source.offset(of: starts[low], in: .scalars)
    return (low + 1, column + 1)
  }
}

extension SourceText {
  /// The places where some words stand; of those that overlap the first.
  func places(of words: String) -> [TextSpan] {
    let (text, words) = (Array(string.utf16), Array(words.utf16))
    guard let first = words.first else { return [] }
    var places: [TextSpan] = []
    var at = 0
    while at + words.count <= text.count {
      if text[at] == first, text[at..<at + words.count].elementsEqual(words) {
        places.append(TextSpan(start: at, end: at + words.count))
        at += words.count
      } else {
        at += 1
      }
    }
    return places
  }
}
