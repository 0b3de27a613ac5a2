/// The entities of any number of documents, gathered by type and full name.
///
/// ```swift
/// var summary = EntitySummary()
/// for text in texts { summary.add(extractor.extract(from: text)) }
/// for row in summary.rows { print(row.name, row.mentions, row.documents) }
/// ```
///
/// Mentions in two documents are of one entity if type and full name are the same. The summary holds names
/// and counts, no text.
public struct EntitySummary: Sendable {
  /// One entity.
  public struct Row: Hashable, Sendable {
    /// What it is.
    public let type: EntityType
    /// The name in full.
    public let name: String
    /// The forms that the documents use, in the order of first use.
    public fileprivate(set) var names: [String] = []
    /// How often it is mentioned.
    public fileprivate(set) var mentions = 0
    /// In how many documents it is mentioned.
    public fileprivate(set) var documents = 0
  }

  private struct Key: Hashable {
    let type: EntityType
    let name: String
  }

  private struct Tally {
    var row: Row
    var names: Set<String> = []
    var lastDocument = 0

    mutating func add(_ entity: DistinctEntity, of document: Int) {
      for name in entity.names where names.insert(name).inserted { row.names.append(name) }
      row.mentions += entity.mentions.count
      if lastDocument != document { row.documents += 1 }
      lastDocument = document
    }
  }

  private var tallies: [Key: Tally] = [:]
  /// How many documents have been added.
  public private(set) var documents = 0

  /// Makes an empty summary.
  public init() {}

  /// Adds a document.
  ///
  /// - Complexity: O(m) for m mentions.
  public mutating func add(_ extraction: Extraction) {
    documents += 1
    for entity in extraction.distinctEntities {
      let row = Row(type: entity.type, name: entity.canonicalName)
      tallies[Key(type: row.type, name: row.name), default: Tally(row: row)].add(entity, of: documents)
    }
  }

  /// The entities: companies, agencies, institutions, programmes, documents and then other types by name; of
  /// one type those with the most mentions first, and of as many by name.
  ///
  /// - Complexity: O(e log e) for e entities.
  public var rows: [Row] {
    tallies.values.map(\.row).sorted { a, b in
      if a.type != b.type { return EntityType.isOrdered(a.type, b.type) }
      return a.mentions == b.mentions ? a.name < b.name : a.mentions > b.mentions
    }
  }

  /// The rows as CSV or TSV, with a row of titles first; the forms of a name stand apart by `|`.
  public func rows(as form: RowForm) -> String {
    var output = Array(form.head(["type", "name", "names", "mentions", "documents"]).utf8)
    for row in rows {
      form.append(
        [
          row.type.rawValue, row.name, row.names.joined(separator: "|"), "\(row.mentions)",
          "\(row.documents)",
        ], to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }
}

extension EntityType {
  /// The types of the built-in rules in the order in which people read of them.
  package static let readingOrder: [EntityType] = [.company, .agency, .institution, .programme, .document]

  /// Whether one type stands before another: those of ``readingOrder`` first, others by name.
  fileprivate static func isOrdered(_ a: EntityType, _ b: EntityType) -> Bool {
    let (first, second) = (readingOrder.firstIndex(of: a), readingOrder.firstIndex(of: b))
    if first == nil && second == nil { return a.rawValue < b.rawValue }
    return (first ?? .max) < (second ?? .max)
  }
}
