/// What the tagger looks at around each unit of a sentence: characters, common words, the lexicons, and the
/// names that the rules have found.
///
/// A feature is a number that is hashed from its template and values. The tagger and its trainer both take
/// features from here, so that they can't differ.
struct TaggerFeatures: Sendable {
  /// The lexicons whose entries are looked at. The order is part of the model: new ones go to the end.
  private static let lexicons = [
    "company-lead", "company-modifier", "company-tail", "connective", "country", "institution-tail",
    "known-company", "listed-company", "known-institution", "organ-tail", "organ", "department",
    "person-title", "place", "zone", "product-noun", "programme-head", "programme-not", "protect", "region",
    "state-organ", "stop-word/strong", "stop-word/weak", "trade-word", "measure-word", "level", "meeting",
    "unit",
  ]
  /// The classes of common words. The order is part of the model.
  private static let classes = Array(
    "a d m n v i l z t b j r s c f o q p u e y h k g x".split(separator: " ").map(String.init)
      + ["nr", "ns", "nt", "nz", "vn", "ad", "an", "vd"])

  /// For each lexicon of the set the number of its channel; a second one for its entries of weight 0.
  private let channels: [UInt8]
  /// The stop words that can't stand inside a name: the others of their lexicon have a channel of their own.
  private let strong: LexiconFilter?
  private let words: LexiconFilter?
  /// For each group of entries of the set the number of the class of words.
  private let classOfType: [UInt8]

  private static let none = UInt8.max

  /// Takes the lexicons that it needs from a set; those that are not there say nothing.
  init(lexicons set: LexiconSet) {
    var channels = [UInt8](repeating: Self.none, count: set.names.count)
    for (channel, name) in Self.lexicons.enumerated() {
      let lexicon = name.prefix { $0 != "/" }
      guard let number = set.number(of: String(lexicon)), channels[Int(number)] == Self.none else { continue }
      channels[Int(number)] = UInt8(channel)
    }
    self.channels = channels
    strong = set.filters("stop-word/strong").first
    words = set.filters("word").first
    classOfType = set.types.map { type in
      Self.classes.firstIndex(of: type).map { UInt8($0 + 1) } ?? 0
    }
  }

  /// The features of a sentence: for each of its units, a list of numbers.
  struct Sentence {
    /// The features of all units, one after the other.
    fileprivate(set) var features: [UInt64] = []
    /// Where those of each unit begin, and the end.
    fileprivate(set) var starts: [Int] = []

    /// The features of a unit, counted from the start of the sentence.
    func features(at unit: Int) -> ArraySlice<UInt64> { features[starts[unit]..<starts[unit + 1]] }
  }

  /// What the words of a lexicon say of a unit.
  private enum Mark {
    static let single: UInt8 = 1
    static let first: UInt8 = 2
    static let middle: UInt8 = 3
    static let last: UInt8 = 4

    /// The mark of a unit of a word.
    @inline(__always)
    static func of(_ unit: Int, inWordOf length: Int) -> UInt8 {
      if length == 1 { return single }
      return unit == 0 ? first : unit == length - 1 ? last : middle
    }
  }

  /// A common word.
  private struct Word {
    var length = 1
    var kind: UInt8 = 0
    var weight: UInt8 = 0
  }

