import Foundation
import Testing

@testable import PolicyText

struct JSONLineTests {
  @Test func membersAndElements() {
    var line = JSONLine()
    line.object { line in
      line.member("a") { $0.array([[1, 2], []]) { line, inner in line.array(inner) { $0.integer($1) } } }
      line.member("b") { $0.object { _ in } }
      line.member("c") { $0.string(nil) }
    }
    #expect(String(decoding: line.bytes, as: UTF8.self) == #"{"a":[[1,2],[]],"b":{},"c":null}"#)
  }

  @Test func stringsReadBackAsTheyWere() throws {
    let text = (0...0x2100).compactMap { Unicode.Scalar($0).map(String.init) }.joined() + "𠮷👨‍👩‍👧\"\\/"
    var line = JSONLine()
    line.string(text)
    #expect(!line.bytes.contains { $0 < 0x20 })
    let read = try JSONSerialization.jsonObject(with: Data(line.bytes), options: .fragmentsAllowed)
    #expect(read as? String == text)
  }
}

struct FigureJSONTests {
  @Test func whatIsKnownBesidesIsAdded() {
    let source = SourceText("增长近两到三成")
    let figure = Quantity(
      kind: .percent, text: "两到三成", span: TextSpan(start: 3, end: 7), value: .range(20, 30), lower: 20,
      upper: 30,
      modifier: "近", direction: .increase)
    var line = JSONLine()
    line.quantity(figure, in: source, .utf8)
    #expect(
      String(decoding: line.bytes, as: UTF8.self)
        == #"{"kind":"percent","start":9,"end":21,"text":"两到三成","value":"20/30","unit":null,"#
        + #""modifier":"近","lower":"20","upper":"30","direction":"increase"}"#)
  }
}
