/// The weights of the tagger: for each feature a vector with a number for each tag, and for each pair of
/// tags a number for the step from one to the other.
///
/// Weights are in 32nds. Features are found by hashing with open addressing. Layout: four 32-bit integers
/// (mark, version, bits of the table's size, 0), the steps as 16 × 16 16-bit integers, then the keys as
/// 32-bit integers and the vectors as 16 bytes each, in the order of the slots.
struct TaggerModel: Sendable {
  private static let mark: Int32 = 0x5450_7467
  private static let version: Int32 = 1
  private static let lanes = 16
  /// What a weight of 1 is in the table.
  static let scale: Float = 32

  /// A number for each tag.
  typealias Scores = SIMD16<Int16>

  private let bits: Int
  private let keys: Table<UInt32>
  private let rows: Table<SIMD16<Int8>>
  /// For each tag the numbers of the steps from it to each tag.
  let steps: [Scores]

  /// The model that the library carries; nil if it was built without one.
  static let builtIn = TaggerModel(.builtInTagger)

  /// Opens a model; nil where the block is none.
  init?(_ blob: Blob) {
    let header = blob.table(of: Int32.self, at: 0, count: 4)
    guard header.count == 4, header[0] == Self.mark, header[1] == Self.version else { return nil }
    bits = Int(header[2])
    let size = 1 << bits
    let steps = blob.table(of: Scores.self, at: 16, count: Self.lanes)
    keys = blob.table(of: UInt32.self, at: 16 + 32 * Self.lanes, count: size)
    rows = blob.table(of: SIMD16<Int8>.self, at: 16 + 32 * Self.lanes + 4 * size, count: size)
    guard steps.count == Self.lanes, keys.count == size, rows.count == size else { return nil }
    self.steps = (0..<Tag.count).map { steps[$0] }
  }

  /// The sum of the weights of some features.
  ///
  /// - Complexity: O(1) for a feature.
  @inline(__always)
  func scores(of features: ArraySlice<UInt64>) -> Scores {
    var sum = Scores()
    let mask = 1 << bits - 1
    for feature in features {
      let key = Self.key(of: feature)
      var slot = Int(truncatingIfNeeded: feature >> 32) & mask
      while keys[slot] != 0 {
        if keys[slot] == key {
          sum &+= Scores(truncatingIfNeeded: rows[slot])
          break
        }
        slot = (slot + 1) & mask
      }
    }
    return sum
  }

  /// The part of a feature that a slot is known by; never 0, which is an empty slot.
  private static func key(of feature: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: feature) | 1 }

  /// The bytes of a model.
  ///
  /// - Parameters:
  ///   - weights: for each feature its weights by tag.
  ///   - steps: the weight of the step from the first tag to the second.
  static func bytes(weights: [UInt64: [Float]], steps: (Int, Int) -> Float) -> [UInt8] {
    let kept = weights.map { ($0, vector($1)) }.filter { $1 != SIMD16<Int8>() }.sorted { $0.0 < $1.0 }
    var bits = 4  // The rows begin at a multiple of 16.
    while 1 << bits < kept.count * 3 / 2 { bits += 1 }
    let mask = 1 << bits - 1
    var keys = [UInt32](repeating: 0, count: 1 << bits)
    var rows = [SIMD16<Int8>](repeating: SIMD16(), count: 1 << bits)
    for (feature, row) in kept {
      var slot = Int(truncatingIfNeeded: feature >> 32) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key(of: feature)
      rows[slot] = row
    }
    var writer = ByteWriter()
    for value in [mark, version, Int32(bits), 0] { writer.write(value) }
    for from in 0..<lanes {
      for to in 0..<lanes {
        let isStep = to < Tag.count && from < Tag.count
        writer.write(isStep ? Int16(clamping: Int((steps(from, to) * scale).rounded())) : 0)
      }
    }
    for key in keys { writer.write(key) }
    for row in rows { for lane in 0..<lanes { writer.write(row[lane]) } }
    return writer.bytes
  }

  private static func vector(_ weights: [Float]) -> SIMD16<Int8> {
    var vector = SIMD16<Int8>()
    for (tag, weight) in weights.enumerated() {
      vector[tag] = Int8(clamping: Int((weight * scale).rounded()))
    }
    return vector
  }
}