  /// Computes the features of a sentence.
  ///
  /// - Parameters:
  ///   - range: the sentence.
  ///   - names: for each unit of the text what the rules have found there, as ``NameMarks`` says it.
  ///   - result: takes the features; what it held is dropped.
  /// - Complexity: O(length of the sentence + hits in it).
  func compute(_ range: Range<Int>, names: NameMarks, in scan: Scan, into result: inout Sentence) {
    let units = scan.text.units
    let marks = lexiconMarks(range, scan)
    let words = wordMarks(range, scan)
    let neighbours = neighbours(range, names, units)
    result.features.removeAll(keepingCapacity: true)
    result.starts.removeAll(keepingCapacity: true)
    func unit(_ at: Int) -> UInt64 { at >= 0 && at < units.count ? UInt64(units[at]) : 0 }
    func shape(_ at: Int) -> UInt64 { at >= 0 && at < units.count ? Self.shape(units, at) : 15 }
    for (i, at) in range.enumerated() {
      result.starts.append(result.features.count)
      func add(_ template: UInt64, _ value: UInt64) {
        result.features.append(Self.hash(template, value))
      }
      add(0, 0)
      for offset in -2...2 { add(UInt64(3 + offset), unit(at + offset)) }
      for offset in -2...1 { add(UInt64(8 + offset), unit(at + offset) << 16 | unit(at + offset + 1)) }
      add(10, unit(at - 1) << 32 | unit(at) << 16 | unit(at + 1))
      add(11, shape(at - 1) << 8 | shape(at) << 4 | shape(at + 1))
      let word = words[i]
      add(12, word.current)
      add(13, word.weight)
      add(14, word.previous)
      add(15, word.next)
      add(16, word.current << 16 | word.previous << 8 | word.next)
      for (channel, mark) in marks.at(i) { add(17, UInt64(channel) << 8 | UInt64(mark)) }
      for channel in marks.ending(at: i) { add(18, UInt64(channel)) }
      for channel in marks.starting(at: i + 1) { add(19, UInt64(channel)) }
      let (before, here, behind) = (names[at - 1], names[at], names[at + 1])
      add(20, before)
      add(21, here)
      add(22, behind)
      add(23, before << 16 | here << 8 | behind)
      let (left, right) = neighbours[i]
      add(27, left << 8 | word.current >> 8)
      add(28, right << 8 | word.current >> 8)
      add(29, names.density << 16 | word.current)
      if here != 0 { add(24, names.rule(at: at)) }
      if before != 0, here == 0 { add(25, names.rule(at: at - 1)) }
      if behind != 0, here == 0 { add(26, names.rule(at: at + 1)) }
    }
    result.starts.append(result.features.count)
  }

  @inline(__always)
  private static func hash(_ template: UInt64, _ value: UInt64) -> UInt64 {
    var hash = (template << 56 ^ value) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    hash &*= 0xBF58_476D_1CE4_E5B9
    return hash ^ hash >> 32
  }

  private static func shape(_ units: [UInt16], _ at: Int) -> UInt64 {
    let kind = UnitClass.of(units, at: at)
    if kind.intersects([.hanDigit, .magnitude]) { return 1 }
    if kind.contains(.han) { return 2 }
    if kind.contains(.digit) { return 3 }
    if kind.contains(.letter) { return 4 }
    if kind.contains(.listMark) { return 5 }
    if kind.intersects(.clauseEnd) { return 6 }
    if kind.contains(.opener) { return 7 }
    if kind.contains(.closer) { return 8 }
    return kind.contains(.space) ? 9 : 10
  }

  // MARK: Lexicons

  /// Which lexicons have a word at each unit of a sentence, as lists of (channel, mark).
  private struct LexiconMarks {
    private var marks: [(unit: Int, channel: UInt8, mark: UInt8)]
    private var first: [Int]

    init(_ marks: [(unit: Int, channel: UInt8, mark: UInt8)], count: Int) {
      first = [Int](repeating: 0, count: count + 1)
      for mark in marks { first[mark.unit + 1] += 1 }
      for i in 1..<first.count { first[i] += first[i - 1] }
      var next = first
      self.marks = marks
      for mark in marks {
        self.marks[next[mark.unit]] = mark
        next[mark.unit] += 1
      }
    }

    func at(_ unit: Int) -> some Sequence<(UInt8, UInt8)> {
      let range = unit >= 0 && unit + 1 < first.count ? first[unit]..<first[unit + 1] : 0..<0
      return marks[range].lazy.map { ($0.channel, $0.mark) }
    }

    /// The channels of the words that end before a unit.
    func ending(at unit: Int) -> some Sequence<UInt8> {
      at(unit - 1).lazy.filter { $0.1 == Mark.single || $0.1 == Mark.last }.map(\.0)
    }

