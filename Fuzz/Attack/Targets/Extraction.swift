internal import PolicyText

private let extractor = Extractor()
private let withDates: Extractor? = {
  var configuration = Extractor.Configuration.builtIn
  configuration.referenceDate = CalendarDay("2026-01-20")
  configuration.bridgesLineBreaks = false
  return try? Extractor(configuration)
}()

/// All that is found in a text.
struct Findings: Equatable, Sendable {
  let entities: [Entity]
  let quantities: [Quantity]
  let statements: [Statement]
  let duties: [Duty]

  init(_ extraction: Extraction) {
    entities = extraction.entities
    quantities = extraction.quantities
    statements = extraction.statements
    duties = extraction.duties
  }
}

func attackExtraction(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let invariants = Invariants(text)
  let extraction = extractor.extract(from: text)
  invariants.check(extraction)
  claim(
    agreed("extraction") { Findings(extractor.extract(from: text)) } == Findings(extraction),
    "the same text is extracted alike twice")
  if let withDates { invariants.check(withDates.extract(from: text, about: "郴州市")) }
}
