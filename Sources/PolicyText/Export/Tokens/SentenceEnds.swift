/// Where the sentences of a text end, for formats that stand them apart.
enum SentenceEnds {
  /// The ends of the sentences, in UTF-16 units and in order.
  ///
  /// They are those of ``SentenceTokenizer``, but for line breaks that are bridged, and those within one of
  /// `items`, which has to stay whole.
  ///
  /// - Complexity: O(n).
  static func of(_ source: SourceText, outside items: [ExportedItem]) -> [Int] {
    var ends: [Int] = []
    var (end, item, cut) = (0, 0, 0)
    let cuts = source.folded.bridgedBreaks
    for sentence in SentenceTokenizer.chinese.tokens(in: source.string) {
      end += sentence.text.utf16Length
      while item < items.count, items[item].span.end <= end { item += 1 }
      while cut < cuts.count, cuts[cut].upperBound < end { cut += 1 }
      let isWithinItem = item < items.count && items[item].span.start < end
      let isBridged = cut < cuts.count && cuts[cut].contains(end)
      if !isWithinItem && !isBridged { ends.append(end) }
    }
    return ends
  }
}

extension FoldedText {
  /// The stretches of the source that the view leaves out, each to the place behind it.
  fileprivate var bridgedBreaks: [ClosedRange<Int>] {
    var missing = 0
    return gaps.map { gap in
      defer { missing = gap.missing }
      return gap.offset + missing...gap.offset + gap.missing
    }
  }
}
