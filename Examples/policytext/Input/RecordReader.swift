/// A row of a table: its fields, free of quotes.
struct Record {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The line that it begins on, from 1.
  fileprivate(set) var line = 1
  /// The number of its bytes that may not be kept.
  fileprivate(set) var excess = 0
  /// Whether the input ends inside quotes.
  fileprivate(set) var isUnclosed = false

  /// The number of fields.
  var count: Int { ends.count }

  /// The bytes of a field; nil where there are fewer.
  func field(_ index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// Whether nothing stands in it.
  var isBlank: Bool { count == 1 && bytes.isEmpty }

  fileprivate mutating func append(_ byte: UInt8, limit: Int) {
    if bytes.count < limit { bytes.append(byte) } else { excess += 1 }
  }
  fileprivate mutating func endField() { ends.append(bytes.count) }
}

/// The rows of a table as RFC 4180 writes them: fields may be quoted, and then hold separators, line ends
/// and doubled quotes. Memory is bounded by the longest row.
struct RecordReader {
  private enum Place {
    case start, plain, quoted, behindQuote
  }

  /// The input as it was named.
  let name: String
  private let stream: UTF8Stream
  private let separator: UInt8
  private let limit: ByteCount
  private var bytes: [UInt8] = []
  private var at = 0
  private var line = 1

  init(_ stream: UTF8Stream, name: String, separator: UInt8, limit: ByteCount) {
    self.name = name
    self.stream = stream
    self.separator = separator
    self.limit = limit
  }

  /// What could not be converted so far.
  var loss: Problem.Fact? { stream.loss }

  /// The next row that is not blank; nil after the last.
  mutating func next() throws(Problem) -> Record? {
    while let record = try record() {
      if !record.isBlank { return record }
    }
    return nil
  }

  private mutating func record() throws(Problem) -> Record? {
    var record = Record()
    record.line = line
    var place = Place.start
    guard try fill() else { return nil }
    while try fill() {
      let byte = bytes[at]
      at += 1
      if record.excess > limit.endless { throw Problem(input: name, fact: .endless(limit: limit)) }
      if byte == 0x0A { line += 1 }
      switch (place, byte) {
      case (.quoted, .quote): place = .behindQuote
      case (.quoted, _): record.append(byte, limit: limit.bytes)
      case (.start, .quote): place = .quoted
      case (.behindQuote, .quote):
        record.append(byte, limit: limit.bytes)
        place = .quoted
      case (_, separator):
        record.endField()
        place = .start
      case (_, 0x0A):
        record.endField()
        return record
      // The first half of a line end.
      case (_, 0x0D) where try nextIsNewline(): break
      default:
        record.append(byte, limit: limit.bytes)
        place = .plain
      }
    }
    record.endField()
    record.isUnclosed = place == .quoted
    return record
  }

  private mutating func nextIsNewline() throws(Problem) -> Bool { try fill() && bytes[at] == 0x0A }

  /// Sees to it that a byte is there; false at the end.
  private mutating func fill() throws(Problem) -> Bool {
    while at == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      at = 0
      if try !stream.read(appendingTo: &bytes) { return false }
    }
    return true
  }
}
