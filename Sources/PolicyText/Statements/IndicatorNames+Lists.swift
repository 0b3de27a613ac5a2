#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

// Lists of labels that share a figure or have one each: 汽车、新能源汽车产量.
extension IndicatorNames {
  /// The parts of a label that share figures.
  ///
  /// - Parameters:
  ///   - count: the number of the figures.
  ///   - isShared: whether one figure may be that of several parts.
  func parts(of label: Range<Int>, count: Int, isShared: Bool, _ scan: Scan) -> [Part] {
    if count == 1, isRatio(label, scan) { return [Part(range: label)] }
    for joiners in [StatementClauses.joiners, Self.listMark] {
      let pieces = pieces(of: label, joiners, scan)
      if pieces.count == count, count > 1 { return completed(pieces, scan) }
    }
    let pieces = pieces(of: label, StatementClauses.joiners, scan)
    let isOfBoth = pieces.last.map { scan.text.units[$0].contains(Unit.possessive) } ?? false
    if count == 1, isShared, pieces.count > 1, !isOfBoth,
      !isSummed(label, last: pieces[pieces.count - 1], scan)
    {
      return completed(pieces, scan)
    }
    if count > 1, let each = written(label, count) { return each }
    return [Part](repeating: Part(range: label), count: 1)
  }

  /// Whether a label names one by one what a figure counts: 甲、乙2个.
  func isFullList(_ label: Range<Int>, of figure: FigureMatch, _ scan: Scan) -> Bool {
    guard figure.kind == .number, scan.text.units[label].last != Unit.others else { return false }
    let many = pieces(of: label, StatementClauses.joiners, scan).count
    return many > 1 && figure.value == .exact(Decimal(many))
  }

  /// Whether a list is taken together: A、B等行业, A、B、C三大产业.
  private func isSummed(_ label: Range<Int>, last: Range<Int>, _ scan: Scan) -> Bool {
    scan.string(label).contains("等")
      || last.dropLast().contains { at in
        NumeralSign.of(scan.text.units[at]).kind == .han && Self.kinds.contains(scan.text.units[at + 1])
      }
  }

  /// 城乡 and 产销 stand for two, 一二三产 for three.
  private func written(_ label: Range<Int>, _ count: Int) -> [Part]? {
    let text = words(label)
    for (all, each) in Self.contracted where each.count == count && text.contains(all) {
      return each.map { Part(range: label, replacement: text.replacingFirst(all, by: $0)) }
    }
    return nil
  }

