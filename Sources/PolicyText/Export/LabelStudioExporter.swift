/// A JSON array of tasks with predictions, as Label Studio imports them.
///
/// `{"data": {"text", "id"}, "predictions": [{"model_version": "policytext", "result": [{"id", "from_name":
/// "label", "to_name": "text", "type": "labels", "value": {"start", "end", "text", "labels": [type]}}]}]}`;
/// a name that the document has in full elsewhere has that in `"meta": {"text": [name]}` besides. The names
/// `label` and `text` are those of this labelling configuration:
///
/// ```xml
/// <View>
///   <Labels name="label" toName="text">
///     <Label value="company"/><Label value="agency"/><Label value="institution"/>
///     <Label value="programme"/><Label value="document"/>
///   </Labels>
///   <Text name="text" value="$text"/>
/// </View>
/// ```
///
/// Places count Unicode scalars: Label Studio turns the UTF-16 units of the browser into code points itself.
public struct LabelStudioExporter: Exporter {
  private let withFigures: Bool

  /// Makes an exporter.
  ///
  /// - Parameter withFigures: whether figures are labelled too, with their kinds.
  public init(withFigures: Bool = false) { self.withFigures = withFigures }

  /// The beginning of the array.
  public var head: String { "[\n" }
  /// A comma.
  public var separator: String { ",\n" }
  /// The end of the array.
  public var tail: String { "\n]\n" }

  /// Writes a document as a task on a line.
  public func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    let source = document.extraction.source
    JSONLine.append(to: &output) { line in
      line.object { line in
        line.member("data") { line in
          line.object { line in
            line.member("text") { $0.string(source.string) }
            line.member("id") { $0.id(document.id) }
          }
        }
        line.member("predictions") { line in
          line.array(CollectionOfOne(document.itemsApart(withFigures: withFigures))) { line, items in
            line.object { line in
              line.member("model_version") { $0.string("policytext") }
              line.member("result") { line in
                line.array(items.enumerated()) { $0.region($1.element, number: $1.offset, in: source) }
              }
            }
          }
        }
      }
    }
  }
}

extension JSONLine {
  /// Writes a labelled stretch of the text.
  fileprivate mutating func region(_ item: ExportedItem, number: Int, in source: SourceText) {
    object { line in
      line.member("id") { $0.string("\(number)") }
      line.member("from_name") { $0.string("label") }
      line.member("to_name") { $0.string("text") }
      line.member("type") { $0.string("labels") }
      line.member("value") { line in
        line.object { line in
          line.place(item.span, in: source, .scalars)
          line.member("text") { $0.string(source.text(of: item.span)) }
          line.member("labels") { line in
            line.array(CollectionOfOne(item.label)) { $0.string($1) }
          }
        }
      }
      if case .name(let name) = item, name.canonicalName != name.text {
        line.member("meta") { line in
          line.object { line in
            line.member("text") { line in
              line.array(CollectionOfOne(name.canonicalName)) { $0.string($1) }
            }
          }
        }
      }
    }
  }
}
