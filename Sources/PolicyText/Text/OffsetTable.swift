/// A way to count places in a text.
public enum OffsetUnit: String, CaseIterable, Sendable, Codable {
  /// Unicode scalars, as Python counts.
  case scalars
  /// UTF-16 code units, as `NSRange`, JavaScript and Java count.
  case utf16
  /// Bytes of UTF-8.
  case utf8
}

/// Converts UTF-16 offsets of one text to offsets in scalars and UTF-8 bytes and back.
///
/// A mark is kept for every 64 units; a conversion starts at the nearest mark and walks the rest, so it is
/// O(1) from UTF-16 and O(log n) to it.
struct OffsetTable: Sendable {
  private struct Mark {
    var scalars: Int
    var utf8: Int

    /// Counts one more unit. A pair of surrogates is counted at its first half.
    @inline(__always)
    mutating func advance(over unit: UInt16) {
      if unit < 0x80 {
        utf8 += 1
      } else if unit < 0x800 {
        utf8 += 2
      } else if UTF16.isTrailSurrogate(unit) {
        return
      } else if UTF16.isLeadSurrogate(unit) {
        utf8 += 4
      } else {
        utf8 += 3
      }
      scalars += 1
    }
  }

  private static let stride = 64
  private var marks: [Mark] = []

  /// Makes the table for a text.
  ///
  /// - Complexity: O(n).
  init(units: [UInt16]) {
    marks.reserveCapacity(units.count / Self.stride + 1)
    var mark = Mark(scalars: 0, utf8: 0)
    for (i, unit) in units.enumerated() {
      if i % Self.stride == 0 { marks.append(mark) }
      mark.advance(over: unit)
    }
    if units.count % Self.stride == 0 { marks.append(mark) }
  }

  /// The offset in `unit` of the place `utf16` units into the text.
  func offset(of utf16: Int, in unit: OffsetUnit, units: [UInt16]) -> Int {
    let utf16 = min(max(utf16, 0), units.count)
    if unit == .utf16 { return utf16 }
    let near = utf16 / Self.stride
    var mark = marks[near]
    for i in near * Self.stride..<utf16 { mark.advance(over: units[i]) }
    return unit == .utf8 ? mark.utf8 : mark.scalars
  }

  /// The offset in UTF-16 units of the place `offset` steps of `unit` into the text; a place within a
  /// scalar is taken as the scalar's end.
  func utf16Offset(of offset: Int, in unit: OffsetUnit, units: [UInt16]) -> Int {
    if unit == .utf16 { return min(max(offset, 0), units.count) }
    func count(_ mark: Mark) -> Int { unit == .utf8 ? mark.utf8 : mark.scalars }
    let near = max(0, marks.partitioningIndex { count($0) > offset } - 1)
    var mark = marks[near]
    var at = near * Self.stride
    while at < units.count, count(mark) < offset || UTF16.isTrailSurrogate(units[at]) {
      mark.advance(over: units[at])
      at += 1
    }
    return at
  }
}
