internal import PolicyText

/// A table with a row of titles: a document a row.
struct TableSource: DocumentSource {
  private var records: RecordReader
  private let textColumn: String
  private let idColumn: String?
  private let limit: ByteCount
  private let isStrict: Bool
  /// Where the text and the names stand, once the titles have been read.
  private var columns: (text: Int, id: Int?)?
  private var isDone = false
  private var isEmpty = true
  private(set) var warning: Problem?

  init(
    _ records: RecordReader, textColumn: String, idColumn: String?, limit: ByteCount, isStrict: Bool = false
  ) {
    self.records = records
    self.textColumn = textColumn
    self.idColumn = idColumn
    self.limit = limit
    self.isStrict = isStrict
  }

  mutating func next() throws(Problem) -> Document? {
    if isDone { return nil }
    do throws(Problem) {
      if columns == nil { columns = try readTitles() }
      guard let columns, let record = try records.next() else { return end() }
      isEmpty = false
      return try document(of: record, columns)
    } catch {
      // A row may be broken by itself; without titles, or where the input can't be read, it is over.
      isDone = columns == nil || error.line == nil
      throw error
    }
  }

  private mutating func end() -> Document? {
    isDone = true
    warning = (isEmpty ? .noDocuments : records.loss).map { Problem(input: records.name, fact: $0) }
    return nil
  }

  private mutating func readTitles() throws(Problem) -> (text: Int, id: Int?)? {
    guard let record = try records.next() else { return nil }
    let titles = (0..<record.count).map { String(decoding: record.field($0) ?? [], as: UTF8.self) }
    func place(of column: String) throws(Problem) -> Int {
      if let place = titles.firstIndex(of: column) { return place }
      throw Problem(input: records.name, fact: .noColumn(column, isText: column == textColumn, among: titles))
    }
    let id = try idColumn.map { (column) throws(Problem) in try place(of: column) }
    return (try place(of: textColumn), id ?? titles.firstIndex(of: "id"))
  }

  private func document(of record: Record, _ columns: (text: Int, id: Int?)) throws(Problem) -> Document {
    func problem(_ fact: Problem.Fact) -> Problem {
      Problem(input: records.name, line: record.line, fact: fact)
    }
    if record.excess > 0 { throw problem(.tooLarge(limit: limit)) }
    if record.isUnclosed { throw problem(.unclosedQuote) }
    guard let text = record.field(columns.text) else {
      throw problem(.shortRow(fields: record.count, wanted: columns.text + 1))
    }
    if let byte = UTF8Text.decode(text).firstInvalid { throw problem(.notUTF8(byte: byte)) }
    if isStrict, let loss = records.loss, UTF8Text.hasReplacement(text) { throw problem(loss).refusal }
    let id = columns.id.flatMap { record.field($0) }.map { String(decoding: $0, as: UTF8.self) }
    return Document(id: id.map { .text($0) } ?? .none, text: String(decoding: text, as: UTF8.self))
  }
}
