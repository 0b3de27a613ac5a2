/// A line of JSON for each document, as doccano imports it for sequence labelling:
/// `{"id", "text", "label": [[start, end, "type"]]}`; places count Unicode scalars.
public struct DoccanoExporter: Exporter {
  private let withFigures: Bool

  /// Makes an exporter.
  ///
  /// - Parameter withFigures: whether figures are labelled too, with their kinds.
  public init(withFigures: Bool = false) { self.withFigures = withFigures }

  /// Writes a document as a line.
  public func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    let source = document.extraction.source
    JSONLine.append(to: &output) { line in
      line.object { line in
        line.member("id") { $0.id(document.id) }
        line.member("text") { $0.string(source.string) }
        line.member("label") { line in
          line.array(document.itemsApart(withFigures: withFigures)) { line, item in
            line.raw("[\(source.offset(of: item.span.start, in: .scalars)),")
            line.raw("\(source.offset(of: item.span.end, in: .scalars)),")
            line.string(item.label)
            line.raw("]")
          }
        }
      }
    }
    output.append(UInt8(ascii: "\n"))
  }
}
