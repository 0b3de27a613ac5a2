internal import ArgumentParser
internal import PolicyText

/// The forms of output of `policytext tokenize`.
enum TokenFormat: String, CaseIterable, ExpressibleByArgument {
  /// A token a line, its fields with tabs between.
  case tsv
  /// JSON Lines, a document a line.
  case jsonl
}

/// Writes the tokens of one document after the other.
struct TokenWriter {
  private let output: Output
  private let format: TokenFormat
  private let offsets: OffsetUnit
  private var isFirst = true

  init(output: Output, format: TokenFormat, offsets: OffsetUnit) {
    self.output = output
    self.format = format
    self.offsets = offsets
  }

  /// Writes the tokens of a document, which stand side by side from its start to its end.
  mutating func write(_ tokens: some Sequence<Token>, of document: Document) throws(System.Failure) {
    let placed = PlacedTokens(tokens, offsets)
    switch format {
    case .tsv: try writeTSV(placed)
    case .jsonl: try output.write(json(placed, document))
    }
    isFirst = false
  }

  private func writeTSV(_ tokens: some Sequence<PlacedToken>) throws(System.Failure) {
    if !isFirst { try output.writeLine("") }
    for token in tokens {
      let text = EscapedText.of(token.text)
      try output.writeLine("\(text)\t\(token.kind.rawValue)\t\(token.start)\t\(token.end)")
    }
  }

  private func json(_ tokens: some Sequence<PlacedToken>, _ document: Document) -> JSONLine {
    var line = JSONLine()
    line.object { line in
      line.member("id") { $0.id(document.id) }
      line.member("tokens") { line in
        line.array(tokens) { line, token in
          line.object { line in
            line.member("text") { $0.string(String(token.text)) }
            line.member("kind") { $0.string(token.kind.rawValue) }
            line.member("start") { $0.integer(token.start) }
            line.member("end") { $0.integer(token.end) }
          }
        }
      }
    }
    return line
  }
}