    /// The channels of the words that start at a unit.
    func starting(at unit: Int) -> some Sequence<UInt8> {
      at(unit).lazy.filter { $0.1 == Mark.single || $0.1 == Mark.first }.map(\.0)
    }
  }

  private func lexiconMarks(_ range: Range<Int>, _ scan: Scan) -> LexiconMarks {
    var reached = [Int](repeating: 0, count: 256)
    var marks: [(unit: Int, channel: UInt8, mark: UInt8)] = []
    for at in range {
      for hit in scan.hits(startingAt: at) {
        guard let channel = channel(of: hit), at >= reached[Int(channel)] else { continue }
        let end = min(Int(hit.end), range.upperBound)
        reached[Int(channel)] = end
        for unit in at..<end {
          marks.append((unit - range.lowerBound, channel, Mark.of(unit - at, inWordOf: end - at)))
        }
      }
    }
    return LexiconMarks(marks, count: range.count)
  }

  /// The channel that a hit counts for: words that are only evidence have one of their own.
  private func channel(of hit: Hit) -> UInt8? {
    let channel = channels[Int(hit.lexicon)]
    if channel == Self.none { return nil }
    if let strong, strong.lexicon == hit.lexicon { return strong.admits(hit) ? channel : channel + 1 }
    return hit.weight > 0 ? channel : channel + 64
  }

  // MARK: Names nearby

  /// For each unit of a sentence the nearest names to its left and right, with what lies between: 、 alone,
  /// other marks, or a stop.
  private func neighbours(_ range: Range<Int>, _ names: NameMarks, _ units: [UInt16])
    -> [(left: UInt64, right: UInt64)]
  {
    func step(_ state: UInt64, _ at: Int) -> UInt64 {
      let mark = names[at]
      if mark != 0 { return mark << 2 }
      let kind = UnitClass.of(units[at])
      let between: UInt64 = kind.intersects(.clauseEnd) ? 3 : kind.contains(.listMark) ? 1 : 0
      return state & ~3 | max(state & 3, between)
    }
    var result = [(left: UInt64, right: UInt64)](repeating: (0, 0), count: range.count)
    var state: UInt64 = 0
    for (i, at) in range.enumerated() {
      result[i].left = state
      state = step(state, at)
    }
    state = 0
    for (i, at) in range.enumerated().reversed() {
      result[i].right = state
      state = step(state, at)
    }
    return result
  }

  // MARK: Words

  private struct WordMarks {
    var current: UInt64
    var weight: UInt64
    var previous: UInt64
    var next: UInt64
  }

  /// The common words that a sentence is cut into, the longest first from the left.
  private func wordMarks(_ range: Range<Int>, _ scan: Scan) -> [WordMarks] {
    var cut: [Word] = []
    var at = range.lowerBound
    while at < range.upperBound {
      var word = Word()
      if let words, let hit = scan.hit(words, startingAt: at), Int(hit.end) <= range.upperBound {
        word = Word(
          length: Int(hit.end) - at, kind: classOfType[Int(hit.type)], weight: UInt8(clamping: hit.weight + 1)
        )
      } else {
        word.kind = UInt8(100 + Self.shape(scan.text.units, at))
      }
      cut.append(word)
      at += word.length
    }
    var marks: [WordMarks] = []
    marks.reserveCapacity(range.count)
    for (i, word) in cut.enumerated() {
      let previous = i > 0 ? UInt64(cut[i - 1].kind) : 255
      let next = i + 1 < cut.count ? UInt64(cut[i + 1].kind) : 255
      for unit in 0..<word.length {
        let mark = Mark.of(unit, inWordOf: word.length)
        marks.append(
          WordMarks(
            current: UInt64(mark) << 8 | UInt64(word.kind), weight: UInt64(mark) << 8 | UInt64(word.weight),
            previous: previous << 1 | (unit == 0 ? 1 : 0),
            next: next << 1 | (unit == word.length - 1 ? 1 : 0)))
      }
    }
    return marks
  }
}
