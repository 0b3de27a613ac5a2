import PolicyText
import Testing

/// How fields are written, by the rows of a document with one figure.
struct RowFormTests {
  private static func text(of field: String, _ form: RowForm) -> String {
    let figure = Quantity(kind: .number, text: field, span: TextSpan(start: 0, end: 1), value: nil)
    let document = ExtractedDocument(
      id: .none, extraction: Extraction(source: SourceText("1"), entities: [], quantities: [figure]))
    let row = CSVExporter(form: form).string(of: [document]).dropFirst(CSVExporter(form: form).head.count)
    let separator = form.separator == .comma ? "," : "\t"
    return String(row.dropFirst("\(separator)figure\(separator)number\(separator)".count))
      .components(before: "\(separator)0\(separator)1\(separator)")
  }

  @Test(arguments: [
    ("a b", "a b"), ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""), ("\r", "\"\r\""), ("", ""),
    ("=1", "=1"),
  ])
  func commas(_ field: String, _ written: String) {
    #expect(Self.text(of: field, .csv) == written)
  }

  @Test(arguments: [("a\tb", "a\\tb"), ("a\r\nb", "a\\r\\nb"), ("\\n", "\\\\n"), ("\"a\",", "\"a\",")])
  func tabs(_ field: String, _ written: String) {
    #expect(Self.text(of: field, .tsv) == written)
  }

  @Test(arguments: [
    ("=1", "'=1"), ("+1", "'+1"), ("@a", "'@a"), ("--06-05", "'--06-05"), ("＝1", "'＝1"), ("－a", "'－a"),
    ("-2.5", "-2.5"), ("-2", "-2"), ("-2.5.1", "'-2.5.1"), ("-", "'-"), ("-2+3", "'-2+3"), ("a=1", "a=1"),
    ("\t=1", "'\t=1"), ("=\"a\"", "\"'=\"\"a\"\"\""), ("", ""),
  ])
  func formulasAreGuarded(_ field: String, _ written: String) {
    #expect(Self.text(of: field, RowForm(guardsFormulas: true)) == written)
  }
}

extension String {
  fileprivate func components(before mark: String) -> String {
    ranges(of: mark).first.map { String(self[..<$0.lowerBound]) } ?? "no \(mark)"
  }
}
