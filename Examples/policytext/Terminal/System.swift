#if canImport(Darwin)
  @preconcurrency internal import Darwin
#elseif canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Musl)
  @preconcurrency internal import Musl
#elseif canImport(Android)
  @preconcurrency internal import Android
#endif

/// The few calls of the operating system that the command needs, so that no other file imports it.
///
/// Full Foundation would take longer to load than the extraction of a page takes.
enum System {
  /// The file descriptors that every process has.
  enum Stream: Int32 {
    case input = 0
    case output = 1
    case error = 2
  }

  /// A code of `errno`.
  struct Failure: Error, Equatable {
    let code: Int32

    /// The last call's.
    static var last: Failure { Failure(code: errno) }
    static let brokenPipe = Failure(code: EPIPE)
    static let interrupted = Failure(code: EINTR)
    static let exists = Failure(code: EEXIST)

    /// What the system says of it.
    var message: String {
      switch code {
      case ENOENT: "there is no such file"
      case EACCES, EPERM: "reading it is not permitted"
      default: strerror(code).map { String(cString: $0) } ?? "error \(code)"
      }
    }
  }

  /// Opens a file for reading.
  static func open(_ path: String) throws(Failure) -> Int32 {
    let descriptor = retrying { openForReading(path) }
    if descriptor < 0 { throw .last }
    return descriptor
  }

  /// Closes a file.
  static func close(_ descriptor: Int32) { closeDescriptor(descriptor) }

  /// Reads up to `buffer.count` bytes.
  ///
  /// - Returns: the number of bytes; 0 at the end.
  static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    let count = retrying { readBytes(descriptor, buffer) }
    if count < 0 { throw .last }
    return count
  }

  /// Writes all the bytes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var count = 0
    try write(bytes, to: descriptor, count: &count)
  }

  /// Writes all the bytes, and counts those that are written, also if not all can be.
  static func write(_ bytes: [UInt8], to descriptor: Int32, count: inout Int) throws(Failure) {
    while count < bytes.count {
      let result = retrying {
        bytes.withUnsafeBytes {
          writeBytes(descriptor, UnsafeRawBufferPointer(rebasing: $0[count...]))
        }
      }
      if result < 0 { throw .last }
      count += result
    }
  }

  /// Writes a new file.
  ///
  /// - Throws: `Failure.exists` if there is one of that name.
  static func create(_ path: String, _ content: [UInt8]) throws(Failure) {
    let descriptor = retrying { openNew(path) }
    if descriptor < 0 { throw .last }
    defer { close(descriptor) }
    try write(content, to: descriptor)
  }

  /// Makes a directory and those that it lies in, as far as they are not there.
  static func makeDirectories(_ path: String) throws(Failure) {
    var prefix = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      prefix += part
      if makeDirectory(prefix) < 0, Failure.last != .exists { throw .last }
      prefix += "/"
    }
  }

  /// Makes writing to a closed pipe, or beyond the size that files may have, an error of the call instead of
  /// the end of the process.
  static func keepFailuresOfWriting() {
    for number in [SIGPIPE, SIGXFSZ] { _ = signal(number, SIG_IGN) }
  }

  /// Whether a stream is a terminal.
  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// The value of an environment variable; nil where it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Whether the terminal can do no more than print.
  static var isDumb: Bool { environment("TERM") == "dumb" }

  /// The number of columns of the terminal that standard output is, if it is one.
  static var terminalColumns: Int? { columns(of: .output) }

  /// The number of columns of the terminal that a stream is, if it is one.
  static func columns(of stream: Stream) -> Int? {
    var size = winsize()
    guard ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The width for what a person reads: `COLUMNS` where it is set, else the terminal's.
  static var tableColumns: Int {
    max(environment("COLUMNS").flatMap { Int($0) } ?? terminalColumns ?? 100, 40)
  }

  private static func retrying<Number: BinaryInteger>(_ call: () -> Number) -> Number {
    while true {
      let result = call()
      if result >= 0 || Failure.last != .interrupted { return result }
    }
  }
}

// The names of these calls are those of the members above, which would hide them there.
private func openForReading(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC) }
private func openNew(_ path: String) -> Int32 { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
private func makeDirectory(_ path: String) -> Int32 { mkdir(path, 0o777) }
private func closeDescriptor(_ descriptor: Int32) { _ = close(descriptor) }
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