  /// The stretches between the characters that join them.
  private func pieces(of label: Range<Int>, _ joiners: UnitSet, _ scan: Scan) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = label.lowerBound
    var at = start
    while at < label.upperBound {
      let unit = scan.text.units[at]
      if UnitClass.of(unit).contains(.opener), let partner = scan.marks.partner(of: at), partner > at,
        partner < label.upperBound
      {
        at = partner + 1
        continue
      }
      if joiners.contains(unit), at > start, !cues.isPartOfWord(at, scan), !isBound(at + 1, scan) {
        pieces.append(start..<at)
        start = at + 1
      }
      at += 1
    }
    if start < label.upperBound { pieces.append(start..<label.upperBound) }
    return pieces
  }

  /// Whether a word at a place bounds what stands before it: 以上 in 65岁及以上人口.
  private func isBound(_ place: Int, _ scan: Scan) -> Bool {
    cues.modifier(startingAt: place, scan) != nil
  }

  /// Whether a label tells of how two things stand to each other: 甲与乙之比.
  private func isRatio(_ label: Range<Int>, _ scan: Scan) -> Bool {
    label.contains { Self.with.contains(scan.text.units[$0]) }
      && Self.ratios.contains(where: scan.string(label).hasSuffix)
  }

  private func completed(_ pieces: [Range<Int>], _ scan: Scan) -> [Part] {
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
      return pieces.map { Part(range: $0) }
    }
    // 产值、出口分别占全国总量: of what they are a share is said of all.
    if let share = last.dropFirst().first(where: { isShare($0, scan) }) {
      let isDealt = scan.text.units[last.lowerBound..<share].suffix(2).elementsEqual(Self.each)
      var parts = completed(pieces.dropLast() + [last.lowerBound..<share - (isDealt ? 2 : 0)], scan)
      for i in parts.indices.dropLast() { parts[i].back += words(share..<last.upperBound) }
      parts[parts.count - 1].range = last
      return parts
    }
    let heads = pieces.map { head(of: $0, scan) }
    var parts = pieces.map { Part(range: $0) }
    // 制鞋、制衣产业园区: so is what stands behind the last of words that begin alike.
    if last.count > first.count + 1, pieces.dropLast().allSatisfy({ $0.count == first.count }),
      UnitClass.of(scan.text.units[first.lowerBound]).contains(.han),
      pieces.allSatisfy({ scan.text.units[$0.lowerBound] == scan.text.units[first.lowerBound] }),
      heads.dropLast().allSatisfy({ $0 == nil })
    {
      let back = words(last.lowerBound + first.count..<last.upperBound)
      for i in parts.indices.dropLast() { parts[i].back = back }
      return parts
    }
    // A measure that stands behind the last alone is that of all.
    if let head = heads.last ?? nil, heads.dropLast().allSatisfy({ $0 == nil }),
      head.range.lowerBound > last.lowerBound
    {
      let tail = words(withTrade(whole(head.range, in: last), in: last, pieces.dropLast(), scan))
      for i in parts.indices.dropLast() { parts[i].back = tail }
      // 对甲、乙出口: so is 对 before the first.
      if Self.towards.contains(scan.text.units[first.lowerBound]) {
        for i in parts.indices.dropFirst() where !Self.towards.contains(scan.text.units[pieces[i].lowerBound])
        {
          parts[i].front = words(first.lowerBound..<first.lowerBound + 1)
        }
      }
      return parts
    }
    // 刑事、治安案件: a noun behind the second of two words of one length is that of both.
    if heads.allSatisfy({ $0 == nil }), first.count == 2, last.count >= 4,
      pieces.dropLast().allSatisfy({ $0.count == 2 }),
      cues.isWord(last.lowerBound..<last.lowerBound + 2, scan)
    {
      for i in parts.indices.dropLast() { parts[i].back = words(last.lowerBound + 2..<last.upperBound) }
      return parts
    }
    // A front that stands before the first alone is that of all whose label is a measure only.
    if let head = heads.first ?? nil, head.range.lowerBound > first.lowerBound {
      let front = words(first.lowerBound..<whole(head.range, in: first).lowerBound)
      let alone = parts.indices.dropFirst().filter { heads[$0]?.range == pieces[$0] }
      for i in alone { parts[i].front = front }
      if !alone.isEmpty { return parts }
    }
    // A verb that stands before the first alone is that of all: 新建A、B.
    if let verb = verb(in: first, scan), verb < first.upperBound,
      heads.first.flatMap({ $0 }).map({ verb <= whole($0.range, in: first).lowerBound }) ?? true
    {
      let front = words(first.lowerBound..<verb)
      for i in parts.indices.dropFirst() where self.verb(in: pieces[i], scan) == nil {
        // What has a measure of its own needs no verb: 接待游客、旅游花费.
        if heads[0] != nil || heads[i] == nil { parts[i].front = front }
      }
      return parts
    }
    // 内、外贸: what one character leaves out is that of the last.
    if first.count == 1, last.count > 1 {
      parts[0].back = words(last.lowerBound + 1..<last.upperBound)
      return parts
    }
    // 国家级、部级创新平台: what stands behind the same kind of word is that of all.
    if let kind = scan.text.units[first].last, let at = last.first(where: { scan.text.units[$0] == kind }),
      pieces.dropLast().allSatisfy({ scan.text.units[$0].last == kind }), at + 1 < last.upperBound
    {
      for i in parts.indices.dropLast() { parts[i].back = words(at + 1..<last.upperBound) }
      return parts
    }
    return parts
  }

  func isShare(_ at: Int, _ scan: Scan) -> Bool {
    scan.text.units[at] == Self.share && !cues.isPartOfWord(at, scan)
  }

  /// A measure with 产业 or 行业 before it, where only the last of some labels has that: 信息技术、装备制造产业营收.
  private func withTrade(
    _ head: Range<Int>, in last: Range<Int>, _ others: ArraySlice<Range<Int>>, _ scan: Scan
  ) -> Range<Int> {
    let start = head.lowerBound - 2
    guard start > last.lowerBound,
      Self.trades.contains(where: { scan.text.units[start...].starts(with: $0) }),
      others.allSatisfy({ scan.text.units[$0].last != Self.trade })
    else { return head }
    return start..<head.upperBound
  }

  /// The measure that a label ends in, or what is traded: 机电产品 + 出口.
  private func head(of label: Range<Int>, _ scan: Scan) -> StatementCues.Cue? {
    if let measure = cues.measure(endingAt: label.upperBound, from: label.lowerBound, scan) { return measure }
    return cues.cue(endingAt: label.upperBound, from: label.lowerBound, scan).flatMap { cue in
      cue.range.lowerBound > label.lowerBound && Self.trading.contains(scan.string(cue.range)) ? cue : nil
    }
  }

  /// A measure with the word that it is made of: 率 in 住院率.
  private func whole(_ head: Range<Int>, in label: Range<Int>) -> Range<Int> {
    head.count > 1 ? head : max(label.lowerBound, head.lowerBound - 2)..<head.upperBound
  }

  /// The place behind the last verb in a stretch that says that something was done.
  private func verb(in range: Range<Int>, _ scan: Scan) -> Int? {
    range.reversed().lazy.compactMap { cues.cue(startingAt: $0, scan) }
      .first { cue in
        cue.group == .tally && cue.range.upperBound <= range.upperBound
          && (cue.range.count > 1 || !cues.isPartOfWord(cue.range.lowerBound, scan))
      }?.range.upperBound
  }

  private static let each = UnitFolding.fold("分别")
  private static let contracted = [
    ("城乡", ["城镇", "农村"]), ("产销量", ["产量", "销量"]), ("产销", ["产量", "销量"]), ("内外", ["内", "外"]),
    ("一二三产", ["一产", "二产", "三产"]), ("一、二、三产", ["一产", "二产", "三产"]), ("二三产", ["二产", "三产"]),
  ]
  private static let with = UnitSet("与和")
  private static let ratios = ["比率", "比值", "之比", "比"]
  private static let towards = UnitSet("对向")
  private static let trading: Set<String> = ["出口", "进口", "销售"]
  private static let listMark = UnitSet("、")
  private static let kinds = UnitSet("大类种项个家")
  private static let trades = ["产业", "行业"].map { UnitFolding.fold($0) }
  private static let trade: UInt16 = 0x4E1A  // 业
}
