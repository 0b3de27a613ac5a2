internal import Foundation
internal import PolicyText

private let extractor = Extractor()
/// Its head takes long to make.
private let pageExporter = HTMLExporter()

/// What is written of an extraction is read back as what was found; the first characters are the name of
/// the document.
func attackExports(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let id = String(text.unicodeScalars.prefix(6))
  let document = ExtractedDocument(id: .text(id), extraction: extractor.extract(from: text))
  checkJSON(of: document)
  checkRows(of: document)
  checkMarks(of: document)
  checkPage(of: document)
}

/// JSON is JSON, and has the names at their places.
private func checkJSON(of document: ExtractedDocument) {
  let extraction = document.extraction
  let lines = JSONLinesExporter().string(of: [document])
  claim(lines.utf8.count { $0 == 0x0A } == 1, "a document is a line")
  let found = parsed(lines) as? [String: Any]
  claim((found?["id"] as? String)?.isExactly(document.id.description) ?? false, "the id is read back")
  let entities = found?["entities"] as? [[String: Any]] ?? []
  claim(entities.count == extraction.entities.count, "all names are read back")
  for (read, entity) in zip(entities, extraction.entities) {
    claim((read["text"] as? String)?.isExactly(entity.text) ?? false, "\(entity.text) is read back")
    let start = extraction.source.offset(of: entity.span.start, in: .scalars)
    claim(read["start"] as? Int == start, "the place of \(entity.text) is read back")
  }
  for exporter in [
    JSONExporter(offsets: .utf8), LabelStudioExporter(withFigures: true), SpacyExporter(withFigures: true),
    DoccanoExporter(withFigures: true), StatementJSONLinesExporter(offsets: .utf16),
  ] as [any Exporter] {
    claim(parsed(exporter.string(of: [document])) != nil, "\(type(of: exporter)) writes JSON")
  }
  // The command reads what it may have written.
  let doccano = DoccanoExporter().string(of: [document])
  let documents = CommandReader(format: .jsonl).documents(of: Array(doccano.utf8), block: 1 << 16)
  let expected = "\(document.id): \(extraction.source.string)"
  claim(documents.count == 1 && documents[0].isExactly(expected), "the command reads \(doccano)")
}

private func parsed(_ json: String) -> Any? { try? JSONSerialization.jsonObject(with: Data(json.utf8)) }

/// Each row of a table has the fields that its head has, and the words of a name.
private func checkRows(of document: ExtractedDocument) {
  let extraction = document.extraction
  var items = extraction.entities.map { ($0.span, $0.text) }
  items += extraction.quantities.map { ($0.span, $0.text) }
  items.sort { $0.0 < $1.0 }
  let rows = CommandReader.rows(of: Array(CSVExporter().string(of: [document]).utf8))
  claim(rows.count == items.count + 1, "a row for each name and figure, and the head")
  for (row, (_, words)) in zip(rows.dropFirst(), items) {
    claim(row.count == rows[0].count, "a row has all fields: \(row)")
    claim(row[0].isExactly(document.id.description), "the id is read back from CSV: \(row[0])")
    claim(row[3].isExactly(words), "\(words) is read back from CSV: \(row[3])")
  }
  let guarded = RowForm(separator: .tab, guardsFormulas: true)
  for exporter in [CSVExporter(form: guarded), StatementCSVExporter(form: guarded)] as [any Exporter] {
    let lines = exporter.string(of: [document]).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast()
    let counts = lines.map { line in line.utf8.count { $0 == 0x09 } }
    claim(Set(counts).count == 1, "all rows have as many fields: \(lines)")
    for field in lines.dropFirst().flatMap({ $0.split(separator: "\t") }) {
      claim(!"=+@".contains(field.first ?? " "), "no field is a formula: \(field)")
    }
  }
  var summary = EntitySummary()
  summary.add(extraction)
  _ = CommandReader.rows(of: Array(summary.rows(as: .csv).utf8))
  _ = CommandReader.rows(of: Array(StatementCSVExporter().string(of: [document]).utf8))
}

/// What is written for tools that mark texts is read back by the readers of marked texts.
private func checkMarks(of document: ExtractedDocument) {
  let extraction = document.extraction
  let names = extraction.entities.map { AnnotatedText.Name(type: $0.type, span: $0.span) }
  let gold = AnnotatedText(id: document.id.description, text: extraction.source.string, names: names)
  guard !gold.id.isEmpty else { return }

  let doccano = read(DoccanoExporter().string(of: [document]), .doccano)
  claim(doccano?.names == names, "doccano: \(doccano as Any)")
  let lines = read(JSONLinesExporter().string(of: [document]), .jsonl, for: gold)
  claim(lines?.names.map(\.span) == names.map(\.span), "JSON Lines: \(lines as Any)")
  for scheme in CoNLLExporter.Scheme.allCases {
    let marks = CoNLLExporter(scheme: scheme).string(of: [document])
    guard marks.contains(" O\n") || !names.isEmpty else { continue }
    let found = read(marks, .conll)
    claim(found?.names.map(\.type) == names.map(\.type), "\(scheme): \(marks) \(found as Any)")
  }
  let brat = BratExporter().string(of: [document])
  claim(names.isEmpty == brat.isEmpty, "brat has a line for each name")
}

private func read(
  _ content: String, _ format: AnnotationFormat, for gold: AnnotatedText? = nil
) -> AnnotatedText? {
  FileManager.default.createFile(atPath: scratchFile, contents: Data(content.utf8))
  let reader = AnnotationReader()
  do throws(Diagnostics) {
    let texts =
      if let gold {
        try reader.read(contentsOf: scratchFile, format: format, for: [gold])
      } else {
        try reader.read(contentsOf: scratchFile, format: format)
      }
    return texts.first
  } catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    return nil
  }
}

/// A document adds one element of data to the page and no other markup.
private func checkPage(of document: ExtractedDocument) {
  var page: [UInt8] = []
  pageExporter.append(document, to: &page)
  claim(page.count { $0 == UInt8(ascii: "<") } == 2, "the page has no markup of a document")
  let lines = String(decoding: page, as: UTF8.self).dropFirst("<script type=\"application/json\">".count)
    .dropLast("</script>\n".count).split(separator: "\n", omittingEmptySubsequences: false)
  claim(lines.count == 2, "two lines of data: \(lines)")
  for line in lines { claim(parsed(String(line)) != nil, "data is JSON: \(line)") }
}
