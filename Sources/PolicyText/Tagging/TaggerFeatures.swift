/// What the tagger looks at around each unit of a sentence: characters, common words, the lexicons, and the
/// names that the rules have found.
///
/// The tagger and its trainer both take features from here, so that they can't differ.
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

  /// Where a unit stands in a word.
  private enum Place {
    static let single: UInt64 = 1
    static let first: UInt64 = 2
    static let middle: UInt64 = 3
    static let last: UInt64 = 4

    @inline(__always)
    static func of(_ unit: Int, inWordOf length: Int) -> UInt64 {
      if length == 1 { return single }
      return unit == 0 ? first : unit == length - 1 ? last : middle
    }
  }

  /// What is used for one sentence after the other.
  struct Room {
    /// For each channel how far its words reach.
    fileprivate var reached = [Int](repeating: 0, count: 256)
    /// The sentence with two units before and behind it; 0 outside of the text.
    fileprivate var units: [UInt16] = []
    fileprivate var words: [Word] = []
    /// For each unit the nearest name behind it.
    fileprivate var behind: [UInt8] = []
  }

  /// Gives the features of a sentence; sentences have to come in the order of the text.
  ///
  /// - Parameters:
  ///   - range: the sentence.
  ///   - names: for each unit of the text what the rules have found there, as ``NameMarks`` says it.
  /// - Complexity: O(length of the sentence + hits in it).
  @inline(__always)
  func give(
    _ range: Range<Int>, names: NameMarks, in scan: Scan, _ room: inout Room,
    to sink: inout some TaggerFeatureSink
  ) {
    giveCharacters(range, scan.text.units, &room, to: &sink)
    giveLexicons(range, scan, &room, to: &sink)
    giveNames(range, names, to: &sink)
    giveWords(range, names, scan, &room, to: &sink)
  }

  // MARK: Characters

  @inline(__always)
  private func giveCharacters(
    _ range: Range<Int>, _ units: [UInt16], _ room: inout Room, to sink: inout some TaggerFeatureSink
  ) {
    let around = range.lowerBound - 2..<range.upperBound + 2
    let inside = around.clamped(to: units.indices)
    room.units.removeAll(keepingCapacity: true)
    room.units.append(contentsOf: repeatElement(0, count: inside.lowerBound - around.lowerBound))
    room.units.append(contentsOf: units[inside])
    room.units.append(contentsOf: repeatElement(0, count: around.upperBound - inside.upperBound))
    sink.addCharacters(room.units)
    func shape(_ at: Int) -> UInt64 { at >= 0 && at < units.count ? Self.shape(units, at) : 15 }
    var (left, here) = (shape(range.lowerBound - 1), shape(range.lowerBound))
    for (place, at) in range.enumerated() {
      let right = shape(at + 1)
      sink.add(.shape, left << 8 | here << 4 | right, at: place)
      (left, here) = (here, right)
    }
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

  @inline(__always)
  private func giveLexicons(
    _ range: Range<Int>, _ scan: Scan, _ room: inout Room, to sink: inout some TaggerFeatureSink
  ) {
    for at in range {
      for hit in scan.hits(startingAt: at) {
        guard let channel = channel(of: hit), at >= room.reached[Int(channel)] else { continue }
        let end = min(Int(hit.end), range.upperBound)
        room.reached[Int(channel)] = end
        let place = at - range.lowerBound
        let count = end - at
        for unit in 0..<count {
          sink.add(
            .lexicon, UInt64(channel) << 3 | Place.of(unit, inWordOf: count), at: place + unit)
        }
        if at > range.lowerBound { sink.add(.lexiconBehind, UInt64(channel), at: place - 1) }
        if end < range.upperBound { sink.add(.lexiconBefore, UInt64(channel), at: place + count) }
      }
    }
  }

  /// The channel that a hit counts for: words that are only evidence have one of their own.
  @inline(__always)
  private func channel(of hit: Hit) -> UInt8? {
    let channel = channels[Int(hit.lexicon)]
    if channel == Self.none { return nil }
    if let strong, strong.lexicon == hit.lexicon { return strong.admits(hit) ? channel : channel + 1 }
    return hit.weight > 0 ? channel : channel + 64
  }

  // MARK: Names

  @inline(__always)
  private func giveNames(_ range: Range<Int>, _ names: NameMarks, to sink: inout some TaggerFeatureSink) {
    for (place, at) in range.enumerated() {
      let (before, here, behind) = (names[at - 1], names[at], names[at + 1])
      sink.add(TaggerFeature.Marks(before, here, behind), at: place)
      if here != 0 {
        sink.add(.rule, names.rule(at: at), at: place)
      } else {
        if before != 0 { sink.add(.ruleBefore, names.rule(at: at - 1), at: place) }
        if behind != 0 { sink.add(.ruleBehind, names.rule(at: at + 1), at: place) }
      }
    }
  }

  /// The nearest name to one side after one more unit, with what lies between: 、 alone, other marks, or a
  /// stop.
  @inline(__always)
  private func nearest(_ state: UInt8, behind at: Int, _ names: NameMarks, _ units: [UInt16]) -> UInt8 {
    let mark = names[at]
    if mark != 0 { return UInt8(mark) << 2 }
    let kind = UnitClass.of(units[at])
    let between: UInt8 = kind.intersects(.clauseEnd) ? 3 : kind.contains(.listMark) ? 1 : 0
    return state & ~3 | max(state & 3, between)
  }

  // MARK: Words

  /// A common word.
  fileprivate struct Word {
    var length = 1
    var kind: UInt64 = 0
    var weight: UInt64 = 0
  }

  @inline(__always)
  private func giveWords(
    _ range: Range<Int>, _ names: NameMarks, _ scan: Scan, _ room: inout Room,
    to sink: inout some TaggerFeatureSink
  ) {
    cut(range, scan, into: &room.words)
    let units = scan.text.units
    room.behind.removeAll(keepingCapacity: true)
    var state: UInt8 = 0
    for at in range.reversed() {
      room.behind.append(state)
      state = nearest(state, behind: at, names, units)
    }
    state = 0
    var at = range.lowerBound
    var previous: UInt64 = 255
    for number in room.words.indices {
      let word = room.words[number]
      let next = number + 1 < room.words.count ? room.words[number + 1].kind : 255
      for unit in 0..<word.length {
        let place = at - range.lowerBound
        let part = Place.of(unit, inWordOf: word.length)
        let current = part << 8 | word.kind
        let before = previous << 1 | (unit == 0 ? 1 : 0)
        let behind = next << 1 | (unit == word.length - 1 ? 1 : 0)
        sink.add(TaggerFeature.WordPart(current, density: names.density), at: place)
        sink.add(.wordWeight, part << 8 | word.weight, at: place)
        sink.add(.previousWord, before, at: place)
        sink.add(.nextWord, behind, at: place)
        sink.add(.words, current << 16 | before << 8 | behind, at: place)
        sink.add(.left, UInt64(state) << 3 | part, at: place)
        sink.add(.right, UInt64(room.behind[range.count - 1 - place]) << 3 | part, at: place)
        state = nearest(state, behind: at, names, units)
        at += 1
      }
      previous = word.kind
    }
  }

  /// The common words that a sentence is cut into, the longest first from the left.
  private func cut(_ range: Range<Int>, _ scan: Scan, into cut: inout [Word]) {
    cut.removeAll(keepingCapacity: true)
    var at = range.lowerBound
    while at < range.upperBound {
      var word = Word()
      if let words, let hit = scan.hit(words, startingAt: at), Int(hit.end) <= range.upperBound {
        word.length = Int(hit.end) - at
        word.kind = UInt64(classOfType[Int(hit.type)])
        word.weight = UInt64(UInt8(clamping: Int(hit.weight) + 1))
      } else {
        word.kind = 100 + Self.shape(scan.text.units, at)
      }
      cut.append(word)
      at += word.length
    }
  }
}
