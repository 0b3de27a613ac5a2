internal import PolicyText

private let sample = "走进长沙智能装备产业园，市发改委牵头建设“链长制2.0”工程，阿秒光学（以下简称“阿秒”）增长14.2%。"

/// A rule file is read or refused with places that lie in it; what is read works.
func attackRules(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let reading = agreed("rules") {
    Reading { () throws(Diagnostics) in try RuleReader.read(text, file: "fuzz/a.rules.yaml") }
  }
  switch reading {
  case .refused(let diagnostics): check(diagnostics)
  case .read(let file):
    let configuration = Extractor.Configuration([file])
    if let results = try? configuration.testExamples(of: file.rules) {
      for result in results { claim(!result.example.isEmpty, "an example has words") }
    }
    // What a file names is there, since the reader has looked.
    guard let extractor = try? Extractor(configuration) else { return claim(false, "what is read compiles") }
    let text = sample + file.rules.flatMap { $0.matches + $0.rejects }.joined()
    Invariants(text).check(extractor.extract(from: text))
  }
}

/// What came of reading a file.
enum Reading<Value: Equatable & Sendable>: Equatable, Sendable {
  case read(Value)
  case refused(Diagnostics)

  init(_ body: () throws(Diagnostics) -> Value) {
    do throws(Diagnostics) { self = .read(try body()) } catch { self = .refused(error) }
  }
}

/// There is something said, each with words and a place from line and column 1.
func check(_ diagnostics: Diagnostics) {
  claim(!diagnostics.all.isEmpty && !diagnostics.description.isEmpty, "what is wrong is said")
  for diagnostic in diagnostics.all {
    claim(!diagnostic.message.isEmpty && !diagnostic.description.isEmpty, "a diagnostic has words")
    claim(diagnostic.line >= 0 && diagnostic.column >= 0, "a diagnostic has a place")
  }
}
