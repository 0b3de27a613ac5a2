/// Looks at the lines of a list or table for signs that the file has another form. One line says nothing:
/// entries may have blanks, digits, commas and letters in them. Most lines of a file together do.
struct FormatGuess {
  private struct Sign {
    var first: ByteLine
    var count = 1
    var example: String
  }

  private let isGiven: Bool
  private var lines = 0
  private var jieba: Sign?
  private var hanLP: Sign?
  private var commas: Sign?
  /// Lines that end in a frequency or a tag alone, which could also belong to an entry.
  private var short: Sign?

  /// - Parameter isGiven: whether the caller has said what form the file has: then only what can't be a
  ///   list or table counts.
  init(isGiven: Bool) { self.isGiven = isGiven }

  /// What is said of a line of JSON, once.
  static let json = "this is a line of JSON; a file of such lines is read with format entity-ruler"

  /// Whether a line is a JSON object, or an array of them.
  static func isJSON(_ line: ByteLine) -> Bool {
    guard let first = line.bytes.first(where: { $0 > 0x20 }), first == 0x7B || first == 0x5B else {
      return false
    }
    let text = line.bytes.lazy.filter { $0 > 0x20 }
    return (text.starts(with: [0x7B, 0x22]) || text.starts(with: [0x5B, 0x7B, 0x22]))
      && line.bytes.contains(0x3A)
  }

  /// Takes note of a line.
  mutating func look(at line: ByteLine) {
    lines += 1
    if let found = DictionaryLine(line.bytes) {
      switch found.order {
      case .jieba:
        let mend =
          found.isMended ? "read it" : "with one blank between its columns, `\(found.mended)`, it is read"
        Self.count(line, mend, &jieba)
      case .hanLP: Self.count(line, found.mended, &hanLP)
      case .short: Self.count(line, "", &short)
      }
    } else if let table = Self.commaTable(line) {
      Self.count(line, table, &commas)
    }
  }

  private static func count(_ line: ByteLine, _ example: @autoclosure () -> String, _ sign: inout Sign?) {
    if sign == nil { sign = Sign(first: line, example: example()) } else { sign?.count += 1 }
  }

  /// The line at which the file shows that it has another form, and what is to be done.
  var verdict: (ByteLine, String)? {
    func isMost(_ count: Int) -> Bool { count * 2 > lines }
    let shortCount = short?.count ?? 0
    if let hanLP, hanLP.count > 1, isMost(hanLP.count + shortCount) {
      return (
        hanLP.first,
        "this looks like a HanLP dictionary (word, tag, frequency); with the frequency first, "
          + "`\(hanLP.example)`, it is read with format jieba"
      )
    }
    if let jieba, jieba.count > 1, isMost(jieba.count + shortCount) {
      return (
        jieba.first,
        "this looks like a jieba dictionary (word, frequency, tag); \(jieba.example) with format jieba"
      )
    }
    if let commas, commas.count > 1, isMost(commas.count) {
      return (
        commas.first,
        "this looks like a table with commas between its columns; put tabs in their place: `\(commas.example)`"
      )
    }
    if !isGiven, let short, short.count >= Self.leastShort, short.count * 10 >= lines * 9 {
      return (
        short.first,
        "nearly all lines end in a number or a tag, as in a jieba dictionary: read it with format jieba, or "
          + "with format plain if these are part of the entries"
      )
    }
    return nil
  }

  private static let leastShort = 5

  /// The line with tabs (⇥) for commas, if these look like what parts columns: no blank follows, and one side
  /// is Chinese. So `甲,甲公司` does, and `Foo Co.,Ltd.` and `1,000株` don't.
  private static func commaTable(_ line: ByteLine) -> String? {
    let bytes = line.bytes
    if !bytes.contains(0x2C) || bytes.contains(0x09) { return nil }
    var count = 0
    for comma in bytes.indices where bytes[comma] == 0x2C {
      guard comma > bytes.startIndex, comma + 1 < bytes.endIndex else { continue }
      let (before, behind) = (bytes[comma - 1], bytes[comma + 1])
      if behind == 0x20 { return nil }
      if before > 0x7F || behind > 0x7F { count += 1 }
    }
    return count > 0
      ? line.text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: "⇥") : nil
  }
}
