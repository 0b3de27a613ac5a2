import Foundation
import Testing

@testable import PolicyText

@Suite struct StatementTests {
  /// A sentence and the lines that its statements are written as.
  struct Case: CustomTestStringConvertible {
    let sentence: String
    let rows: [String]
    var testDescription: String { sentence }
  }

  static let cases: [Case] = {
    let lines = (try? Fixture.text("statements/sentences.txt"))?.split(separator: "\n") ?? []
    var cases: [Case] = []
    for line in lines where !line.hasPrefix("#") {
      if line.hasPrefix("  "), let last = cases.popLast() {
        cases.append(Case(sentence: last.sentence, rows: last.rows + [String(line.dropFirst(2))]))
      } else {
        cases.append(Case(sentence: String(line), rows: []))
      }
    }
    return cases
  }()

  private static let extractor = Extractor()

  @Test func thereAreCases() { #expect(Self.cases.count > 25) }

  @Test(arguments: cases)
  func sentenceStates(_ example: Case) {
    #expect(Self.extractor.extract(from: example.sentence).statements.map(Self.line) == example.rows)
  }

  private static func line(_ row: Statement) -> String {
    func figure(_ figure: Statement.Figure, _ name: String, _ direction: String? = nil) -> String {
      [name, direction, figure.value?.description, figure.unit, figure.bound?.rawValue]
        .compactMap { $0 }.joined(separator: " ")
    }
    let rank = row.rank.map { rank in
      ["rank", "\(rank.value)", rank.isOfChange ? "of change" : nil, rank.scope?.text]
        .compactMap { $0 }.joined(separator: " ")
    }
    let basis = [row.basis?.rawValue, row.base?.text].compactMap { $0 }.joined(separator: " ")
    let fields = [
      row.indicator.name, row.subject.map { "subject \($0.text)" }, row.partOf.map { "part_of \($0.text)" },
      row.period.map { "period \($0.text)" }, row.value.map { figure($0, "value") },
      row.from.map { figure($0, "from") },
      row.change.map { figure($0.figure, "change", $0.direction.rawValue) }, rank,
      basis.isEmpty ? nil : basis, row.status == .outcome ? nil : row.status.rawValue,
    ]
    return fields.compactMap { $0 }.joined(separator: " | ")
  }

  static let documents = DocumentCase.cases(in: "statements/documents.txt")

  @Test func thereAreDocuments() { #expect(Self.documents.count > 5) }

  @Test(arguments: documents)
  func documentStates(_ example: DocumentCase) {
    let rows = Self.extractor.extract(from: example.text).statements
    #expect(rows.map(Self.inheritance) == example.lines)
    for part in rows.flatMap({ [$0.inherited.cue?.span, $0.inherited.period?.span] }).compactMap({ $0 }) {
      #expect(!example.text[part].isEmpty)
    }
  }

  private static func inheritance(_ row: Statement) -> String {
    let status = row.inherited.status.map {
      "status \($0.rawValue) by \(row.inherited.cue?.text ?? "")"
    }
    return [
      row.indicator.name, row.inherited.subject.map { "subject \($0)" },
      row.inherited.period.map { "period \($0.text)" }, status, row.status.rawValue,
    ].compactMap { $0 }.joined(separator: " | ")
  }

  @Test func whatTheTextIsAboutIsTheSubjectOfWhatNamesNone() {
    let rows = Self.extractor.extract(from: "粮食产量42万吨。岳阳港吞吐量120万吨。", about: "安溪市").statements
    #expect(rows.map(\.inherited.subject) == ["安溪市", nil])
    #expect(rows.map(\.anySubject) == ["安溪市", "岳阳港"])
  }

  @Test func statementsAreCodable() throws {
    let rows = Self.extractor.extract(from: "预计2026年粮食产量从42万吨增至43万吨，居全省第2位；油菜产量增长5%以上。").statements
    #expect(rows.count == 2)
    let decoded = try JSONDecoder().decode([Statement].self, from: JSONEncoder().encode(rows))
    #expect(decoded == rows)
  }

  @Test func statementsAreReadWhereTheyAreWanted() throws {
    var configuration = Extractor.Configuration.builtIn
    configuration.readsStatements = false
    let page = try Extractor(configuration).extract(from: "粮食产量42万吨。（市财政局牵头）")
    #expect(page.statements.isEmpty && page.duties.isEmpty && !page.quantities.isEmpty)
  }

  @Test func everyPartPointsAtItsPlace() {
    let text = "１—9月，长沙市外贸进出口总额812.6亿元，\n同比增长9.4%，居全省第2位；力争出口增长10%以上。"
    let rows = Self.extractor.extract(from: text).statements
    #expect(rows.count == 2)
    for row in rows {
      let parts = [
        (row.indicator.text, row.indicator.span), row.subject.map { ($0.text, $0.span) },
        row.period.map { ($0.text, $0.span) }, row.value.map { ($0.text, $0.span) },
        (row.change?.figure).map { ($0.text, $0.span) }, row.rank.map { ($0.text, $0.span) },
        row.cue.map { ($0.text, $0.span) },
      ]
      for case let (words, span)? in parts { #expect(String(text[span]) == words) }
    }
    #expect(rows.first?.period?.text == "１—9月" && rows.first?.period?.value == "--01/--09")
  }

  @Test func valuesAreExact() {
    let rows = Self.extractor.extract(from: "总投资0.1亿元、增长0.30%").statements
    #expect(rows.first?.value?.value?.description == "10000000")
    #expect(rows.first?.change?.figure.value?.description == "0.3")
  }

  @Test(arguments: 0..<30)
  func anyTextIsFine(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces =
      SourceTextTests.pieces + [
        "产量", "增长", "下降", "5%", "12亿元", "3家", "、", "，", "其中", "分别", "均", "从", "增至", "比", "居全国第", "9位",
        "首位", "增速", "占", "的", "实现", "完成", "将", "力争", "在", "中", "同比", "率", "2025年", "高于", "（", "）", "为", "26年",
      ]
    let text = random.text(of: pieces, count: 200)
    for row in Self.extractor.extract(from: text).statements {
      #expect(String(text[row.indicator.span]) == row.indicator.text)
      #expect(row.span.end <= text.utf16.count && row.span.length > 0)
    }
  }

  @Test(arguments: [
    "增长5%、", "A、", "产量5吨，", "从", "其中3家", "的", "全省", "第1位", "居全国", "5家", "实现",
  ])
  func timeIsLinear(_ piece: String) {
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: piece, count: count / piece.utf16.count)
      return threadSeconds { _ = Self.extractor.extract(from: text).statements }
    }
    _ = seconds(300)
    let (one, four) = (seconds(600), seconds(2_400))
    // Four times the text: 4 is linear, 16 is quadratic.
    #expect(four < one * 9 + 0.01, "\(one) s for n, \(four) s for 4n")
  }
}
