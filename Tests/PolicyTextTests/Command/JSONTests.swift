import Foundation
import Testing

@testable import PolicyTextCommand

struct JSONScannerTests {
  private func value(_ json: String) throws -> JSONScanner.Value {
    try JSONScanner.value(of: Array(json.utf8)[...], keeping: ["id", "text"])
  }

  @Test(arguments: [
    (#"{"id":"a","text":"中"}"#, ["id": JSONScanner.Value.string("a"), "text": .string("中")]),
    (
      #" { "text" : "a" , "x" : [ { "id" : [ ] } , { } ] , "id" : -1.5e+3 } "#,
      ["text": .string("a"), "id": .number("-1.5e+3")]
    ),
    (#"{"id":{"id":1},"text":[[[]]]}"#, ["id": .other(.object), "text": .other(.array)]),
    (#"{"id":true,"id":null}"#, ["id": .other(.null)]),
    (#"{"\u0069d":"\"\\\/\b\f\n\r\t\u00e9\ud842\udfb7"}"#, ["id": .string("\"\\/\u{8}\u{C}\n\r\té𠮷")]),
    (#"{"id":"\ud842x\udfb7"}"#, ["id": .string("\u{FFFD}x\u{FFFD}")]),
    ("{}", [:]),
  ])
  func objects(_ json: String, _ members: [String: JSONScanner.Value]) throws {
    #expect(try value(json) == .object(members))
  }

  @Test(arguments: [
    ("[1, [], {\"a\": 2}]", JSONScanner.Value.other(.array)), ("0", .number("0")), ("\"\"", .string("")),
    ("false", .other(.boolean)),
  ])
  func otherValues(_ json: String, _ expected: JSONScanner.Value) throws {
    #expect(try value(json) == expected)
  }

  @Test(arguments: [
    (#"{"id":1"#, 8, JSONFault.Reason.ends), (#"{"中":"a" "b":1}"#, 10, .wantsCommaOrBrace),
    (#"{"a" 1}"#, 6, .wantsColon), ("{a:1}", 2, .wantsKey), (#"{"a":1,}"#, 8, .wantsKey),
    (#"{"a":[1 2]}"#, 9, .wantsCommaOrBracket), (#"{"a":[1,]}"#, 9, .wantsValue),
    (#"{"a":01}"#, 7, .badNumber),
    (#"{"a":1.}"#, 8, .badNumber), (#"{"a":-x}"#, 7, .badNumber), (#"{"a":nul}"#, 6, .wantsValue),
    ("{} {}", 4, .trailing), (#"{"a":"\x"}"#, 7, .badEscape), (#"{"a":"\u12G4"}"#, 7, .badEscape),
    ("{\"a\":\"\t\"}", 7, .bareControl), (#"{"a":"b\"#, 8, .badEscape), ("", 1, .ends),
  ])
  func faults(_ json: String, _ column: Int, _ reason: JSONFault.Reason) throws {
    #expect(throws: JSONFault(column: column, reason: reason)) { try value(json) }
  }

  @Test func depthIsNoTrouble() throws {
    let deep = String(repeating: #"[{"a":"#, count: 200_000) + "1" + String(repeating: "}]", count: 200_000)
    #expect(try value(deep) == .other(.array))
  }

  /// What a mature reader takes and refuses, this one does too, but for its leave to end with a comma.
  @Test func agreesWithFoundation() {
    let seed = Array(#"{"id":"a\n\u00e9","t":[1,-2.5e3,{"b":null,"c":[true,false]}],"x":{}}"#.utf8)
    let bytes = Array(#"{}[]",:\0123456789.eE+-truefalsn ab"#.utf8)
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<3000 {
      var json = seed
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let at = Int.random(in: 0..<json.count, using: &generator)
        let byte = bytes.randomElement(using: &generator) ?? 0x20
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: json[at] = byte
        case 1: json.insert(byte, at: at)
        default: json.remove(at: at)
        }
      }
      let text = String(decoding: json, as: UTF8.self)
      if text.contains(/,\s*[\]}]/) { continue }
      let peer = (try? JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed)) != nil
      let own = (try? JSONScanner.value(of: json[...], keeping: ["id"])) != nil
      #expect(own == peer, "\(text)")
    }
  }
}
