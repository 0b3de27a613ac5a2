internal import CInputs

/// What gzip has compressed, inflated block by block; several streams may stand one behind the other.
final class GzipStream {
  private static let blockSize = 1 << 16

  private let name: String
  private let base: ByteStream
  private let inflater: OpaquePointer
  private var packed: [UInt8] = []
  private var taken: Int64 = 0
  private var block = [UInt8](repeating: 0, count: blockSize)
  /// Whether the bytes that come are the inside of a stream.
  private var isInside = false

  private init(_ base: ByteStream, name: String, inflater: OpaquePointer) {
    self.base = base
    self.name = name
    self.inflater = inflater
  }

  deinit { policytext_inflater_close(inflater) }

  /// Whether bytes begin as gzip does.
  static func isGzip(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: [0x1F, 0x8B, 0x08]) }

  /// A stream of what a stream holds.
  static func inflated(_ base: ByteStream, name: String) throws(Problem) -> ByteStream {
    guard let inflater = policytext_inflater_open(POLICYTEXT_INFLATE_GZIP) else {
      throw Problem(input: name, fact: .brokenGzip(isCut: false))
    }
    let stream = GzipStream(base, name: name, inflater: inflater)
    return ByteStream { (bytes) throws(Problem) in try stream.read(appendingTo: &bytes) }
  }

  private func read(appendingTo bytes: inout [UInt8]) throws(Problem) -> Bool {
    while true {
      if taken == Int64(packed.count) {
        packed.removeAll(keepingCapacity: true)
        taken = 0
        if try !base.read(appendingTo: &packed) {
          if isInside { throw Problem(input: name, fact: .brokenGzip(isCut: true)) }
          return false
        }
      }
      // Some programs fill the end up with zeros.
      if !isInside, packed[Int(taken)] == 0 {
        taken += 1
        continue
      }
      let count = try inflate()
      if count > 0 {
        bytes += block[..<count]
        return true
      }
    }
  }

  private func inflate() throws(Problem) -> Int {
    isInside = true
    var written: Int64 = 0
    let state = packed.withUnsafeBufferPointer { packed in
      block.withUnsafeMutableBufferPointer { block in
        guard let from = packed.baseAddress, let to = block.baseAddress else {
          return Int32(POLICYTEXT_INFLATE_MORE)
        }
        return policytext_inflater_inflate(
          inflater, from, Int64(packed.count), &taken, to, Int64(block.count), &written)
      }
    }
    if state == POLICYTEXT_INFLATE_BROKEN { throw Problem(input: name, fact: .brokenGzip(isCut: false)) }
    if state == POLICYTEXT_INFLATE_END {
      isInside = false
      policytext_inflater_restart(inflater)
    }
    return Int(written)
  }
}
