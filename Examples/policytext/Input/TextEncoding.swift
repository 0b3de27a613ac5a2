/// The encoding of a text: UTF-8, or one that ICU converts.
enum TextEncoding: Equatable, Sendable {
  case utf8
  /// ICU's name, or one that it knows as well.
  case named(String)
}

extension TextEncoding {
  /// The encoding that bytes are written in.
  ///
  /// - Parameter bytes: a text or its beginning, of which a last character may be cut.
  /// - Returns: nil where it can't be told.
  static func detected(in bytes: ArraySlice<UInt8>) -> TextEncoding? {
    if let marked = marked(bytes) { return marked }
    if let wide = WideUnits.encoding(of: bytes) { return .named(wide) }
    let evidence = UTF8Evidence(bytes)
    if evidence.isUTF8 { return .utf8 }
    return ChineseEncoding.detected(in: bytes).map { .named($0) } ?? (evidence.isNearlyUTF8 ? .utf8 : nil)
  }

  /// The encoding that a mark of byte order at the start tells.
  private static func marked(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    let marks: [([UInt8], TextEncoding)] = [
      ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE, 0, 0], .named("UTF-32LE")),
      ([0xFF, 0xFE], .named("UTF-16LE")),
      ([0xFE, 0xFF], .named("UTF-16BE")), ([0x84, 0x31, 0x95, 0x33], .named("GB18030")),
    ]
    return marks.first { bytes.starts(with: $0.0) }?.1
  }
}

extension TextEncoding {
  /// The names that are looked through for what was meant by one that ICU does not know.
  static let usual = ["utf-8", "utf-16", "utf-16le", "utf-16be", "gb18030", "gbk", "gb2312", "big5", "hz"]

  /// The encoding of a name; nil where ICU does not know it.
  init?(_ name: String) {
    if ["utf-8", "utf8"].contains(name.lowercased()) {
      self = .utf8
    } else if !name.isEmpty, TextConverter(name) != nil {
      self = .named(name)
    } else {
      return nil
    }
  }
}
