internal import ArgumentParser
internal import PolicyText

/// The forms of output of `policytext tokenize`.
enum TokenFormat: String, CaseIterable, ExpressibleByArgument {
  /// A token a line, its fields with tabs between.
  case tsv
  /// JSON Lines, a document a line.
  case jsonl
}

/// A form in which tokens are written, document by document.
struct TokenExporter: Sendable {
  let format: TokenFormat
  let offsets: OffsetUnit

  /// What stands between two documents.
  var separator: String { format == .tsv ? "\n" : "" }

  /// Writes the tokens of a document, which stand side by side from its start to its end.
  func append(_ tokens: some Sequence<Token>, of document: Document, to output: inout [UInt8]) {
    let placed = PlacedTokens(tokens, of: document, offsets)
    switch format {
    case .tsv:
      for token in placed {
        let text = EscapedText.of(token.text)
        output.appendLine("\(text)\t\(token.kind.rawValue)\t\(token.start)\t\(token.end)")
      }
    case .jsonl:
      JSONLine.append(to: &output) { Self.json(placed, document, &$0) }
      output.append(0x0A)
    }
  }

  private static func json(
    _ tokens: some Sequence<PlacedToken>, _ document: Document, _ line: inout JSONLine
  ) {
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
  }
}
