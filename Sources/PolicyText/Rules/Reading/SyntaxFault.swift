/// What is wrong with a text that is no YAML: where it was probably written, and the mend.
struct SyntaxFault {
  /// The place to look at.
  let place: FilePlace
  /// What is wrong and how to mend it.
  let message: String

  /// Looks for the slip that a YAML parser has stumbled over; it often stands in the line before.
  init(_ problem: String, at mark: FilePlace, in lines: SourceLines) {
    let last = lines.lastLine(upTo: mark.line)
    var near: [Int] = []
    for _ in 0..<Self.linesBack {
      let line = lines.lastLine(upTo: (near.last ?? mark.line + 1) - 1)
      if line > 0 { near.append(line) }
    }
    for line in near {
      if let slip = Self.slip(in: lines[line]) {
        place = FilePlace(line: line, column: slip.column)
        message = slip.message
        return
      }
    }
    place = lines[mark.line].isEmpty ? FilePlace(line: last, column: 1) : mark
    message = "the file is no YAML here: \(problem); \(Self.mend(of: problem))"
  }

  /// So many lines are looked at, from the place on that the parser gives.
  private static let linesBack = 4

  /// A character that YAML does not take for what it looks like.
  private static func slip(in line: String) -> (column: Int, message: String)? {
    let indent = line.prefix(while: \.isWhitespace)
    if let at = indent.firstIndex(where: { $0 != " " }) {
      let name = indent[at] == "\t" ? "a tab" : "a blank that is not the ordinary one"
      return (
        line.distance(from: line.startIndex, to: at) + 1, "\(name) indents the line; use ordinary blanks"
      )
    }
    let content = line.dropFirst(indent.count)
    if content.first == "#" { return nil }
    if let comment = line.column(ofCommentBehind: "[{") {
      return (comment, "` #` begins a comment, and the list before it is not closed; put #… in quotes")
    }
    let key = content.hasPrefix("- ") ? content.dropFirst(2) : content
    guard let end = key.firstIndex(where: { !($0.isASCII && ($0.isLetter || "_-".contains($0))) }),
      end > key.startIndex
    else { return nil }
    let column = line.distance(from: line.startIndex, to: end) + 1
    if key[end] == "：" { return (column, "`：` is a Chinese colon; a key ends in `: `, colon and blank") }
    if key[end] == ":", key.index(after: end) < key.endIndex, !key[key.index(after: end)].isWhitespace {
      return (column, "a blank is missing behind the colon; a key ends in `: `")
    }
    return nil
  }

  /// What to do about what the parser says.
  private static func mend(of problem: String) -> String {
    let mends = [
      ("mapping values", "check the indentation, and put a text with `: ` in it in quotes"),
      ("block", "check the indentation: what belongs together begins in one column"),
      ("'-' indicator", "check the indentation: the items of a list begin in one column"),
      ("<document start>", "a file has one document; take out `---`"),
      ("',' or ']'", "a list that [ begins has to end in ]; text with # ' \" , [ ] in it belongs in quotes"),
      ("',' or '}'", "what { begins has to end in }; text with # ' \" , { } in it belongs in quotes"),
      ("unexpected end of stream", "a quote is not closed"),
      ("nesting", "lists and mappings lie too deep in each other"),
      ("alias", "a text that begins with * belongs in quotes"),
      ("token", "a text that begins with @ ` % & ! belongs in quotes"),
    ]
    return mends.first { problem.contains($0.0) }?.1
      ?? "text with : # [ ] { } or quotes in it belongs in quotes"
  }
}

extension String {
  /// The column of a comment that begins behind one of some marks; nil where there is none such.
  fileprivate func column(ofCommentBehind marks: String) -> Int? {
    guard let open = firstIndex(where: { marks.contains($0) }) else { return nil }
    var at = index(after: open)
    while at < endIndex {
      if self[at] == "#", self[index(before: at)] == " " { return distance(from: startIndex, to: at) + 1 }
      if "\"'".contains(self[at]) { return nil }
      at = index(after: at)
    }
    return nil
  }
}
