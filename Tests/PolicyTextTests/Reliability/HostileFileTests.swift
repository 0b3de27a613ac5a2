import Foundation
import PolicyText
import Testing

/// Rule files and lexicons that are made to exhaust who reads them.
struct HostileFileTests {
  private func refusal(of rules: String) -> String {
    do throws(Diagnostics) {
      _ = try RuleReader.read(rules, file: "bomb.rules.yaml")
      return ""
    } catch { return error.description }
  }

  /// Each alias would stand for ten of the one before it.
  @Test func aliasesOfYAMLDoNotMultiply() {
    var rules = "a0: &a0 [园, 园]\n"
    for i in 1...30 {
      let aliases = Array(repeating: "*a\(i - 1)", count: 10).joined(separator: ", ")
      rules += "a\(i): &a\(i) [\(aliases)]\n"
    }
    #expect(refusal(of: rules + "lexicons: { tail: *a30 }\n").hasPrefix("bomb.rules.yaml:"))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "&a "]) func depthOfYAMLIsBounded(_ piece: String) {
    #expect(
      refusal(of: "lexicons: " + String(repeating: piece, count: 100_000)).hasPrefix("bomb.rules.yaml:"))
  }

  @Test func mistakesWithoutEndAreCounted() {
    let message = refusal(of: "rules:\n" + String(repeating: "  - { id: 1, nonsense: 2 }\n", count: 2_000))
    #expect(message.hasSuffix("more errors in this file"))
    #expect(message.utf8.count < 20_000)
  }

  @Test func filesAreReadUpToTheirLimits() throws {
    let scratch = try Scratch()
    let rules = try scratch.write("large.rules.yaml", String(repeating: "# filled up\n", count: 400_000))
    let lexicon = try scratch.write("large.txt", String(repeating: "阿秒光学\n", count: 5_500_000))
    let long = try scratch.write("long.txt", String(repeating: "园", count: 257))
    func message(_ read: () throws -> Void) -> String {
      do {
        try read()
        return ""
      } catch { return "\(error)" }
    }
    #expect(message { _ = try RuleReader.read(contentsOf: rules.path) }.contains("more than 4 MB"))
    #expect(message { _ = try LexiconReader.read(contentsOf: lexicon.path) }.contains("more than 64 MB"))
    #expect(message { _ = try LexiconReader.read(contentsOf: long.path) }.contains("256"))
    #expect(message { _ = try LexiconReader.read(contentsOf: "/dev/zero") }.contains("more than 64 MB"))
  }
}
