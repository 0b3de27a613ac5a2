/// The lines of a file, one at a time; memory is bounded by the longest.
struct LineReader {
  private static let newline: UInt8 = 0x0A

  private let file: InputFile
  /// Runs before the reader may have to wait for its input.
  private let beforeWaiting: () throws -> Void
  private var bytes: [UInt8] = []
  private var start = 0
  private var atEnd = false
  /// The number of lines given out.
  private(set) var lineNumber = 0

  /// Makes a reader.
  init(_ file: InputFile, beforeWaiting: @escaping () throws -> Void) {
    self.file = file
    self.beforeWaiting = beforeWaiting
  }

  /// The next line without its end; nil after the last.
  ///
  /// - Throws: `Problem` if the file can't be read on; it ends there.
  mutating func next() throws -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: Self.newline) {
        defer { start = end + 1 }
        return line(to: end)
      }
      if atEnd { return rest() }
      bytes.removeSubrange(..<start)
      start = 0
      searched = bytes.count
      try readOn()
    }
  }

  /// Passes over all that is left.
  mutating func finish() {
    atEnd = true
    start = bytes.count
  }

  private mutating func readOn() throws {
    try beforeWaiting()
    do {
      atEnd = try !file.read(appendingTo: &bytes)
    } catch {
      finish()
      throw error
    }
  }

  /// The last line, if nothing ends it.
  private mutating func rest() -> ArraySlice<UInt8>? {
    if start == bytes.count { return nil }
    defer { start = bytes.count }
    return line(to: bytes.count)
  }

  private mutating func line(to end: Int) -> ArraySlice<UInt8> {
    lineNumber += 1
    return bytes[start..<end]
  }
}
