import Testing

@testable import PolicyText

@Suite struct TextMarksTests {
  static func pairs(_ text: String) -> [String] {
    let units = UnitFolding.fold(text)
    return TextMarks(units).pairs.map { String(decoding: units[$0.open...$0.close], as: UTF16.self) }
  }

  @Test func pairsQuotesAndBrackets() {
    #expect(Self.pairs("《关于〈条例〉的意见》") == ["〈条例〉", "《关于〈条例〉的意见》"])
    #expect(Self.pairs("“甲”、“乙”") == ["“甲”", "“乙”"])
    #expect(Self.pairs("甲”（乙“丙）丁”") == ["(乙“丙)"])
    #expect(Self.pairs("“一段\n另一段”") == [])
    #expect(Self.pairs("“" + String(repeating: "长", count: 500) + "”") == [])
  }

  @Test func knowsWhereAClauseBegins() {
    let marks = TextMarks(UnitFolding.fold("甲乙，丙、丁。戊"))
    #expect((0...8).map(marks.clauseStart) == [0, 0, 0, 3, 3, 3, 3, 7, 7])
    #expect(marks.clauseStart(of: 99) == 7)
  }

  @Test func aMillionOpenQuotesAreNoTrouble() {
    let units = [UInt16](repeating: 0x201C, count: 500_000) + [UInt16](repeating: 0xFF09, count: 500_000)
    #expect(TextMarks(units).pairs.isEmpty)
  }
}
