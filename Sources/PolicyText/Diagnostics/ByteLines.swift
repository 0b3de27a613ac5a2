/// A line of a file, without its end.
struct ByteLine {
  /// The number of the line, from 1.
  let number: Int
  /// The bytes of the line, valid UTF-8.
  let bytes: ArraySlice<UInt8>

  /// Whether there are only blanks on the line.
  var isBlank: Bool {
    guard let first = bytes.first else { return true }
    // Every blank that isn't ASCII begins with one of these bytes.
    switch first {
    case 0x09, 0x20, 0xC2, 0xE1...0xE3: return text.allSatisfy(\.isWhitespace)
    default: return false
    }
  }

  /// The line as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A diagnostic at a byte of the line; at its first where there is none.
  func diagnostic(file: String, at place: Int?, _ message: String) -> Diagnostic {
    let place = place ?? bytes.startIndex
    // Of a line without end only what is shown around the place is kept.
    var end = min(bytes.endIndex, place + Self.mostBehind)
    while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Diagnostic(
      file: file, line: number, column: String(decoding: bytes[..<place], as: UTF8.self).count + 1,
      message: message, source: String(decoding: bytes[..<end], as: UTF8.self))
  }

  private static let mostBehind = 1000
}

/// The lines of a file.
struct ByteLines: Sequence, IteratorProtocol {
  /// What ends a line.
  enum Ends {
    /// The line ends of Unicode, as `Character.isNewline` has them.
    case all
    /// A line feed, with or without a carriage return: JSON may have the others inside its strings.
    case lineFeeds
  }

  private let bytes: [UInt8]
  private let ends: Ends
  private var at: Int
  private var number = 0

  /// Takes the bytes of a file, valid UTF-8; a mark of byte order at the start is left out.
  init(_ bytes: [UInt8], ends: Ends) {
    self.bytes = bytes
    self.ends = ends
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> ByteLine? {
    if at >= bytes.count { return nil }
    let start = at
    while at < bytes.count {
      let length = endLength(at)
      if length > 0 {
        defer { at += length }
        return line(start..<at)
      }
      at += 1
    }
    return line(start..<at)
  }

  private mutating func line(_ range: Range<Int>) -> ByteLine {
    number += 1
    return ByteLine(number: number, bytes: bytes[range])
  }

  /// How many bytes the end of a line at a place has; 0 where there is none.
  @inline(__always)
  private func endLength(_ place: Int) -> Int {
    let byte = bytes[place]
    if byte > 0x0D, byte != 0xC2, byte != 0xE2 { return 0 }
    switch byte {
    case 0x0A: return 1
    case 0x0D where place + 1 < bytes.count && bytes[place + 1] == 0x0A: return 2
    case 0x0B...0x0D: return ends == .all ? 1 : 0
    case 0xC2: return ends == .all && bytes[place...].starts(with: [0xC2, 0x85]) ? 2 : 0
    case 0xE2:
      guard ends == .all, place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return 0 }
      return bytes[place + 2] == 0xA8 || bytes[place + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }
}
