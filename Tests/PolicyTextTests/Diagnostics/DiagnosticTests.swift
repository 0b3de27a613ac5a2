import Testing

@testable import PolicyText

struct DiagnosticTests {
  @Test func caretStandsUnderWideCharacters() {
    let diagnostic = Diagnostic(
      file: "a.yaml", line: 3, column: 6, message: "why", source: "\ta国“务院")
    #expect(
      diagnostic.description == """
        a.yaml:3:6: error: why
          \ta国“务院
          \t \u{3000} \u{3000}^
        """)
  }

  @Test func longLinesAreCutAroundThePlace() {
    let line = String(repeating: "a", count: 500)
    let shown = Diagnostic(.warning, file: "a", line: 1, column: 201, message: "why", source: line)
      .description
    let lines = shown.split(separator: "\n")
    #expect(lines[0] == "a:1:201: warning: why")
    #expect(lines[1] == "  …\(String(repeating: "a", count: 120))…")
    #expect(lines[2].count == 2 + 1 + 60 + 1)
  }

  @Test func controlCharactersAreNotPassedOn() {
    let diagnostic = Diagnostic(
      file: "a", line: 1, column: 1, message: "why", source: "\u{1B}[2Jab\u{202E}c")
    #expect(diagnostic.description.hasSuffix("\n  \u{FFFD}[2Jab\u{FFFD}c\n  ^"))
  }

  @Test(arguments: [
    ("haed", "head"), ("known-compani", "known-company"), ("stpo", "stop"), ("zzz", nil), ("x", nil),
  ])
  func suggestsWhatWasMeant(_ name: String, _ expected: String?) {
    #expect(["head", "known-company", "stop", "start"].nearest(to: name) == expected)
  }
}
