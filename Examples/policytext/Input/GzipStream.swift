/// What gzip has compressed, inflated block by block; several streams may stand one behind the other.
final class GzipStream {
  private let name: String
  private let base: ByteStream
  private let inflater: Inflater
  private var packed: [UInt8] = []
  private var taken = 0
  /// Whether the bytes that come are the inside of a stream.
  private var isInside = false

  private init(_ base: ByteStream, name: String, inflater: Inflater) {
    self.base = base
    self.name = name
    self.inflater = inflater
  }

  /// Whether bytes begin as gzip does.
  static func isGzip(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: [0x1F, 0x8B, 0x08]) }

  /// A stream of what a stream holds.
  static func inflated(_ base: ByteStream, name: String) throws(Problem) -> ByteStream {
    guard let inflater = Inflater(.gzip) else {
      throw Problem(input: name, fact: .brokenGzip(isCut: false))
    }
    let stream = GzipStream(base, name: name, inflater: inflater)
    return ByteStream { (bytes) throws(Problem) in try stream.read(appendingTo: &bytes) }
  }

  private func read(appendingTo bytes: inout [UInt8]) throws(Problem) -> Bool {
    while true {
      if taken == packed.count {
        packed.removeAll(keepingCapacity: true)
        taken = 0
        if try !base.read(appendingTo: &packed) {
          if isInside { throw Problem(input: name, fact: .brokenGzip(isCut: true)) }
          return false
        }
      }
      // Some programs fill the end up with zeros.
      if !isInside, packed[taken] == 0 {
        taken += 1
        continue
      }
      isInside = true
      let count = bytes.count
      switch inflater.inflate(packed[...], from: &taken, appendingTo: &bytes) {
      case .more: break
      case .end:
        isInside = false
        inflater.restart()
      case .broken: throw Problem(input: name, fact: .brokenGzip(isCut: false))
      }
      if bytes.count > count { return true }
    }
  }
}
