internal import PolicyText

/// The first byte tells the format and the size of the blocks in which the rest is read: documents are the
/// same however they come.
func attackDocuments(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let content = Array(bytes.dropFirst())
  let format = InputFormat.allCases[Int(first & 7) % InputFormat.allCases.count]
  var reader = CommandReader(format: format)
  let whole = reader.documents(of: content, block: 1 << 16)
  let parts = reader.documents(of: content, block: 1 + Int(first >> 3))
  // What comes before the damage of a compressed stream depends on the block.
  claim(
    whole == parts || GzipStream.isGzip(content[...]),
    "blocks of \(1 + Int(first >> 3)) bytes: \(whole), \(parts)")
  reader.encoding = nil
  _ = reader.documents(of: content, block: 1 << 16)
}

/// The command's readers, over bytes in memory.
struct CommandReader {
  var format: InputFormat
  var encoding: TextEncoding? = .utf8
  var textColumn = "text"

  /// The documents, and what is said of those that can't be had.
  func documents(of bytes: [UInt8], block: Int) -> [String] {
    var found: [String] = []
    do throws(Problem) {
      var source = try source(of: bytes, block: block)
      while true {
        do throws(Problem) {
          guard let document = try source.next() else { break }
          found.append("\(document.id): \(document.text)")
        } catch {
          found.append(error.description)
        }
        claim(found.count <= bytes.count + 1, "no more documents than bytes")
      }
      if let warning = source.warning { found.append(warning.description) }
    } catch {
      found.append(error.description)
    }
    return found
  }

  /// As `InputReader` opens a file.
  private func source(of bytes: [UInt8], block: Int) throws(Problem) -> any DocumentSource {
    let (name, limit) = ("fuzz", ByteCount(megabytes: 1))
    var stream = Self.stream(of: bytes, block: block)
    var head = try stream.head()
    if GzipStream.isGzip(head) {
      stream = try GzipStream.inflated(stream, name: name)
      head = try stream.head()
    }
    switch format {
    case .text, .html, .docx:
      return WholeSource(stream, name: name, format: format, encoding: nil, limit: limit)
    case .jsonl:
      let lines = LineReader(try UTF8Stream(stream, head, encoding), name: name, limit: limit)
      return JSONLinesSource(lines, textKey: textColumn, idKey: "id")
    case .csv, .tsv:
      let records = RecordReader(
        try UTF8Stream(stream, head, encoding), name: name, separator: format == .csv ? .comma : 0x09,
        limit: limit)
      return TableSource(records, textColumn: textColumn, idColumn: nil, limit: limit)
    }
  }

  /// The rows of a table.
  static func rows(of bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    do throws(Problem) {
      let stream = Self.stream(of: bytes, block: 1 << 16)
      let text = try UTF8Stream(stream, stream.head(), .utf8)
      var records = RecordReader(text, name: "fuzz", separator: .comma, limit: ByteCount(megabytes: 64))
      while let record = try records.next() {
        rows.append((0..<record.count).map { String(decoding: record.field($0) ?? [], as: UTF8.self) })
      }
    } catch {
      claim(false, "a table is read: \(error)")
    }
    return rows
  }

  private static func stream(of bytes: [UInt8], block: Int) -> ByteStream {
    var rest = bytes[...]
    return ByteStream { (output) throws(Problem) in
      output += rest.prefix(block)
      defer { rest = rest.dropFirst(block) }
      return !rest.isEmpty
    }
  }
}
