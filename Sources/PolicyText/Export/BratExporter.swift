/// The annotations of a document in brat's standoff format: what stands in the `.ann` file beside the `.txt`
/// file that has the text as it is.
///
/// ```
/// T1	agency 4 10;11 13	湖南省数据资源 中心
/// #1	AnnotatorNotes T1	湖南省数据资源中心; institution.learned; medium
/// ```
///
/// A name is a line `T` with its type, its place in Unicode scalars and its text, and a note with its full
/// name, the rule that found it and the confidence. A name that goes on across a line break is in fragments,
/// since no line of a `T` may have one. The note of a figure has its value and unit.
public struct BratExporter: Exporter {
  private let withFigures: Bool

  /// Makes an exporter.
  ///
  /// - Parameter withFigures: whether figures are annotated too, with their kinds.
  public init(withFigures: Bool = false) { self.withFigures = withFigures }

  /// Writes the lines of a document, which belong into a file of their own.
  public func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    let source = document.extraction.source
    for (i, item) in document.itemsApart(withFigures: withFigures).enumerated() {
      let fragments = Self.fragments(of: item.span, in: source.units)
      output += "T\(i + 1)\t\(UnitText.label(item.label)) ".utf8
      for (i, fragment) in fragments.enumerated() {
        if i > 0 { output.append(UInt8(ascii: ";")) }
        let start = source.offset(of: fragment.lowerBound, in: .scalars)
        output += "\(start) \(source.offset(of: fragment.upperBound, in: .scalars))".utf8
      }
      for (i, fragment) in fragments.enumerated() {
        output.append(UInt8(ascii: i > 0 ? " " : "\t"))
        output.append(source.units[fragment])
      }
      output += "\n#\(i + 1)\tAnnotatorNotes T\(i + 1)\t\(UnitText.line(Self.note(of: item)))\n".utf8
    }
  }

  /// The configuration with which brat shows the annotations: `annotation.conf` in their directory.
  ///
  /// - Parameter labels: the types and kinds that have been written.
  public static func configuration(labels: some Sequence<String>) -> String {
    "[entities]\n" + Set(labels.map(UnitText.label)).sorted().map { $0 + "\n" }.joined()
      + "\n[relations]\n\n[events]\n\n[attributes]\n"
  }

  /// The parts of a name between its line ends, without the blanks around these. A name begins and ends with
  /// something else, so there is one at least.
  private static func fragments(of span: TextSpan, in units: [UInt16]) -> [Range<Int>] {
    units[span.start..<span.end].indices.split { UnitText.endsLine(units[$0]) }.compactMap { part in
      guard let first = part.first(where: { !UnitText.isBlank(units[$0]) }),
        let last = part.last(where: { !UnitText.isBlank(units[$0]) })
      else { return nil }
      return first..<last + 1
    }
  }

  private static func note(of item: ExportedItem) -> String {
    switch item {
    case .name(let name): "\(name.canonicalName); \(name.rule); \(name.confidence.rawValue)"
    case .figure(let figure):
      [figure.modifier, figure.value?.description ?? "vague", figure.unit].compactMap { $0 }
        .joined(separator: " ")
    }
  }
}

extension BratExporter {
  /// The labels that a document's lines have.
  public func labels(of document: ExtractedDocument) -> Set<String> {
    Set(document.itemsApart(withFigures: withFigures).map(\.label))
  }
}
