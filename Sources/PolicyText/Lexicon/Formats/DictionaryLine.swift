/// A line as the dictionaries of word segmenters have them: a word, and behind it frequencies and tags of
/// parts of speech, whatever stands between them (blanks, tabs, commas).
struct DictionaryLine {
  /// The order of what follows the word.
  enum Order {
    /// Frequency and tag: jieba.
    case jieba
    /// Tag and frequency, once or more: HanLP.
    case hanLP
    /// A frequency alone, or a tag alone.
    case short
  }

  let order: Order
  let word: String
  let frequency: String?
  let tag: String?
  /// Whether the line is written as jieba has it, one blank between the columns.
  let isMended: Bool

  /// The line as jieba takes it.
  var mended: String { [word, frequency, tag].compactMap { $0 }.joined(separator: " ") }

  /// Looks at a line.
  ///
  /// - Parameters:
  ///   - bytes: the line without blanks at its end.
  ///   - knownTags: whether a tag has to be one of those that segmenters have, or may be any small letters.
  init?(_ bytes: ArraySlice<UInt8>, knownTags: Bool = true) {
    guard let last = bytes.last, Self.isLetter(last) || Self.isDigit(last) else { return nil }
    let separator: UInt8 = bytes.contains(0x09) ? 0x09 : bytes.contains(0x2C) ? 0x2C : 0x20
    let isBlank = separator == 0x20
    let fields = isBlank ? Self.words(bytes) : Self.columns(bytes, separator)
    func isNumber(_ i: Int) -> Bool { !fields[i].isEmpty && fields[i].allSatisfy(Self.isDigit) }
    func isTag(_ i: Int) -> Bool {
      guard fields[i].allSatisfy(Self.isLetter) else { return false }
      return !knownTags || fields[i].count <= 6 && Self.tags.contains(Self.text(fields[i]))
    }
    var count = fields.count
    if count >= 3, isTag(count - 1), isNumber(count - 2) {
      (order, frequency, tag) = (.jieba, Self.text(fields[count - 2]), Self.text(fields[count - 1]))
      count -= 2
    } else if count >= 3, isNumber(count - 1), isTag(count - 2) {
      while count >= 3, isNumber(count - 1), isTag(count - 2) { count -= 2 }
      (order, frequency, tag) = (.hanLP, Self.text(fields[count + 1]), Self.text(fields[count]))
    } else if isBlank, count >= 2, isNumber(count - 1) || isTag(count - 1) {
      let field = Self.text(fields[count - 1])
      (order, frequency, tag) = (.short, isNumber(count - 1) ? field : nil, isNumber(count - 1) ? nil : field)
      count -= 1
    } else {
      return nil
    }
    // A table has more columns, and some of them are empty.
    if fields[0].isEmpty || !isBlank && count > 1 { return nil }
    word = fields[..<count].map(Self.text).joined(separator: " ")
    let columns = [word, frequency, tag].compactMap { $0 }.joined(separator: " ")
    isMended = isBlank && Self.text(bytes) == columns
  }

  /// What blanks part, those of full width among them.
  private static func words(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var (start, at) = (bytes.startIndex, bytes.startIndex)
    while at < bytes.endIndex {
      let length = bytes[at] == 0x20 ? 1 : bytes[at] == 0xE3 && bytes[at...].starts(with: wideBlank) ? 3 : 0
      if length > 0, at > start { words.append(bytes[start..<at]) }
      at += max(length, 1)
      if length > 0 { start = at }
    }
    return start < at ? words + [bytes[start..<at]] : words
  }

  private static let wideBlank: [UInt8] = [0xE3, 0x80, 0x80]

  /// What tabs or commas part, without blanks at the edges.
  private static func columns(_ bytes: ArraySlice<UInt8>, _ separator: UInt8) -> [ArraySlice<UInt8>] {
    bytes.split(separator: separator, omittingEmptySubsequences: false).map { column in
      let start = column.drop { $0 == 0x20 }
      return start.lastIndex { $0 != 0x20 }.map { start[...$0] } ?? start
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The tags of the PKU and ICTCLAS sets, which jieba and HanLP have.
  private static let tags = Set(
    """
    a ad ag al an b begin bg bl c cc d dg dl e end eng f g gb gbc gc gg gi gm gp h i j k l m mg mq n nb nba \
    nbc nbp nf ng nh nhd nhm ni nic nis nit nl nm nmc nn nnd nnt nr nrf nrfg nrj nrt ns nsf nt ntc ntcb ntcf \
    ntch nth nto nts ntu nx nz o p pba pbei q qg qt qv r rg rr ry rys ryt ryv rz rzs rzt rzv s t tg u ud ude \
    udeng udh ue ug uguo uj ul ule ulian uls usuo uv uyy uz uzhe uzhi v vd vf vg vi vl vn vq vshi vx vyou w \
    wb wd wf wh wj wkz wky wm wn wp ws wt ww wyz wyy x xu xx y yg z zg
    """.split(separator: " ").map(String.init))
}
