import Foundation
import PolicyText

/// Documents whose names and figures are given.
enum SampleDocument {
  /// A document with names and percentages at the first place of their words.
  static func make(
    _ id: DocumentID, _ text: String, names: [(type: String, words: String, full: String?, role: String?)],
    percents: [String]
  ) -> ExtractedDocument {
    let entities = names.enumerated().map { i, name in
      Entity(
        type: EntityType(name.type), text: name.words, span: span(of: name.words, in: text), id: i,
        canonicalName: name.full ?? name.words, rule: "\(name.type).given", confidence: .high, evidence: [],
        role: name.role)
    }
    let figures = percents.map { words in
      let value = Decimal(string: String(words.dropLast())) ?? 0
      return Quantity(
        kind: .percent, text: words, span: span(of: words, in: text), value: .exact(value), lower: value,
        upper: value, direction: value < 0 ? .decrease : nil)
    }
    return ExtractedDocument(
      id: id, extraction: Extraction(source: SourceText(text), entities: entities, quantities: figures))
  }

  /// A document with names at given places, which need not be sensible.
  static func make(_ text: String, spans: [TextSpan]) -> ExtractedDocument {
    let source = SourceText(text)
    let entities = spans.enumerated().map { i, span in
      Entity(
        type: .company, text: source.text(of: span), span: span, id: i, canonicalName: "", rule: "",
        confidence: .low, evidence: [])
    }
    return ExtractedDocument(
      id: .none, extraction: Extraction(source: source, entities: entities, quantities: []))
  }

  private static func span(of words: String, in text: String) -> TextSpan {
    let range = (text as NSString).range(of: words)
    return TextSpan(start: range.location, end: range.location + range.length)
  }
}
