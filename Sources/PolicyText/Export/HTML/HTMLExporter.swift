/// One page for a browser: the text with its names and figures marked, and lists of names, figures,
/// statements and duties that lead to their places.
///
/// The page is a single file that loads nothing and sends nothing. What a document says stands in it as JSON
/// and is shown as text, whatever it is: for each document a script element of data with two lines, the first
/// of which is what the list of documents shows.
public struct HTMLExporter: Exporter {
  /// A list beside the text.
  public enum List: String, Hashable, Sendable, CaseIterable {
    /// The names, each once.
    case names
    /// The figures.
    case figures
    /// The statements.
    case statements
    /// Who has what part in which task.
    case duties
  }

  /// The page up to the data: styles, script and markup.
  public let head: String
  /// The end of the page.
  public let tail = "</body>\n</html>\n"

  /// Makes an exporter.
  ///
  /// - Parameter list: the list that is open at first.
  public init(opening list: List = .names) { head = Self.head(opening: list) }

  /// Writes a document as an element of data.
  public func append(_ document: ExtractedDocument, to output: inout [UInt8]) {
    output += "<script type=\"application/json\">".utf8
    let start = output.count
    JSONLine.append(to: &output) { $0.pageSummary(of: document) }
    output.append(0x0A)
    JSONLine.append(to: &output) { $0.pageData(of: document) }
    escapeMarkup(in: &output, from: start)
    output += "</script>\n".utf8
  }

  /// Writes `<` as an escape of JSON, which no reader of HTML takes for the beginning of a tag or a comment.
  private func escapeMarkup(in output: inout [UInt8], from start: Int) {
    let mark = UInt8(ascii: "<")
    guard let first = output[start...].firstIndex(of: mark) else { return }
    let rest = Array(output[first...])
    output.removeSubrange(first...)
    for byte in rest {
      if byte == mark { output += "\\u003c".utf8 } else { output.append(byte) }
    }
  }

  /// The policy lets the script and the styles of the page run and nothing else.
  private static func head(opening list: List) -> String {
    let (styles, scripts) = (PageFiles.styles, PageFiles.scripts)
    let policy = [
      "default-src 'none'", "style-src 'sha256-\(SHA256.base64(of: styles.utf8))'",
      "script-src 'sha256-\(SHA256.base64(of: scripts.utf8))'", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
    return """
      <!doctype html>
      <html lang="en" data-list="\(list.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>PolicyText</title>
      <style>\(styles)</style>
      <script type="module">\(scripts)</script>
      </head>
      <body>
      \(PageFiles.shell)
      """
  }
}
