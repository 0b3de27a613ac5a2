import Testing

/// Documents of a fixture with the lines that are expected of each.
struct DocumentCase: CustomTestStringConvertible {
  let text: String
  let lines: [String]
  var testDescription: String { String(text.prefix(30)) }

  /// The documents of a file: they stand apart by ===, the lines behind --- are what is expected.
  static func cases(in name: String) -> [DocumentCase] {
    let lines = (try? Fixture.text(name))?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    return lines.drop { $0.hasPrefix("#") }.split(separator: "===").compactMap { lines in
      let halves = lines.split(separator: "---", maxSplits: 1, omittingEmptySubsequences: false)
      guard let text = halves.first, halves.count == 2 else { return nil }
      return DocumentCase(
        text: text.joined(separator: "\n"), lines: halves[1].filter { !$0.isEmpty }.map(String.init))
    }
  }
}
