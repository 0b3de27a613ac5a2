internal import PolicyText

/// Writes the numerals of each document as a line of JSON.
struct NumbersJSON: ExtractionWriter {
  let output: Output
  let offsets: OffsetUnit

  func write(_ extraction: Extraction, of document: Document) throws(System.Failure) {
    let source = extraction.source
    let numerals = BareNumerals(in: source)
    var line = JSONLine()
    line.object { line in
      line.member("id") { $0.id(document.id) }
      line.member("numbers") { $0.numerals(numerals.numbers, in: source, offsets) }
      line.member("percentages") { $0.numerals(numerals.percentages, in: source, offsets) }
      line.member("ordinals") { $0.numerals(numerals.ordinals, in: source, offsets) }
      line.member("quantities") { line in
        line.array(extraction.quantities) { $0.quantity($1, in: source, offsets) }
      }
    }
    try output.write(line)
  }
}

extension JSONLine {
  fileprivate mutating func numerals(
    _ numerals: [BareNumerals.Item], in source: SourceText, _ unit: OffsetUnit
  ) {
    array(numerals) { line, numeral in
      line.object { line in
        line.place(numeral.span, in: source, unit)
        line.member("text") { $0.string(numeral.text) }
        line.member("value") { $0.string("\(numeral.value)") }
        if numeral.isPercentagePoint {
          line.member("kind") { $0.string(Quantity.Kind.percentagePoint.rawValue) }
        }
      }
    }
  }
}
