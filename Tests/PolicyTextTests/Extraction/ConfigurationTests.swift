import Testing

@testable import PolicyText

@Suite struct ConfigurationTests {
  private let file = RuleFile("platforms", disabled: ["company.known"]) {
    Lexicon("tail", ["共享平台"])
    Rule("company.registered", type: "firm", .lexicon("tail"))
    Rule("platform", type: "platform", .lexicon("tail"))
  }

  @Test func filesAddReplaceAndDisable() throws {
    let configuration = Extractor.Configuration.builtIn.adding(file)
    let before = Extractor.Configuration.builtIn.rules.map(\.id)
    // A rule takes the place of the one with its id; the rest comes behind.
    #expect(configuration.rules.map(\.id) == before.filter { $0 != "company.known" } + ["platform"])
    #expect(configuration[rule: "company.registered"]?.type == "firm")
  }

  @Test func rulesAreChangedByID() {
    var configuration = Extractor.Configuration.builtIn
    let count = configuration.rules.count
    configuration[rule: "company.known"]?.priority = 99
    #expect(configuration[rule: "company.known"]?.priority == 99)
    configuration[rule: "company.known"] = nil
    configuration[rule: "no-such-rule"] = nil
    #expect(configuration.rules.count == count - 1)
    configuration[rule: "mine"] = Rule("mine", type: "x", .lexicon("place"))
    #expect(configuration.rules.last?.id == "mine")
  }

  @Test func filesThatExtendNothingWorkAlone() throws {
    var alone = file
    alone.extendsBuiltIn = false
    let text = "长沙市数据局建设共享平台"
    #expect(try Extractor(.init([alone])).extract(from: text).entities.map(\.type) == ["firm"])
    #expect(try Extractor(.init([file])).extract(from: text).entities.map(\.type) == [.agency, "firm"])
    #expect(try Extractor(.init([alone, file])).extract(from: text).entities.count == 2)
    #expect(try Extractor(.init()).extract(from: text).entities.isEmpty)
  }

  @Test func orderDecidesBetweenEquals() throws {
    var configuration = Extractor.Configuration(rules: file.rules)
    configuration.lexicons["tail"].insert("共享平台")
    #expect(try Extractor(configuration).extract(from: "共享平台").entities.first?.type == "firm")
    configuration.rules.reverse()
    #expect(try Extractor(configuration).extract(from: "共享平台").entities.first?.type == "platform")
  }

  @Test func extractorsKnowNothingOfEachOther() throws {
    var custom = Extractor.Configuration.builtIn
    custom.lexicons["known-company"].insert("砾石之星")
    let (one, other) = (try Extractor(custom), Extractor())
    #expect(one.extract(from: "砾石之星的产品").entities.count == 1)
    #expect(other.extract(from: "砾石之星的产品").entities.isEmpty)
    #expect(Extractor.Configuration.builtIn.lexicons["known-company"].entries.isEmpty)
  }
}
