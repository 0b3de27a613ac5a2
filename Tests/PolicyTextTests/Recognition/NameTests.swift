import Testing

@testable import PolicyText

/// Names that all rules together find in a document.
@Suite struct NameTests {
  static func documents() throws -> [String] {
    try Fixture.rows("names/linking.txt").map { $0.joined(separator: "\t") }
  }

  @Test(arguments: try documents())
  func namesAreFoundAsMarked(_ document: String) {
    let marked = document.replacing("⏎", with: "\n")
    let text = marked.replacing(/⟦[a-z]+:([^⟦⟧]+)⟧/) { $0.output.1 }
    let found = Extractor().extract(from: text).entities
    var shown = ""
    var at = text.utf16.startIndex
    for entity in found {
      let start = text.utf16.index(text.utf16.startIndex, offsetBy: entity.span.start)
      shown += text[at..<start] + "⟦\(entity.type):\(entity.text)⟧"
      at = text.utf16.index(start, offsetBy: entity.span.length)
    }
    shown += text[at...]
    #expect(shown == marked)
  }
}
