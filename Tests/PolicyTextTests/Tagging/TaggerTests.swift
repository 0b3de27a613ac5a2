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

  @Test func aModelIsReadOnlyWhole() throws {
    let bytes = TaggerModelTables(weights: [:]) { Float($0 + $1) / 32 }.bytes()
    #expect(try #require(TaggerModel(Blob(bytes))).steps[2][3] == 5)
    #expect(TaggerModel(Blob([1, 2, 3])) == nil)
    #expect(TaggerModel(Blob(Array(bytes.dropLast(16)))) == nil)
  }

  @Test func templatesHaveTheirRowsSideBySide() {
    var end = 0
    for template in TaggerFeature.Template.allCases where template.size > 0 {
      #expect(template.firstRow == end)
      end += template.size
    }
    #expect(end == TaggerFeature.Template.rowCount)
  }

  /// What the tagger adds up against what the trainer is given, unit by unit.
  @Test func scoresAreSumsOverTheFeaturesOfTheTrainer() throws {
    let text = "走访比亚迪。长沙云谷科技有限公司（以下简称“云谷科技”）、三一集团增长12.3%！𠮷林省"
    let sentences = TaggerExample.sentences(of: text, names: [])
    var weights: [UInt64: [Float]] = [:]
    for id in sentences.flatMap({ $0.features.joined() }) {
      weights[id] = (0..<Tag.count).map { Float(Int(truncatingIfNeeded: id >> UInt64($0)) & 7) / 32 }
    }
    let model = try #require(TaggerModel(Blob(TaggerModelTables(weights: weights) { _, _ in 0 }.bytes())))
    let scan = Scan(SourceText(text).folded, lexicons: .builtIn)
    let recognizer = NameRecognizer(rules: .builtIn, lexicons: .builtIn, tagger: nil)
    let marks = recognizer.marks(of: recognizer.names(in: scan), in: scan)
    let features = TaggerFeatures(lexicons: .builtIn)
    var room = TaggerFeatures.Room()
    for (sentence, range) in zip(sentences, Tagger.sentences(of: scan.text.units)) {
      var sums: [TaggerModel.Scores] = []
      TagScores.add(range.count, model, into: &sums) {
        features.give(range, names: marks, in: scan, &room, to: &$0)
      }
      for (unit, list) in sentence.features.enumerated() {
        for tag in Tag.all {
          let sum = list.reduce(0) { $0 + Int16((weights[$1]?[tag] ?? 0) * 32) }
          #expect(sums[TagScores.margin + unit][tag] == sum)
        }
      }
    }
  }

  /// The best way and its probability against all ways, one by one.
  @Test(arguments: 0..<20)
  func theLatticeAgreesWithAllWays(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let steps = (0..<Tag.count * Tag.count).map { _ in Float(Int.random(in: -40...40, using: &random)) / 32 }
    let bytes = TaggerModelTables(weights: [:]) { steps[$0 * Tag.count + $1] }.bytes()
    let model = try #require(TaggerModel(Blob(bytes)))
    let scores = (0..<4).map { _ in
      TaggerModel.Scores((0..<16).map { _ in Int16.random(in: -60...60, using: &random) })
    }
    var ways: [(tags: [Int], score: Int)] = [([], 0)]
    for at in scores.indices {
      ways = ways.flatMap { way in
        Tag.all.compactMap { tag in
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
      scores: scores[...], allowed: Array(repeating: Tag.any, count: 4)[...], steps: TagSteps(model)
    ).names(from: 0) { _, _ in false }
    // Several ways can be the best.
    var tags = [Int](repeating: Tag.outside, count: scores.count)
    for name in names {
      for unit in name.range { tags[unit] = Tag.inside(name.type) }
      tags[name.range.lowerBound] = Tag.beginning(name.type)
    }
    #expect(ways.first { $0.tags == tags }?.score == best.score)
    for name in names {
      let total = ways.reduce(0.0) { $0 + weight($1.score) }
      let part = ways.filter { holds($0.tags, name) }.reduce(0.0) { $0 + weight($1.score) }
      #expect(abs(part / total - name.probability) < 1e-4)
    }
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
