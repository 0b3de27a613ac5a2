internal import Foundation
internal import PolicyText

/// What holds for all that is found in a text, whatever the text.
struct Invariants {
  /// The edge of a name that the text begins with.
  private static let start = TextSpan(start: 0, end: 0)

  private let source: SourceText
  private let units: [UInt16]
  /// For each UTF-16 offset the scalars and bytes before it; nil between the halves of a pair.
  private let places: [(scalars: Int, bytes: Int)?]

  init(_ text: String) {
    source = SourceText(text)
    units = Array(text.utf16)
    var places: [(scalars: Int, bytes: Int)?] = []
    var (scalars, bytes) = (0, 0)
    for scalar in text.unicodeScalars {
      places.append((scalars, bytes))
      if UTF16.width(scalar) == 2 { places.append(nil) }
      scalars += 1
      bytes += UTF8.width(scalar)
    }
    self.places = places + [(scalars, bytes)]
  }

  /// All that an extraction holds.
  func check(_ extraction: Extraction) {
    checkOrder(extraction.entities.map(\.span), "names")
    for entity in extraction.entities {
      check(entity.span, entity.text, "name")
      claim(!entity.canonicalName.isEmpty, "a name has a full name")
      for edge in [entity.text.unicodeScalars.first, entity.text.unicodeScalars.last].compactMap({ $0 }) {
        let isBlank = edge.properties.isWhitespace || edge.properties.generalCategory == .control
        claim(!isBlank, "a name does not begin or end with a blank: \(entity.text.debugDescription)")
      }
      for evidence in entity.evidence where evidence.kind != .edge || evidence.span != Self.start {
        check(evidence.span, evidence.text, "evidence")
      }
      let range = extraction.range(of: entity)
      claim(source.string[range].isExactly(entity.text), "the range of a name has its text")
    }
    check(extraction.quantities)
    let all = extraction.entities.map(\.span) + extraction.quantities.map(\.span)
    checkOrder(all.sorted(), "names and figures")
    for statement in extraction.statements { check(statement) }
    for duty in extraction.duties {
      check(duty.task)
      check(duty.agency)
      check(duty.cue)
      claim(
        duty.entity.map { id in extraction.entities.contains { $0.id == id } } ?? true,
        "a duty's entity is there")
    }
    let mentions = extraction.distinctEntities.flatMap(\.mentions)
    claim(mentions.sorted() == extraction.entities.map(\.span), "each name is a mention of one entity")
  }

  /// Figures in order.
  func check(_ figures: [Quantity]) {
    checkOrder(figures.map(\.span), "figures")
    for figure in figures {
      check(figure.span, figure.text, "figure")
      if let value = figure.value { check(value, figure.text) }
      for bound in [figure.lower, figure.upper].compactMap({ $0 }) {
        claim(bound.isFinite, "a bound of \(figure.text) is finite")
      }
      if let lower = figure.lower, let upper = figure.upper {
        claim(lower <= upper, "the bounds of \(figure.text) are in order: \(lower), \(upper)")
      }
    }
  }

  /// Numerals in order.
  func check(_ items: [BareNumerals.Item]) {
    checkOrder(items.map(\.span), "numerals")
    for item in items {
      check(item.span, item.text, "numeral")
      claim(item.value.isFinite, "the value of \(item.text) is finite")
    }
  }

  private func check(_ statement: Statement) {
    check(statement.indicator.span, statement.indicator.text, "indicator")
    for part in [statement.subject, statement.partOf, statement.base, statement.cue, statement.inherited.cue]
    {
      part.map { check($0) }
    }
    for period in [statement.period, statement.inherited.period].compactMap({ $0 }) {
      check(period.span, period.text, "period")
    }
    for figure in [statement.value, statement.from, statement.change?.figure].compactMap({ $0 }) {
      check(figure.span, figure.text, "figure of a statement")
      if let value = figure.value { check(value, figure.text) }
    }
    if let rank = statement.rank {
      check(rank.span, rank.text, "rank")
      claim(rank.value.isFinite, "the value of \(rank.text) is finite")
      rank.scope.map { check($0) }
    }
    claim(statement.span.end <= units.count, "a statement lies in the text")
  }

  private func check(_ part: Statement.Part) { check(part.span, part.text, "part") }

  private func check(_ value: Quantity.Value, _ text: String) {
    switch value {
    case .exact(let number): claim(number.isFinite, "the value of \(text) is finite")
    case .range(let low, let high):
      claim(low.isFinite && high.isFinite, "the range of \(text) is finite")
    case .fraction(let numerator, let denominator):
      claim(numerator.isFinite && denominator.isFinite && denominator != 0, "\(text) is a fraction")
    case .date(let date): claim(Self.isDate(date), "\(text) is a date: \(date)")
    }
  }

  /// Whether a text is dates in the form of ISO 8601, as far as they can be there: months to 12, days to 31.
  private static func isDate(_ text: String) -> Bool {
    text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { date in
      let isKnown = date.prefix(4).allSatisfy { $0.isASCII && $0.isNumber } && date.count >= 4
      guard isKnown || date.hasPrefix("--") else { return false }
      let parts = date.dropFirst(isKnown ? 4 : 1).split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count <= 3, parts.first?.isEmpty ?? true else { return false }
      let tails = parts.dropFirst()
      return zip(tails, [12, 31]).allSatisfy { part, most in
        ["Q1", "Q2", "Q3", "Q4", "H1", "H2"].contains(part) || part.isEmpty
          || part.count == 2 && (1...most).contains(Int(part) ?? 0)
      }
    }
  }

  /// A span that covers some words of the text, and its place in all units.
  private func check(_ span: TextSpan, _ words: String, _ what: String) {
    claim(span.start >= 0 && span.start < span.end && span.end <= units.count, "\(what) in the text: \(span)")
    let covered = String(decoding: units[span.start..<span.end], as: UTF16.self)
    claim(covered.isExactly(words), "\(what) says what stands there: \(words), \(covered)")
    for offset in [span.start, span.end] {
      guard let place = places[offset] else { return claim(false, "\(what) begins and ends between scalars") }
      let counted = (source.offset(of: offset, in: .scalars), source.offset(of: offset, in: .utf8))
      claim(counted == place, "\(what): \(offset) in scalars and bytes is \(place), not \(counted)")
      claim(
        source.utf16Offset(of: place.scalars, in: .scalars) == offset, "\(what): the way back from scalars")
      claim(source.utf16Offset(of: place.bytes, in: .utf8) == offset, "\(what): the way back from bytes")
    }
  }

  private func checkOrder(_ spans: [TextSpan], _ what: String) {
    for (one, next) in zip(spans, spans.dropFirst()) {
      claim(one.end <= next.start, "\(what) in order and apart: \(one), \(next)")
    }
  }
}
