import Foundation
import Testing

@testable import PolicyText

@Suite struct TaggerTests {
  @Test func sentencesCoverTheText() {
    let text = "走访比亚迪。\n增长？" + String(repeating: "长", count: 1000)
    let sentences = Tagger.sentences(of: Array(text.utf16))
    #expect(sentences.first == 0..<6)
    #expect(zip(sentences, sentences.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    #expect(sentences.last?.upperBound == text.utf16.count)
    #expect(sentences.allSatisfy { $0.count <= Tagger.longestSentence })
  }

  @Test func aModelGivesBackItsWeights() throws {
    let features = (0..<500).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    let weights = Dictionary(
      uniqueKeysWithValues: features.enumerated().map {
        ($1, [Float](repeating: Float($0 % 7) / 32, count: Tag.count))
      })
    let bytes = TaggerModel.bytes(weights: weights) { Float($0 + $1) / 32 }
    let model = try #require(TaggerModel(Blob(bytes)))
    for (number, feature) in features.enumerated() {
      #expect(model.scores(of: [feature])[Tag.count - 1] == Int16(number % 7))
    }
    #expect(model.scores(of: [features[1], features[2], 12345])[0] == 3)
    #expect(model.steps[2][3] == 5)
    #expect(TaggerModel(Blob([1, 2, 3])) == nil)
    #expect(TaggerModel(Blob(Array(bytes.dropLast()))) == nil)
  }

  /// The best way and its probability against all ways, one by one.
  @Test(arguments: 0..<20)
  func theLatticeAgreesWithAllWays(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = TaggerModel.bytes(weights: [:]) { _, _ in Float(Int.random(in: -40...40, using: &random)) / 32
    }
    let model = try #require(TaggerModel(Blob(bytes)))
    let scores = (0..<4).map { _ in
      TaggerModel.Scores((0..<16).map { _ in Int16.random(in: -60...60, using: &random) })
    }
    var ways: [(tags: [Int], score: Int)] = [([], 0)]
    for at in scores.indices {
      ways = ways.flatMap { way in
        (0..<Tag.count).compactMap { tag in
          guard let last = way.tags.last else {
            return Tag.isInside(tag) ? nil : ([tag], Int(scores[at][tag]))
          }
          if !Tag.predecessors(of: tag).contains(last) { return nil }
          return (way.tags + [tag], way.score + Int(model.steps[last][tag]) + Int(scores[at][tag]))
        }
      }
    }
    let best = try #require(ways.max { $0.score < $1.score })
    let names = TagLattice(
      scores: scores, allowed: Array(repeating: Tag.all, count: 4)[...], steps: TagSteps(model)
    ).names(from: 0)
    for name in names {
      #expect(best.tags[name.range.lowerBound] == Tag.beginning(name.type))
      let total = ways.reduce(0.0) { $0 + weight($1.score) }
      let part = ways.filter { holds($0.tags, name) }.reduce(0.0) { $0 + weight($1.score) }
      #expect(abs(part / total - name.probability) < 1e-4)
    }
    #expect(names.count == best.tags.count { $0 != Tag.outside && !Tag.isInside($0) })
  }

  private func weight(_ score: Int) -> Double { exp(Double(score) / Double(TaggerModel.scale)) }

  private func holds(_ tags: [Int], _ name: TaggedName) -> Bool {
    let end = name.range.upperBound
    return tags[name.range.lowerBound] == Tag.beginning(name.type)
      && name.range.dropFirst().allSatisfy { tags[$0] == Tag.inside(name.type) }
      && (end == tags.count || tags[end] != Tag.inside(name.type))
  }

  @Test func whatAUserHasAddedStands() throws {
    var custom = Extractor.Configuration.builtIn
    custom.lexicons["known-company"].insert("高质量发展", canonical: "高质量发展有限公司")
    let page = try Extractor(custom).extract(from: "推动高质量发展，增进民生福祉。")
    #expect(page.entities.map(\.canonicalName) == ["高质量发展有限公司"])
  }

  @Test func withoutTheTaggerRulesAreAlone() throws {
    var custom = Extractor.Configuration.builtIn
    custom.usesTagger = false
    let text = "隔壁的闻溪精工也来了"
    #expect(try Extractor(custom).extract(from: text).entities == [])
    let found = try #require(Extractor().extract(from: text).entities.first)
    #expect(found.rule == "company.learned")
    #expect(found.evidence.map(\.kind) == [.likeness])
  }
}
