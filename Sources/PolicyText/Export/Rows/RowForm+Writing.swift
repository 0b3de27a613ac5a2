extension RowForm {
  /// The first row, which names the columns, behind the mark of byte order if there is to be one.
  func head(_ titles: [String]) -> String {
    var row = hasByteOrderMark ? Array("\u{FEFF}".utf8) : []
    append(titles, to: &row)
    return String(decoding: row, as: UTF8.self)
  }

  /// Writes a row; nil is an empty field.
  func append(_ fields: [String?], to output: inout [UInt8]) {
    for (i, field) in fields.enumerated() {
      if i > 0 { output.append(UInt8(ascii: separator == .comma ? "," : "\t")) }
      if var field { field.withUTF8 { append($0, to: &output) } }
    }
    if separator == .comma { output.append(UInt8(ascii: "\r")) }
    output.append(UInt8(ascii: "\n"))
  }

  private func append(_ field: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let isGuarded = guardsFormulas && Self.looksLikeFormula(field)
    switch separator {
    case .comma:
      let isQuoted = field.contains { Self.isSpecial($0) }
      if isQuoted { output.append(UInt8(ascii: "\"")) }
      if isGuarded { output.append(UInt8(ascii: "'")) }
      for byte in field {
        if byte == UInt8(ascii: "\"") { output.append(byte) }
        output.append(byte)
      }
      if isQuoted { output.append(UInt8(ascii: "\"")) }
    case .tab:
      if isGuarded { output.append(UInt8(ascii: "'")) }
      for byte in field {
        switch byte {
        case UInt8(ascii: "\t"): output += "\\t".utf8
        case UInt8(ascii: "\n"): output += "\\n".utf8
        case UInt8(ascii: "\r"): output += "\\r".utf8
        case UInt8(ascii: "\\"): output += "\\\\".utf8
        default: output.append(byte)
        }
      }
    }
  }

  /// Whether a field of CSV needs quotes for a byte.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\n")
  }

  private static let formulaStarts = "=+-@\t\r\n＝＋－＠".unicodeScalars.map { Array(String($0).utf8) }

  private static func looksLikeFormula(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    formulaStarts.contains { field.starts(with: $0) } && !isNumber(field)
  }

  /// Whether a field is digits with at most a sign before and a point among them.
  private static func isNumber(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = field.first == UInt8(ascii: "-") ? field[1...] : field[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}

extension DocumentID {
  /// The name as a field of a row; nil where there is none.
  var field: String? { self == .none ? nil : description }
}
