/// Opens inputs: takes off what they are packed in and tells their formats and encodings.
struct InputReader: Sendable {
  /// The format of all inputs; nil to tell each by its name or its first bytes.
  var format: InputFormat?
  /// The encoding of all inputs; nil to tell each.
  var encoding: TextEncoding?
  /// The column or key that has the text.
  var textColumn = "text"
  /// The column or key that has the names of the documents; nil for `id`, where there is one.
  var idColumn: String?
  /// The size up to which a document is read.
  var maxSize = ByteCount(megabytes: 256)
  /// Whether documents with bytes that are none of their encoding are refused.
  var isStrict = false

  /// Begins to read an input.
  func open(_ file: InputFile) throws(Problem) -> any DocumentSource {
    let name = file.name
    var stream = ByteStream(file)
    var head = try stream.head()
    if GzipStream.isGzip(head) {
      stream = try GzipStream.inflated(stream, name: name)
      head = try stream.head()
    }
    let format = format ?? .ofFile(named: name) ?? .ofBytes(head, textKey: textColumn)
    if self.format == nil, format != .docx, let foreign = ForeignFormat(head) {
      throw Problem(input: name, fact: .foreign(foreign))
    }
    switch format {
    case .text, .html, .docx:
      return WholeSource(
        stream, name: name, format: format, encoding: encoding, limit: maxSize,
        isStrict: isStrict)
    case .jsonl:
      return JSONLinesSource(
        LineReader(try UTF8Stream(stream, head, encoding), name: name, limit: maxSize),
        textKey: textColumn, idKey: idColumn ?? "id", isStrict: isStrict)
    case .csv, .tsv:
      let records = RecordReader(
        try UTF8Stream(stream, head, encoding), name: name, separator: format == .csv ? .comma : 0x09,
        limit: maxSize)
      return TableSource(
        records, textColumn: textColumn, idColumn: idColumn, limit: maxSize,
        isStrict: isStrict)
    }
  }
}
