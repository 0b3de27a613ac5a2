/// The text as the matchers read it: width-folded, and with line breaks that cut a sentence taken out.
///
/// Folding keeps the count of units, reflow only takes units out, so a sorted list of gaps maps every
/// place back. All rules and recognizers work in offsets of this view; ``SourceText`` turns them into
/// spans of the text as it came in.
struct FoldedText: Sendable {
  /// A stretch of the source that the view leaves out.
  struct Gap: Sendable, Hashable {
    /// The offset in the view of the unit behind the gap.
    var offset: Int
    /// How many source units are missing up to and with this gap.
    var missing: Int
  }

  /// The units of the view.
  let units: [UInt16]
  /// The gaps, in order.
  let gaps: [Gap]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - source: the UTF-16 units of the text.
  ///   - reflow: whether line breaks within a sentence are bridged.
  /// - Complexity: O(n).
  init(source: [UInt16], reflow: Bool) {
    var units = source
    for i in units.indices { units[i] = UnitFolding.fold(units[i]) }
    let cuts = reflow ? Reflow.cuts(in: units) : []
    if cuts.isEmpty {
      self.units = units
      gaps = []
      return
    }
    var kept: [UInt16] = []
    kept.reserveCapacity(units.count)
    var gaps: [Gap] = []
    var at = 0
    var missing = 0
    for cut in cuts {
      kept.append(contentsOf: units[at..<cut.range.lowerBound])
      if cut.leavesSpace { kept.append(0x20) }
      missing += cut.range.count - (cut.leavesSpace ? 1 : 0)
      gaps.append(Gap(offset: kept.count, missing: missing))
      at = cut.range.upperBound
    }
    kept.append(contentsOf: units[at...])
    self.units = kept
    self.gaps = gaps
  }

  /// The place in the source of the unit at `offset`; for an offset at a gap, behind the gap.
  func sourceOffset(ofUnitAt offset: Int) -> Int { offset + missing { $0 <= offset } }

  /// The span in the source of a stretch of the view. It begins with the stretch's first unit and ends
  /// with its last: gaps at its edges stay outside, gaps within it are inside.
  func sourceSpan(of range: Range<Int>) -> TextSpan {
    let start = sourceOffset(ofUnitAt: range.lowerBound)
    if range.isEmpty { return TextSpan(start: start, end: start) }
    return TextSpan(start: start, end: sourceOffset(ofUnitAt: range.upperBound - 1) + 1)
  }

  /// The place in the view of a place in the source; within a gap, the place behind it.
  func offset(ofSourceAt source: Int) -> Int {
    let next = gaps.partitioningIndex { $0.offset + $0.missing > source }
    let missing = next == 0 ? 0 : gaps[next - 1].missing
    let offset = source - missing
    return next < gaps.count ? min(offset, gaps[next].offset) : offset
  }

  /// The units missing before the last gap that satisfies `isBefore`, which holds for a prefix of the gaps.
  private func missing(where isBefore: (Int) -> Bool) -> Int {
    let next = gaps.partitioningIndex { !isBefore($0.offset) }
    return next == 0 ? 0 : gaps[next - 1].missing
  }
}
