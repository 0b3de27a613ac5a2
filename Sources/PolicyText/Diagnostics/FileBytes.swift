#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Android)
  internal import Android
#endif

/// The bytes of a file, by the calls of the system: they say why a file can't be read.
enum FileBytes {
  /// Why a file can't be read.
  enum Failure: Error, Equatable {
    case missing
    case directory
    case notPermitted
    case tooLarge
    case other(String)

    /// What the last call's code says.
    fileprivate static var last: Failure {
      switch errno {
      case ENOENT, ENOTDIR: .missing
      case EISDIR: .directory
      case EACCES, EPERM: .notPermitted
      case let code: .other(strerror(code).map { String(cString: $0) } ?? "error \(code)")
      }
    }
  }

  private static let blockSize = 1 << 16

  /// Reads a file or pipe to its end.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the most bytes that are read.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    // A name ends for the system at a zero byte.
    if path.utf8.contains(0) { throw .missing }
    let file = retrying { open(path, O_RDONLY | O_CLOEXEC) }
    if file < 0 { throw .last }
    defer { _ = close(file) }
    var bytes: [UInt8] = []
    let size = Int(lseek(file, 0, SEEK_END))
    if size > limit {
      // The end of a directory lies far out on some file systems.
      var byte: UInt8 = 0
      if retrying({ pread(file, &byte, 1, 0) }) < 0 { throw .last }
      throw .tooLarge
    }
    if size > 0 {
      bytes.reserveCapacity(size + 1)
      _ = lseek(file, 0, SEEK_SET)
    }
    var block = [UInt8](repeating: 0, count: blockSize)
    while true {
      let count = block.withUnsafeMutableBytes { block in
        retrying { systemRead(file, block.baseAddress, block.count) }
      }
      if count < 0 { throw .last }
      if count == 0 { return bytes }
      if bytes.count + count > limit { throw .tooLarge }
      bytes += block[..<count]
    }
  }

  private static func retrying<Number: BinaryInteger>(_ call: () -> Number) -> Number {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

// The name of the call is that of the member above, which would hide it there.
private func systemRead(_ file: Int32, _ block: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, block, count)
}
