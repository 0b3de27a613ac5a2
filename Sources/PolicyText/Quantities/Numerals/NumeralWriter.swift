/// Writes numbers in Chinese characters.
struct NumeralWriter: Sendable {
  private let digits: [Character]
  /// 十, 百, 千
  private let magnitudes: [Character]
  /// Whether 10 to 19 are written without 一 before 十.
  private let leavesOutOne: Bool

  static let lower = NumeralWriter(
    digits: Array("零一二三四五六七八九"), magnitudes: Array("十百千"), leavesOutOne: true)
  static let upper = NumeralWriter(
    digits: Array("零壹贰叁肆伍陆柒捌玖"), magnitudes: Array("拾佰仟"), leavesOutOne: false)

  /// A number: 负一百零五点二.
  func text(of number: DecimalDigits) -> String {
    var text = number.isNegative ? "负" : ""
    text += whole(number.whole)
    if !number.fraction.isEmpty {
      text.append("点")
      for digit in number.fraction { text.append(digits[Int(digit)]) }
    }
    return text
  }

  /// An amount of money: 壹佰零伍元贰角整; nil if it has parts of a 分.
  func amount(of number: DecimalDigits) -> String? {
    guard number.fraction.count <= 2 else { return nil }
    let tenths = number.fraction.first ?? 0
    let hundredths = number.fraction.count > 1 ? number.fraction[1] : 0
    var text = number.isNegative ? "负" : ""
    if !number.whole.isEmpty || number.fraction.isEmpty { text += whole(number.whole) + "元" }
    if tenths > 0 {
      text += "\(digits[Int(tenths)])角"
    } else if hundredths > 0, !number.whole.isEmpty {
      text.append(digits[0])
    }
    text += hundredths > 0 ? "\(digits[Int(hundredths)])分" : "整"
    return text
  }

  /// The whole number of these digits. From 亿 on, groups of eight digits are told with 亿 as often as they
  /// need it (一亿亿 is 10^16).
  private func whole(_ number: [UInt8]) -> String {
    if number.isEmpty { return String(digits[0]) }
    var text = ""
    var start = 0
    var needsZero = false
    while start < number.count {
      let groupsBehind = (number.count - start - 1) / 8
      let end = number.count - groupsBehind * 8
      let group = number[start..<end]
      if group.contains(where: { $0 > 0 }) {
        if start > 0, needsZero || group.first == 0 { text.append(digits[0]) }
        text += eightDigits(group, isFirst: start == 0)
        text += String(repeating: "亿", count: groupsBehind)
        needsZero = false
      } else {
        needsZero = true
      }
      start = end
    }
    return text
  }

  /// At most eight digits, the last four of them behind 万; no zeros in front are told.
  private func eightDigits(_ number: ArraySlice<UInt8>, isFirst: Bool) -> String {
    let split = max(number.startIndex, number.endIndex - 4)
    let high = number[..<split]
    let low = number[split...]
    guard high.contains(where: { $0 > 0 }) else { return fourDigits(low, isFirst: isFirst) }
    var text = fourDigits(high, isFirst: isFirst) + "万"
    if low.contains(where: { $0 > 0 }) {
      if low.first == 0 { text.append(digits[0]) }
      text += fourDigits(low, isFirst: false)
    }
    return text
  }

  /// At most four digits: 一千零五. Only at the beginning of a numeral is 一 left out before 十.
  private func fourDigits(_ number: ArraySlice<UInt8>, isFirst: Bool) -> String {
    let number = number.drop { $0 == 0 }
    var text = ""
    var needsZero = false
    for (i, digit) in zip(number.indices, number) {
      let power = number.endIndex - 1 - i
      if digit == 0 {
        needsZero = true
        continue
      }
      if needsZero { text.append(digits[0]) }
      needsZero = false
      let isTen = leavesOutOne && isFirst && power == 1 && digit == 1 && number.count == 2
      if !isTen { text.append(digits[Int(digit)]) }
      if power > 0 { text.append(magnitudes[power - 1]) }
    }
    return text
  }
}
