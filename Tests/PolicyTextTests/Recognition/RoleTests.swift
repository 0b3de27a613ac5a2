import Testing

@testable import PolicyText

@Suite struct RoleTests {
  /// Texts with ⟦role:name⟧.
  static let texts =
    (try? Fixture.text("names/roles.txt"))?.split(separator: "\n").map(String.init)
    .filter { !$0.hasPrefix("#") } ?? []

  @Test func thereAreTexts() { #expect(Self.texts.count > 4) }

  @Test(arguments: texts)
  func listsGiveRoles(_ marked: String) {
    let names = marked.split(separator: "⟦", omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: "⟧").first
    }
    var text = marked.filter { $0 != "⟦" && $0 != "⟧" }
    for role in ["lead", "responsible", "supporting"] {
      text = text.split(separator: "\(role):", omittingEmptySubsequences: false).joined()
    }
    let found = Extractor().extract(from: text).entities.map { entity in
      (entity.role.map { "\($0):" } ?? "") + entity.text
    }
    #expect(found == names.map(String.init))
  }
}
