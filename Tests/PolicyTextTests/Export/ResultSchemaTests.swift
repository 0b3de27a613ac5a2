import Foundation
import Testing

@testable import PolicyText

/// The schema of results; `make test-peers` holds results to it.
struct ResultSchemaTests {
  private static let file = Fixture.folder.deletingLastPathComponent()
    .appendingPathComponent("Documentation/result.schema.json")

  @Test func embeddedSchemaIsTheCommittedOne() throws {
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == ResultSchema.json)
  }

  @Test func commandPrintsIt() throws {
    #expect(try Tool.run("schema").output == ResultSchema.json)
  }

  @Test func itHasAllKinds() throws {
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(ResultSchema.json.utf8)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    let quantity = try #require(definitions["quantity"]?["properties"] as? [String: [String: Any]])
    #expect(quantity["kind"]?["enum"] as? [String] == Quantity.Kind.allCases.map(\.rawValue))
    #expect(schema["$id"] as? String == "urn:policytext:result:\(schema["version"] ?? "")")
  }
}
