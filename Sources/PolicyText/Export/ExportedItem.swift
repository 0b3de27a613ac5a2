/// Something that was found in a document and is written for itself: a name or a figure.
enum ExportedItem: Sendable {
  case name(Entity)
  case figure(Quantity)

  /// Where it stands, in UTF-16 units of the text.
  var span: TextSpan {
    switch self {
    case .name(let entity): entity.span
    case .figure(let figure): figure.span
    }
  }

  /// The type of a name, the kind of a figure.
  var label: String {
    switch self {
    case .name(let entity): entity.type.rawValue
    case .figure(let figure): figure.kind.rawValue
    }
  }
}

extension ExtractedDocument {
  /// The names, and the figures if they are asked for, in the order of the text.
  func items(withFigures: Bool) -> [ExportedItem] {
    let names = extraction.entities.map(ExportedItem.name)
    let figures = withFigures ? extraction.quantities.map(ExportedItem.figure) : []
    return (names + figures).sorted { $0.span < $1.span }
  }

  /// The same for tools that know no overlaps and no blanks at the edges of a name: of two items that overlap
  /// the first, and none that is not within the text. An extractor's are all so; extractions can be made by
  /// hand.
  func itemsApart(withFigures: Bool) -> [ExportedItem] {
    let units = extraction.source.units
    var end = 0
    return items(withFigures: withFigures).filter { item in
      let span = item.span
      guard span.start >= end, span.length > 0, span.end <= units.count,
        !UnitText.isBlank(units[span.start]), !UnitText.isBlank(units[span.end - 1])
      else { return false }
      end = span.end
      return true
    }
  }
}

extension [ExportedItem] {
  /// Where the items begin and end, in order if they are apart.
  var edges: [Int] { flatMap { [$0.span.start, $0.span.end] } }
}
