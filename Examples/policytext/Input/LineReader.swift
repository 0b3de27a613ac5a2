/// The lines of an input, one at a time; memory is bounded by the longest.
struct LineReader {
  private static let newline: UInt8 = 0x0A

  /// The input as it was named.
  let name: String
  private let stream: UTF8Stream
  private let limit: ByteCount
  private var bytes: [UInt8] = []
  private var start = 0
  private var atEnd = false
  /// The number of lines given out.
  private(set) var lineNumber = 0

  /// Makes a reader of lines that are no longer than `limit`.
  init(_ stream: UTF8Stream, name: String, limit: ByteCount) {
    self.stream = stream
    self.name = name
    self.limit = limit
  }

  /// What could not be converted so far.
  var loss: Problem.Fact? { stream.loss }

  /// The next line without its end; nil after the last.
  ///
  /// - Throws: `Problem` for a line that is too long, and if the input can't be read on; it ends there.
  mutating func next() throws(Problem) -> ArraySlice<UInt8>? {
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
      if searched > limit.bytes { try refuseLine() }
      try readOn()
    }
  }

  /// Passes over the line that comes.
  private mutating func refuseLine() throws(Problem) {
    lineNumber += 1
    var end: Int?
    var passed = 0
    repeat {
      passed += bytes.count
      bytes.removeAll(keepingCapacity: false)
      try readOn()
      end = bytes.firstIndex(of: Self.newline)
    } while end == nil && !atEnd && passed <= limit.endless
    if end == nil { atEnd = true }
    start = end.map { $0 + 1 } ?? bytes.count
    let fact: Problem.Fact = passed > limit.endless ? .endless(limit: limit) : .tooLarge(limit: limit)
    throw Problem(input: name, line: lineNumber, fact: fact)
  }

  private mutating func readOn() throws(Problem) {
    do {
      atEnd = try !stream.read(appendingTo: &bytes)
    } catch {
      atEnd = true
      start = bytes.count
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
