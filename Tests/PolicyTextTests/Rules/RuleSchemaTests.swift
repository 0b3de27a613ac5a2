import Foundation
import Testing

@testable import PolicyText

@Suite struct RuleSchemaTests {
  /// `policytext rules schema > Documentation/rules.schema.json` writes it anew.
  @Test func committedSchemaIsWhatTheReaderKnows() throws {
    let file = Fixture.folder.deletingLastPathComponent()
      .appendingPathComponent("Documentation/rules.schema.json")
    #expect(try String(contentsOf: file, encoding: .utf8) == RuleSchema.json() + "\n")
  }

  @Test(arguments: RuleKey.forms)
  func eachFormHasItsKeys(_ form: RuleKey) throws {
    let keys = RuleKey.keys(of: form)
    #expect(Set(keys).count == keys.count)
    #expect(keys.contains(form) && keys.contains(.id) && keys.contains(.notBefore))
    #expect(form.itsForms == [form])
  }

  @Test func everyKeyGoesWithAForm() {
    let all = Set(RuleKey.forms.flatMap { RuleKey.keys(of: $0) })
    #expect(all == Set(RuleKey.allCases))
    #expect(RuleKey.stop.itsForms == [.head, .list])
    #expect(RuleKey.priority.itsForms.isEmpty)
  }
}
