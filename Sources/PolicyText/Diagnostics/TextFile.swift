/// Reads files that users write: UTF-8, of a size that people write. What can't be read is told with the
/// mend.
enum TextFile {
  /// The largest file that is read, in bytes.
  static let maximumSize = 64 << 20

  /// The text of a file, without the mark of byte order.
  ///
  /// - Throws: ``Diagnostics`` if the file can't be read, is too large or is no UTF-8.
  /// - Complexity: O(n).
  static func read(_ path: String, limit: Int = maximumSize) throws(Diagnostics) -> String {
    String(decoding: try bytes(of: path, limit: limit), as: UTF8.self)
  }

  /// The bytes of a file, valid UTF-8, without the mark of byte order.
  ///
  /// - Throws: ``Diagnostics`` if the file can't be read, is too large or is no UTF-8.
  /// - Complexity: O(n).
  static func bytes(of path: String, limit: Int = maximumSize) throws(Diagnostics) -> [UInt8] {
    var bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path, limit: limit)
    } catch {
      throw Diagnostics([Diagnostic(file: path, message: message(for: error, path, limit))])
    }
    if let kind = OtherFile(bytes) {
      throw Diagnostics([Diagnostic(file: path, message: kind.message(path))])
    }
    if let place = firstInvalid(bytes) { throw Diagnostics([invalid(bytes, place, path)]) }
    if bytes.starts(with: byteOrderMark) { bytes.removeFirst(byteOrderMark.count) }
    return bytes
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The offset of the first byte that is no part of valid UTF-8.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar): place += scalar.count
      case .error: return place
      case .emptyInput: return nil
      }
    }
  }

  private static func invalid(_ bytes: [UInt8], _ place: Int, _ path: String) -> Diagnostic {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let before = String(decoding: bytes[start..<place], as: UTF8.self)
    return Diagnostic(
      file: path, line: bytes[..<start].count { $0 == 0x0A } + 1, column: before.count + 1,
      message: "no UTF-8 at byte \(place + 1) of the file (0x\(String(bytes[place], radix: 16))); "
        + "if it is GB18030: \(converted(path, from: "GB18030"))",
      // What follows would be read wrongly: bytes of other encodings are UTF-8 here and there.
      source: before + "\u{FFFD}…")
  }

  private static func message(for failure: FileBytes.Failure, _ path: String, _ limit: Int) -> String {
    switch failure {
    case .missing: path.isEmpty ? "the name of the file is empty" : "there is no such file"
    case .directory: "this is a directory; name a file in it"
    case .notPermitted: "reading it is not permitted; `chmod u+r \(ShellWord.quoted(path))` permits it"
    case .tooLarge: "the file has more than \(limit >> 20) MB, the most that is read; split it"
    case .other(let reason): "the file can't be read: \(reason)"
    }
  }

  fileprivate static func converted(_ path: String, from encoding: String) -> String {
    let word = ShellWord.quoted(path)
    return "`iconv -f \(encoding) -t UTF-8 \(word) > \(ShellWord.quoted(path + ".utf8"))`"
  }
}

/// A file that its first bytes tell to be something else than UTF-8 text.
private enum OtherFile {
  case utf16(String)
  case archive
  case binary(place: Int)

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16("UTF-16")
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .archive
    } else if let zero = bytes.firstIndex(of: 0) {
      // A letter or digit of UTF-16 has a zero byte before or behind it.
      let isFirst = zero % 2 == 0
      let isWide = zero < 200 && bytes.count % 2 == 0
      self = isWide ? .utf16(isFirst ? "UTF-16BE" : "UTF-16LE") : .binary(place: zero)
    } else {
      return nil
    }
  }

  func message(_ path: String) -> String {
    switch self {
    case .utf16(let name):
      "the file is \(name), and UTF-8 is wanted: \(TextFile.converted(path, from: name))"
    case .archive:
      "this is a zip archive, as spreadsheets and documents are (.xlsx, .docx); save it as text in UTF-8, "
        + "a sheet with tabs between its columns"
    case .binary(let place):
      "this is no text: byte \(place + 1) is zero"
    }
  }
}
