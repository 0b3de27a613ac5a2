/// A line of JSON for each document: who has what part in which task, each with its place.
///
/// `{"id", "duties": [{"task": {"start", "end", "text"}, "role", "agency": {"start", "end", "text", "entity",
/// "name"}, "cue": {…}}]}`; `entity` and `name` are those of the name that the agency was found as, and are
/// left out where it was not.
public struct DutyJSONLinesExporter: Exporter {
  private let offsets: OffsetUnit

  /// Makes an exporter.
  ///
  /// - Parameter offsets: what `start` and `end` count.
  public init(offsets: OffsetUnit = .scalars) { self.offsets = offsets }

  /// Writes a document as a line.
  public func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    let source = document.extraction.source
    JSONLine.appendLine(of: document, "duties", NamedDuty.all(of: document.extraction), to: &output) {
      $0.duty($1, in: source, offsets)
    }
  }
}

extension JSONLine {
  /// Writes a duty.
  fileprivate mutating func duty(_ named: NamedDuty, in source: SourceText, _ unit: OffsetUnit) {
    let duty = named.duty
    object { line in
      line.part("task", duty.task, in: source, unit)
      line.member("role") { $0.string(duty.role) }
      line.member("agency") { line in
        line.object { line in
          line.words(duty.agency.text, at: duty.agency.span, in: source, unit)
          if let entity = duty.entity { line.member("entity") { $0.integer(entity) } }
          if let name = named.name { line.member("name") { $0.string(name) } }
        }
      }
      line.part("cue", duty.cue, in: source, unit)
    }
  }
}
