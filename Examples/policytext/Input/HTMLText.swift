internal import CInputs

/// The words of a web page: a line for each block, without scripts and styles, entities decoded.
enum HTMLText {
  /// The text of a page.
  static func read(_ page: String) throws(Problem.Fact) -> String {
    // The parser would end at a zero byte.
    let bytes = page.utf8.contains(0) ? page.utf8.map { $0 == 0 ? 0x20 : $0 } : Array(page.utf8)
    return try Markup.text(of: bytes, Int32(POLICYTEXT_MARKUP_HTML))
  }

  /// The encoding that the head of a page declares; nil where it does not, or a mark of byte order does.
  static func declaredEncoding(of bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard let name = head.firstRange(of: "charset=") else { return nil }
    let value = head[name.upperBound...].drop { "\"' ".contains($0) }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    // What calls itself GB2312 mostly has characters that only its successors know.
    return TextEncoding(["gb2312", "gbk"].contains(value) ? "gb18030" : String(value))
  }
}

extension String {
  /// The first place of a text within another.
  fileprivate func firstRange(of other: String) -> Range<Index>? {
    var start = startIndex
    while let index = self[start...].firstIndex(where: { $0 == other.first }) {
      if self[index...].hasPrefix(other) { return index..<self.index(index, offsetBy: other.count) }
      start = self.index(after: index)
    }
    return nil
  }
}

/// Text out of markup, by libxml2.
enum Markup {
  /// The text of some markup.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - kind: one of `CInputs`' kinds.
  static func text(of bytes: [UInt8], _ kind: Int32) throws(Problem.Fact) -> String {
    // The parser counts with 32 bits.
    guard bytes.count < 1 << 30 else { throw .tooLarge(limit: ByteCount(megabytes: 1024)) }
    let markup = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { policytext_markup_open(kind, $0, Int32(buffer.count)) }
    }
    guard let markup else { return "" }
    defer { policytext_markup_close(markup) }
    switch policytext_markup_state(markup) {
    case POLICYTEXT_MARKUP_READ: break
    case POLICYTEXT_MARKUP_DEEP: throw .tooDeep
    default:
      let line = Int(policytext_markup_line(markup))
      throw .brokenXML(line: line > 0 ? line : nil)
    }
    var count: Int64 = 0
    let text = policytext_markup_text(markup, &count)
    return String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
  }
}
