#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension CardinalReading {
  /// 几: before a magnitude (几百), as a last digit (十几), between magnitudes (一千几百).
  mutating func readFew(at place: Int) -> Bool {
    let next = reader.signKind(at: reader.nextPart(from: place + 1))
    guard builder.slot == nil, openWord == nil, !forms.contains(.point) else { return false }
    if builder.isEmpty {
      guard place == start, next == .small || next == .big else { return false }
    } else if let last = builder.lastMagnitude, last != 1 {
      guard next == .small else { return false }
    }
    readOpenDigit(at: place, high: builder.isEmpty ? 10 : 9)
    return true
  }

  /// 数 and 上 before a magnitude: 数十, 上百.
  mutating func readSeveral(at place: Int) -> Bool {
    guard place == start, builder.isEmpty else { return false }
    let next = reader.signKind(at: place + 1)
    guard next == .small || next == .big else { return false }
    let isUp = NumeralSign.of(reader.units[place]).value == 1
    let words = isUp ? Self.beginningsOfUp : Self.beginningsOfNumber
    if words.contains(reader.unit(at: place - 1)) { return false }
    readOpenDigit(at: place, high: isUp ? nil : 10)
    return true
  }

  private mutating func readOpenDigit(at place: Int, high: Int?) {
    openWord = reader.units[place]
    builder.setSlot(.init(low: 1, high: high.map { Decimal($0) }, start: place, isOpen: true))
    forms.insert(.han)
    end = place + 1
  }

  /// Characters that make a word with 数 behind them: 总数, 人数, 指数.
  private static let beginningsOfNumber = UnitSet("总人指分次户系函参基件岁位质奇偶计算读级少多变代负虚常整小复序乘因名额个倍家点页字天年月")
  /// Characters that make a word with 上 behind them: 以上, 网上.
  private static let beginningsOfUp = UnitSet("以网线路会史市身手马向加际事地世社基度晚早海江湖北南面桌船车道天之")

  /// 多, 余 and 来 behind a number: 100多, 一百三十余, 十多万.
  mutating func readMore(at place: Int) -> Bool {
    guard !builder.isEmpty, !builder.isPair, openWord == nil, forms.isDisjoint(with: [.half, .positional])
    else { return false }
    let word = reader.units[place]
    let isBeforeMagnitude = reader.signKind(at: reader.nextPart(from: place + 1)) == .big
    if let slot = builder.slot, !isBeforeMagnitude {
      // Only round numbers are blurred so; 余 also others in Arabic digits (3512余).
      guard slot.isArabic, !forms.contains(.point), lastPlace > 0 || word == 0x4F59 else { return false }
    }
    if forms.contains(.point), lastPlace < 0, !isBeforeMagnitude { return false }
    if beginsWord(word, at: place) { return false }
    more = word
    end = place + 1
    return true
  }

  /// Whether 多, 余 or 来 begins a word of its own here: 多元化, 余额, 来自.
  private func beginsWord(_ word: UInt16, at place: Int) -> Bool {
    let behind = reader.unit(at: place + 1)
    switch word {
    case 0x591A:  // 多
      if behind == 0x5143 { return "化素".utf16.contains(reader.unit(at: place + 2)) }  // 元
      return "样功边媒语少".utf16.contains(behind)
    case 0x4F59: return "额地热杭姚干下".utf16.contains(behind)  // 余
    default: return "自源到临看说往讲".utf16.contains(behind)
    }
  }
}
