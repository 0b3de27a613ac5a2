// A number for each tag, taken by halves of eight: for those the compiler has instructions of the processor,
// for whole vectors of sixteen it mostly goes from lane to lane.

extension SIMD16<Int16> {
  /// Adds the weights of a feature.
  @inline(__always)
  mutating func add(_ row: TaggerModel.Row) {
    self =
      self
      &+ SIMD16(
        lowHalf: SIMD8(truncatingIfNeeded: row.lowHalf), highHalf: SIMD8(truncatingIfNeeded: row.highHalf))
  }
}

extension SIMD8<Int32> {
  /// The greatest lane.
  @inline(__always)
  var greatest: Int32 {
    let four = pointwiseMax(lowHalf, highHalf)
    let two = pointwiseMax(four.lowHalf, four.highHalf)
    return Swift.max(two[0], two[1])
  }

  /// The lanes of some tags, which begin at the lowest bit; others are ``TagSteps/impossible``.
  @inline(__always)
  func restricted(to tags: Tag.Mask) -> SIMD8<Int32> {
    let bits = SIMD8<Int32>(1, 2, 4, 8, 16, 32, 64, 128)
    let isOut = (bits & SIMD8(repeating: Int32(tags))) .== SIMD8<Int32>.zero
    return replacing(with: SIMD8(repeating: TagSteps.impossible), where: isOut)
  }
}

extension SIMD16<Float> {
  /// The sum of all lanes.
  @inline(__always)
  var total: Float {
    let eight = lowHalf + highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }
}
