internal import PolicyText

/// Standard output, written in blocks.
final class Output {
  private static let blockSize = 1 << 16

  /// Whether a person reads along.
  let isTerminal = System.isTerminal(.output)
  private var bytes: [UInt8] = []

  /// Writes bytes, at the latest with the next flush.
  ///
  /// - Throws: `System.Failure` if the system can't.
  func write(_ more: [UInt8]) throws(System.Failure) {
    bytes += more
    if bytes.count >= Self.blockSize { try flush() }
  }

  /// Writes a line.
  func writeLine(_ line: String) throws(System.Failure) { try write(Array(line.utf8) + [0x0A]) }

  /// Writes a line of JSON.
  func write(_ line: JSONLine) throws(System.Failure) { try write(line.bytes + [0x0A]) }

  /// Writes what is held back.
  func flush() throws(System.Failure) {
    defer { bytes.removeAll(keepingCapacity: true) }
    try bytes.withUnsafeBufferPointer { (buffer) throws(System.Failure) in
      try System.write(UnsafeRawBufferPointer(buffer), to: System.Stream.output.rawValue)
    }
  }
}
