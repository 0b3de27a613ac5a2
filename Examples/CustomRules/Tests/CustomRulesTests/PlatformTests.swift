import PolicyText
import Testing

@testable import CustomRules

@Suite struct PlatformTests {
  @Test func examplesOfTheRulesHold() throws {
    let configuration = try PlatformExtractor.configuration()
    let own = configuration.rules.filter { $0.type == .platform }
    #expect(own.count == 4)
    for result in try configuration.testExamples(of: own) {
      #expect(result.passed, "\(result.rule.id): \(result.example), found: \(result.found)")
    }
  }

  @Test(arguments: [
    ("接入长沙市政务云和“云岭办”App", ["长沙市政务云", "“云岭办”App"]),
    ("推广“云岭办”“企航”、“小微通”等平台。", ["云岭办", "企航", "小微通"]),
    ("“云岭办”“企航”上线。", []),
    ("在“湘易办”上申请，由长沙市数据局负责", ["“湘易办”超级服务端"]),
    ("省工业云平台", ["省工业云平台"]),
  ])
  func platforms(_ text: String, _ names: [String]) throws {
    let page = try PlatformExtractor().extract(from: text)
    #expect(page.entities(of: .platform).map(\.canonicalName) == names)
  }

  @Test func builtInRulesWorkBesideThem() throws {
    let page = try PlatformExtractor().extract(from: "长沙市数据局建设长沙市数据资源共享平台，投资3亿元")
    #expect(page.entities.map(\.type) == [.agency, .platform])
    #expect(page.quantities.map(\.text) == ["3亿元"])
  }
}
