internal import PolicyText

/// Writes the numerals of each document as a line of JSON.
struct NumbersJSON: Exporter {
  let offsets: OffsetUnit

  func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    let extraction = document.extraction
    let source = extraction.source
    let numerals = BareNumerals(in: source)
    JSONLine.append(to: &output) { line in
      line.object { line in
        line.member("id") { $0.id(document.id) }
        line.member("numbers") { $0.numerals(numerals.numbers, in: source, offsets) }
        line.member("percentages") { $0.numerals(numerals.percentages, in: source, offsets) }
        line.member("ordinals") { $0.numerals(numerals.ordinals, in: source, offsets) }
        line.member("quantities") { line in
          line.array(extraction.quantities) { $0.quantity($1, in: source, offsets) }
        }
      }
    }
    output.append(0x0A)
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
