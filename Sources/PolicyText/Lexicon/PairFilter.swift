/// The first two units of the literals of an ``Automaton``, as a few bits of each pair's hash.
///
/// Small enough to stay near the processor, it spares most places of a text the look at the nodes.
struct PairFilter: Sendable {
  private let bits: Table<UInt64>
  private let shift: UInt32

  /// Takes the bits, of which there are as many as ``bits(of:)`` makes.
  init(_ bits: Table<UInt64>) {
    self.bits = bits
    shift = bits.count == 0 ? 0 : UInt32(max(0, 26 - bits.count.trailingZeroBitCount))
  }

  /// Whether no pair is known.
  var isEmpty: Bool { bits.count == 0 }

  /// 1 where a pair may be among those known, and 0 where it is not. There must be some.
  @inline(__always)
  func mayHave(_ first: UInt16, _ second: UInt16) -> UInt64 {
    let hash = Self.hash(first, second) >> shift
    return bits[Int(hash >> 6)] &>> UInt64(hash & 63) & 1
  }

  @inline(__always)
  private static func hash(_ first: UInt16, _ second: UInt16) -> UInt32 {
    (UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1
  }

  /// The bits for some pairs: at least four for each, a power of two.
  static func bits(of pairs: [(UInt16, UInt16)]) -> [UInt64] {
    if pairs.isEmpty { return [] }
    var digits = 6
    while 1 << digits < 4 * pairs.count { digits += 1 }
    var bits = [UInt64](repeating: 0, count: 1 << (digits - 6))
    for (first, second) in pairs {
      let hash = hash(first, second) >> UInt32(32 - digits)
      bits[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
    }
    return bits
  }
}
