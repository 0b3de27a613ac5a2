/// A file, pipe or standard input that is read in blocks.
///
/// A class, so that what was opened is closed when the last reader lets go of it.
final class InputFile {
  /// How standard input is named on the command line.
  static let standardInput = "-"
  private static let blockSize = 1 << 16

  /// The path as it was given.
  let name: String
  private let descriptor: Int32
  /// The number of bytes that were read.
  private(set) var bytesRead = 0
  private var block = [UInt8](repeating: 0, count: blockSize)

  /// Opens a file.
  ///
  /// - Throws: `Problem` if it can't be read.
  init(_ name: String) throws(Problem) {
    self.name = name
    if name == Self.standardInput {
      descriptor = System.Stream.input.rawValue
      return
    }
    do {
      descriptor = try System.open(name)
    } catch {
      throw Problem(input: name, fact: .unreadable(error))
    }
  }

  deinit {
    if name != Self.standardInput { System.close(descriptor) }
  }

  /// Reads the next block.
  ///
  /// - Returns: false at the end.
  /// - Throws: `Problem` if the system can't read on.
  func read(appendingTo bytes: inout [UInt8]) throws(Problem) -> Bool {
    do {
      let count = try block.withUnsafeMutableBufferPointer { (buffer) throws(System.Failure) in
        try System.read(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
      }
      bytes.append(contentsOf: block[..<count])
      bytesRead += count
      return count > 0
    } catch {
      throw Problem(input: name, fact: .unreadable(error))
    }
  }
}
