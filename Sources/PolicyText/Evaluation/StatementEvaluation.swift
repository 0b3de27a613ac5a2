/// How well statements were read in texts whose statements are known.
///
/// ```swift
/// let gold = try AnnotationReader().readStatements(contentsOf: "statements.jsonl")
/// let extractor = Extractor()
/// let evaluation = StatementEvaluation(of: gold) { document in
///   extractor.extract(from: document.text).statements.map(StatementRow.init)
/// }
/// print(evaluation.rows.f1 ?? 0)
/// ```
///
/// Two rows belong together when their main figure (the value, else the change, else the rank) stands at the
/// same place and their indicators overlap. Of several, the one with the same name counts, then the one that
/// overlaps most. What else the two have in common is counted field by field.
public struct StatementEvaluation: Sendable {
  /// A row that was not read as the gold has it.
  public struct Mistake: Hashable, Sendable {
    /// The text that it stands in.
    public let document: AnnotatedText
    /// The row in the gold; nil for a spurious one.
    public let gold: StatementRow?
    /// The row that was read; nil for a missed one.
    public let predicted: StatementRow?

    /// The fields in which the two differ; empty where there is but one.
    public var fields: [StatementRow.Field] {
      guard let gold, let predicted else { return [] }
      return StatementRow.Field.allCases.filter { !gold.agrees(with: predicted, in: $0) }
    }
  }

  /// The rows: those of the gold, those that were read, and those that belong together.
  public private(set) var rows = Agreement()
  /// Of the rows that belong together, those with all figures right.
  public private(set) var figuresRight = 0
  /// Of the rows that belong together, those with name, subject, period, basis, whole and status right.
  public private(set) var contextRight = 0
  /// Of the rows that belong together, those with a field right.
  public private(set) var right: [StatementRow.Field: Int] = [:]
  /// The number of texts without a row in the gold.
  public private(set) var emptyTexts = 0
  /// The number of these in which a row was read.
  public private(set) var emptyTextsWithRows = 0
  /// The agreement in the rows of each text, in the order of the gold.
  public private(set) var documents: [(id: String, rows: Agreement)] = []
  /// What is not as the gold has it, document by document in the order of the text.
  public private(set) var mistakes: [Mistake] = []

  /// Compares rows with those of the gold.
  ///
  /// - Parameters:
  ///   - gold: the texts with the rows that are to be read.
  ///   - rows: the rows that were read in a text.
  /// - Complexity: O(n log n) in the number of rows, as long as few of a text share their main figure,
  ///   besides what `rows` takes.
  public init(
    of gold: [AnnotatedText], rows: (AnnotatedText) throws -> [StatementRow]
  ) rethrows {
    for document in gold { add(document, try rows(document)) }
  }

  /// Compares the rows of texts with those of the gold. Texts belong together by their ids; in one without
  /// predictions nothing was read.
  public init(of gold: [AnnotatedText], predicted: [AnnotatedText]) {
    let rows = Dictionary(predicted.map { ($0.id, $0.statements) }) { $0 + $1 }
    self.init(of: gold) { rows[$0.id] ?? [] }
  }

  /// The share of the rows that belong together of which a field is right; nil where there are none.
  public func accuracy(of field: StatementRow.Field) -> Double? {
    Agreement.share(right[field] ?? 0, of: rows.hits)
  }

  /// The share of the rows that belong together whose figures are all right; nil where there are none.
  public var figureAccuracy: Double? { Agreement.share(figuresRight, of: rows.hits) }

  /// The share of the rows that belong together whose context is all right; nil where there are none.
  public var contextAccuracy: Double? { Agreement.share(contextRight, of: rows.hits) }

  private mutating func add(_ document: AnnotatedText, _ read: [StatementRow]) {
    var left = RowsByFigure(read)
    var found: [(place: Int, mistake: Mistake)] = []
    var agreement = Agreement(gold: document.statements.count, predicted: read.count)
    for row in document.statements {
      let match = left.takeMatch(of: row)
      let mistake = Mistake(document: document, gold: row, predicted: match)
      if let match {
        agreement.hits += 1
        count(row, match)
      }
      if match == nil || !mistake.fields.isEmpty { found.append((row.span.start, mistake)) }
    }
    for row in left.rest {
      found.append((row.span.start, Mistake(document: document, gold: nil, predicted: row)))
    }
    mistakes += found.enumerated().sorted { ($0.1.place, $0.0) < ($1.1.place, $1.0) }.map(\.1.mistake)
    if document.statements.isEmpty {
      emptyTexts += 1
      if !read.isEmpty { emptyTextsWithRows += 1 }
    }
    rows += agreement
    documents.append((id: document.id, rows: agreement))
  }

  private mutating func count(_ row: StatementRow, _ match: StatementRow) {
    let fields = StatementRow.Field.allCases.filter { row.agrees(with: match, in: $0) }
    for field in fields { right[field, default: 0] += 1 }
    if fields.contains(allOf: StatementRow.Field.figures) { figuresRight += 1 }
    if fields.contains(allOf: StatementRow.Field.context) { contextRight += 1 }
  }
}

/// The rows of a text that are not matched yet, by their main figures.
private struct RowsByFigure {
  /// The rows; nil in the place of one that was taken.
  private var rows: [StatementRow?]
  private var places: [StatementRow.MainFigure: [Int]] = [:]

  init(_ rows: [StatementRow]) {
    self.rows = rows
    for (i, row) in rows.enumerated() { places[row.mainFigure, default: []].append(i) }
  }

  /// What is left, in its order.
  var rest: [StatementRow] { rows.compactMap { $0 } }

  /// Takes the row that belongs to one of the gold: of those that overlap, the one with the same name, then
  /// the one that overlaps most, then the first.
  mutating func takeMatch(of row: StatementRow) -> StatementRow? {
    var best: (place: Int, rank: (Int, Int))?
    for place in places[row.mainFigure] ?? [] {
      guard let other = rows[place] else { continue }
      let overlap =
        min(row.indicator.end, other.indicator.end) - max(row.indicator.start, other.indicator.start)
      let rank = (other.name == row.name ? 1 : 0, overlap)
      if overlap > 0, best.map({ $0.rank < rank }) ?? true { best = (place, rank) }
    }
    guard let place = best?.place else { return nil }
    defer { rows[place] = nil }
    return rows[place]
  }
}

extension StatementRow {
  /// The figure that a row is told by: its kind and its place.
  fileprivate struct MainFigure: Hashable {
    let field: Field?
    let span: TextSpan?
  }

  /// The value, else the change, else the rank.
  fileprivate var mainFigure: MainFigure {
    if let value { return MainFigure(field: .value, span: value.span) }
    if let change { return MainFigure(field: .change, span: change.span) }
    return MainFigure(field: rank == nil ? nil : .rank, span: rank?.span)
  }
}

extension Array where Element: Equatable {
  fileprivate func contains(allOf others: [Element]) -> Bool { others.allSatisfy(contains) }
}
