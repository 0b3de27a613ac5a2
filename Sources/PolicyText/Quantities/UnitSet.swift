/// A handful of UTF-16 units to be asked for again and again: the characters that may stand beside a figure.
///
/// A mask of 64 bits answers most questions; only units that share a bit with one of the set are looked for.
struct UnitSet: Hashable, Sendable, ExpressibleByStringLiteral {
  private let mask: UInt64
  private let units: [UInt16]

  /// The units of a string, folded.
  init(_ string: String) {
    units = UnitFolding.fold(string)
    mask = units.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// The units of a literal, folded.
  init(stringLiteral string: String) { self.init(string) }

  /// Whether a unit is one of the set.
  @inline(__always)
  func contains(_ unit: UInt16) -> Bool {
    mask >> UInt64(unit & 63) & 1 != 0 && units.contains(unit)
  }
}
