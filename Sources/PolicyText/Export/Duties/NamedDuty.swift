/// A duty, and the full name of who has it where the text has one.
struct NamedDuty {
  let duty: Duty
  let name: String?

  /// The duties of a document, in order.
  static func all(of extraction: Extraction) -> [NamedDuty] {
    let names = Dictionary(extraction.entities.map { ($0.id, $0.canonicalName) }) { first, _ in first }
    return extraction.duties.map { NamedDuty(duty: $0, name: $0.entity.flatMap { names[$0] }) }
  }
}
