import Testing

/// The seed pages as the command reads them are the marked ones without their marks.
struct SeedPagesTests {
  @Test(arguments: ["01", "02", "03", "04"])
  func pageIsTheMarkedOneWithoutMarks(_ number: String) throws {
    let marked = try Fixture.text("seed/marked/\(number).txt")
    let text = marked.split(separator: /\n\n/, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(text.count == 2)
    let plain = String(text[1]).replacing(/⟦[a-z]+:([^⟦⟧]+)⟧/) { $0.output.1 }
    #expect(try Fixture.text("seed/pages/\(number).txt") == plain)
    #expect(!plain.contains("⟦"))
  }
}
