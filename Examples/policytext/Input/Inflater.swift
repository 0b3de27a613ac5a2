internal import CInputs

/// Inflates what zlib has deflated, block by block.
final class Inflater {
  /// What the compressed bytes are part of.
  enum Form {
    case gzip
    /// Bare deflated data, as a zip file has them.
    case raw
  }

  /// How far inflating came.
  enum State {
    case more
    case end
    case broken
  }

  private let inflater: OpaquePointer
  private var block = [UInt8](repeating: 0, count: 1 << 16)

  /// Opens a stream; nil if there is no memory for it.
  init?(_ form: Form) {
    let kind = form == .gzip ? POLICYTEXT_INFLATE_GZIP : POLICYTEXT_INFLATE_RAW
    guard let inflater = policytext_inflater_open(kind) else { return nil }
    self.inflater = inflater
  }

  deinit { policytext_inflater_close(inflater) }

  /// Makes ready for another stream, which begins with the bytes that come next.
  func restart() { policytext_inflater_restart(inflater) }

  /// Inflates a block.
  ///
  /// - Parameters:
  ///   - packed: compressed bytes.
  ///   - taken: how many of them were taken; it moves behind those that are taken now.
  ///   - bytes: gets what was inflated, at most a block.
  func inflate(
    _ packed: ArraySlice<UInt8>, from taken: inout Int, appendingTo bytes: inout [UInt8]
  ) -> State {
    var place = Int64(taken)
    var written: Int64 = 0
    let state = packed.withUnsafeBufferPointer { packed in
      block.withUnsafeMutableBufferPointer { block in
        guard let from = packed.baseAddress, let to = block.baseAddress else {
          return Int32(POLICYTEXT_INFLATE_MORE)
        }
        return policytext_inflater_inflate(
          inflater, from, Int64(packed.count), &place, to, Int64(block.count), &written)
      }
    }
    taken = Int(place)
    bytes += block[..<Int(written)]
    return switch state {
    case Int32(POLICYTEXT_INFLATE_MORE): .more
    case Int32(POLICYTEXT_INFLATE_END): .end
    default: .broken
    }
  }
}
