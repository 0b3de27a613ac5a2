/// Reads user dictionaries of jieba, each line as its `load_userdict` takes it: `^(.+?)( [0-9]+)?( [a-z]+)?$`.
///
/// What jieba would take for part of the word though it is hardly meant so (two blanks or a tab between the
/// columns, the order of HanLP) is an error.
struct JiebaReader: LexiconLineReader {
  static let lineEnds = ByteLines.Ends.all

  /// Words with the frequency 0, by which jieba takes words out, and how many entries there were before.
  private var removed: [String: Int] = [:]
  private var lines = 0
  /// Lines in the order of HanLP whose tags no segmenter has: someone's own tags if most lines are so.
  private var ownTags: (first: ByteLine, mended: String, count: Int)?

  mutating func read(_ line: ByteLine, into draft: inout LexiconDraft) {
    if line.bytes.first == 0x23 { return }
    lines += 1
    if FormatGuess.isJSON(line) { return draft.failOnce(line, FormatGuess.json) }
    let (word, frequency, tag) = Self.columns(line.text.trimmed)
    let bytes = line.bytes[..<line.bytes.endOfText]
    if let found = DictionaryLine(bytes) {
      switch found.order {
      case .hanLP:
        return draft.fail(
          line,
          "this is a line of HanLP (word, tag, frequency); jieba has the frequency first: `\(found.mended)`")
      case .jieba where frequency == nil || tag == nil || word.last?.isWhitespace == true,
        .short where word.last?.isWhitespace == true:
        return draft.fail(line, "one blank has to stand between word, frequency and tag: `\(found.mended)`")
      default: break
      }
    }
    if let tab = bytes.drop(while: { $0 <= 0x20 }).firstIndex(of: 0x09) {
      return draft.failOnce(
        line, at: tab,
        "a tab; jieba has one blank between word, frequency and tag, and a table is read with format tsv")
    }
    if tag == nil, frequency != nil { lookForOwnTags(line, bytes) }
    if let frequency, frequency.utf8.allSatisfy({ $0 == 0x30 }) {
      removed[word] = draft.entries.count
    } else {
      draft.add(Lexicon.Entry(word, type: tag), line)
    }
  }

  mutating func finish(_ draft: inout LexiconDraft) {
    if let ownTags, ownTags.count > 1, ownTags.count * 2 > lines {
      draft.refuse(
        ownTags.first,
        "this looks like a HanLP dictionary (word, tag, frequency); jieba has the frequency first: "
          + "`\(ownTags.mended)`")
    }
    if removed.isEmpty { return }
    draft.entries = draft.entries.enumerated().filter { $0 >= removed[$1.text] ?? 0 }.map(\.element)
  }

  private mutating func lookForOwnTags(_ line: ByteLine, _ bytes: ArraySlice<UInt8>) {
    guard let found = DictionaryLine(bytes, knownTags: false), found.order == .hanLP,
      found.word.unicodeScalars.last.map({ $0.value > 0x7F }) == true
    else { return }
    if ownTags == nil { ownTags = (line, found.mended, 0) }
    ownTags?.count += 1
  }

  /// The word, the frequency and the tag: the last columns that look so, as long as a word is left.
  static func columns(_ line: String) -> (word: String, frequency: String?, tag: String?) {
    var rest = line.utf8[...]
    func take(_ belongs: (UInt8) -> Bool) -> String? {
      guard let blank = rest.lastIndex(where: { !belongs($0) }), rest[blank] == 0x20,
        blank > rest.startIndex
      else { return nil }
      let column = rest[rest.index(after: blank)...]
      if column.isEmpty { return nil }
      rest = rest[..<blank]
      return String(Substring(column))
    }
    let tag = take { (0x61...0x7A).contains($0) }
    let frequency = take { (0x30...0x39).contains($0) }
    return (String(Substring(rest)), frequency, tag)
  }
}

extension String {
  /// The text without blanks at its edges.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return first == startIndex && last == index(before: endIndex) ? self : String(self[first...last])
  }
}

extension ArraySlice<UInt8> {
  /// The place behind the last byte that is no ASCII blank.
  fileprivate var endOfText: Int { lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? startIndex }
}
