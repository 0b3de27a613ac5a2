internal import CICU

/// Makes UTF-8 of bytes in another encoding, with U+FFFD in place of what can't be read.
final class TextConverter {
  private static let blockSize = 1 << 16

  private let converter: OpaquePointer
  private var block = [UInt8](repeating: 0, count: blockSize)

  /// Makes a converter; nil if ICU knows no such encoding.
  init?(_ encoding: String) {
    guard let converter = policytext_converter_open(encoding) else { return nil }
    self.converter = converter
  }

  deinit { policytext_converter_close(converter) }

  /// The number of sequences so far that could not be read.
  var replaced: Int { Int(policytext_converter_replaced(converter)) }

  /// Converts the bytes that come next.
  ///
  /// - Parameter isLast: whether none will come after them.
  func convert(_ bytes: ArraySlice<UInt8>, isLast: Bool, appendingTo output: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      block.withUnsafeMutableBufferPointer { block in
        // No bytes have no address, and none is read from this one.
        guard let to = block.baseAddress else { return }
        let from = bytes.baseAddress ?? UnsafePointer(to)
        var taken: Int64 = 0
        var count: Int64
        repeat {
          count = policytext_converter_convert(
            converter, from, Int64(bytes.count), &taken, isLast ? 1 : 0, to, Int64(block.count))
          if count > 0 { output += block[..<Int(count)] }
        } while count > 0 || (count == 0 && taken < Int64(bytes.count))
      }
    }
  }

  /// A stream of what a stream says, as UTF-8.
  static func converted(_ base: ByteStream, by converter: TextConverter) -> ByteStream {
    var isAtEnd = false
    return ByteStream { (bytes) throws(Problem) in
      let start = bytes.count
      while bytes.count == start, !isAtEnd {
        var block: [UInt8] = []
        isAtEnd = try !base.read(appendingTo: &block)
        converter.convert(block[...], isLast: isAtEnd, appendingTo: &bytes)
      }
      return bytes.count > start
    }
  }
}
