/// A line of JSON for each document, as spaCy's `Doc.to_json` writes it and `Doc.from_json` reads it: the
/// text, the names as `ents`, and tokens, at whose edges the names begin and end.
///
/// `{"text", "ents": [{"start", "end", "label"}], "tokens": [{"id", "start", "end"}]}`; places count Unicode
/// scalars. spaCy has no place for the name of a document; the lines stand in the order of the documents.
public struct SpacyExporter: Exporter {
  private let token: ExportedToken
  private let withFigures: Bool

  /// Makes an exporter.
  ///
  /// - Parameters:
  ///   - token: what a token is; `spacy.blank("zh")` cuts into characters too.
  ///   - withFigures: whether figures are among the `ents`, with their kinds as labels.
  public init(token: ExportedToken = .character, withFigures: Bool = false) {
    self.token = token
    self.withFigures = withFigures
  }

  /// Writes a document as a line.
  public func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    let source = document.extraction.source
    let items = document.itemsApart(withFigures: withFigures)
    let tokens = SpacyTokens(token.spans(in: source, cutAt: items.edges), of: source)
    JSONLine.append(to: &output) { line in
      line.object { line in
        line.member("text") { $0.string(source.string) }
        line.member("ents") { line in
          line.array(items) { line, item in
            line.object { line in
              line.place(item.span, in: source, .scalars)
              line.member("label") { $0.string(item.label) }
            }
          }
        }
        line.member("tokens") { line in
          line.array(tokens.places.enumerated()) { line, token in
            line.object { line in
              line.member("id") { $0.integer(token.offset) }
              line.member("start") { $0.integer(token.element.lowerBound) }
              line.member("end") { $0.integer(token.element.upperBound) }
            }
          }
        }
      }
    }
    output.append(UInt8(ascii: "\n"))
  }
}
