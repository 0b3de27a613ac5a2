internal import PolicyText

/// Standard output or a file, written in blocks.
final class Output {
  private static let blockSize = 1 << 16

  private let descriptor: Int32
  /// Whether a person reads along.
  let isTerminal: Bool
  private var bytes: [UInt8] = []
  /// The number of bytes that were written.
  private(set) var written: Int

  /// Makes an output.
  ///
  /// - Parameters:
  ///   - descriptor: an open file; nil for standard output.
  ///   - written: the number of bytes that are in the file already.
  init(_ descriptor: Int32? = nil, written: Int = 0) {
    self.descriptor = descriptor ?? System.Stream.output.rawValue
    self.written = written
    isTerminal = descriptor == nil && System.isTerminal(.output)
  }

  /// Writes bytes, at the latest with the next flush. What is given at once stays together: it is in the file
  /// as a whole or not at all.
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
    var count = 0
    do {
      try System.write(bytes, to: descriptor, count: &count)
      written += count
    } catch {
      takeBack(count)
      throw error
    }
  }

  /// Cuts off the part of a block that could be written, where it is in a file.
  private func takeBack(_ count: Int) {
    guard count > 0, let end = System.position(descriptor), let status = System.status(of: descriptor),
      status.kind == .file, status.size == end
    else { return }
    try? System.cut(descriptor, to: end - count)
  }
}

extension [UInt8] {
  /// Adds a line.
  mutating func appendLine(_ line: String) {
    append(contentsOf: line.utf8)
    append(0x0A)
  }
}
