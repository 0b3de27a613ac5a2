internal import Foundation

/// The steps from tag to tag in the forms that sums over all ways need. Lanes are tags.
struct TagSteps: Sendable {
  /// For each tag the scores of the steps from it; far below any score where there is no such step.
  let scores: [SIMD16<Int32>]
  /// For each tag the exponentials of the steps from it, by next tag.
  let from: [SIMD16<Float>]
  /// For each tag the exponentials of the steps to it, by previous tag.
  let to: [SIMD16<Float>]

  /// The score of what can't be. No score is less: the sum of two has to fit in 32 bits.
  static let impossible: Int32 = -500_000_000

  /// Takes the steps of a model.
  init(_ model: TaggerModel) {
    var scores = [SIMD16<Int32>](repeating: SIMD16(repeating: Self.impossible), count: Tag.count)
    var from = [SIMD16<Float>](repeating: .zero, count: Tag.count)
    var to = from
    for next in 0..<Tag.count {
      for tag in Tag.predecessors(of: next) {
        scores[tag][next] = Int32(model.steps[tag][next])
        from[tag][next] = exp(Float(model.steps[tag][next]) / TaggerModel.scale)
        to[next][tag] = from[tag][next]
      }
    }
    (self.scores, self.from, self.to) = (scores, from, to)
  }
}

/// The ways through the tags of one sentence.
struct TagLattice {
  /// For each unit the scores of its tags.
  let scores: [TaggerModel.Scores]
  /// For each unit the tags that it may have.
  let allowed: ArraySlice<Tag.Mask>
  let steps: TagSteps

  /// The names on the best way, in places of the text.
  ///
  /// - Complexity: O(length of the sentence).
  func names(from start: Int) -> [TaggedName] {
    let tags = bestTags()
    var ranges: [(range: Range<Int>, type: Int)] = []
    var at = 0
    while at < tags.count {
      guard tags[at] != Tag.outside else {
        at += 1
        continue
      }
      let type = Tag.type(of: tags[at])
      var end = at + 1
      while end < tags.count, tags[end] == Tag.inside(type) { end += 1 }
      ranges.append((at..<end, type))
      at = end
    }
    // What is certain needs no sums over all ways.
    let isOpen = ranges.contains { allowed[allowed.startIndex + $0.range.lowerBound].nonzeroBitCount > 1 }
    let sums = isOpen ? TagSums(scores: scores, allowed: allowed, steps: steps) : nil
    return ranges.map { range, type in
      TaggedName(
        range: start + range.lowerBound..<start + range.upperBound, type: type,
        probability: sums?.probability(of: range, type) ?? 1)
    }
  }

  /// The best way (Viterbi).
  private func bestTags() -> [Int] {
    let impossible = SIMD16(repeating: TagSteps.impossible)
    var from = [SIMD16<Int32>](repeating: .zero, count: scores.count)
    var best = impossible
    for at in scores.indices {
      var next = impossible
      if at == 0 {
        next.replace(with: 0, where: Tag.mayBegin)
      } else {
        for tag in 0..<Tag.count {
          let ways = steps.scores[tag] &+ best[tag]
          let isBetter = ways .> next
          next.replace(with: ways, where: isBetter)
          from[at].replace(with: Int32(tag), where: isBetter)
        }
      }
      next &+= SIMD16<Int32>(truncatingIfNeeded: scores[at])
      next.replace(with: impossible, where: .!Tag.lanes(of: allowed[allowed.startIndex + at]))
      next.replace(with: impossible, where: next .< impossible)
      best = next
    }
    var tags = [Int](repeating: Tag.outside, count: scores.count)
    var tag = (0..<Tag.count).max { best[$0] < best[$1] } ?? Tag.outside
    for at in scores.indices.reversed() {
      tags[at] = tag
      tag = Int(from[at][tag])
    }
    return tags
  }
}

/// The sums over all ways through the tags of a sentence, forward and backward, each scaled to 1 at a unit.
private struct TagSums {
  private var emissions: [SIMD16<Float>] = []
  private var forward: [SIMD16<Float>] = []
  private var backward: [SIMD16<Float>] = []
  private let steps: TagSteps

  init(scores: [TaggerModel.Scores], allowed: ArraySlice<Tag.Mask>, steps: TagSteps) {
    self.steps = steps
    for at in scores.indices {
      let lanes = Tag.lanes(of: allowed[allowed.startIndex + at])
      var scores = SIMD16<Int32>(truncatingIfNeeded: scores[at])
      scores.replace(with: TagSteps.impossible, where: .!lanes)
      var emission = Self.exponentials(scores &- scores.max())
      var sums = emission
      if at == 0 {
        sums.replace(with: 0, where: .!Tag.mayBegin)
      } else {
        sums *= Self.product(forward[at - 1], steps.from)
      }
      let total = max(sums.sum(), .leastNormalMagnitude)
      sums /= total
      emission /= total
      forward.append(sums)
      emissions.append(emission)
    }
    backward = [SIMD16<Float>](repeating: SIMD16(repeating: 1), count: scores.count)
    for at in scores.indices.dropLast().reversed() {
      backward[at] = Self.product(emissions[at + 1] * backward[at + 1], steps.to)
    }
  }

  /// How probable a name is.
  func probability(of range: Range<Int>, _ type: Int) -> Double {
    let (first, inside) = (Tag.beginning(type), Tag.inside(type))
    var way = forward[range.lowerBound][first]
    var tag = first
    for at in range.dropFirst() {
      way *= steps.from[tag][inside] * emissions[at][inside]
      tag = inside
    }
    if range.upperBound < forward.count {
      var rest = steps.from[tag] * emissions[range.upperBound] * backward[range.upperBound]
      rest[inside] = 0
      way *= rest.sum()
    }
    return Double(min(way, 1))
  }

  /// The sum of rows, each taken as often as the vector says.
  private static func product(_ vector: SIMD16<Float>, _ rows: [SIMD16<Float>]) -> SIMD16<Float> {
    var sum = SIMD16<Float>.zero
    for tag in 0..<Tag.count { sum += vector[tag] * rows[tag] }
    return sum
  }

  /// The exponentials of scores, none of which is more than 0; 0 for the least.
  private static func exponentials(_ scores: SIMD16<Int32>) -> SIMD16<Float> {
    var result = SIMD16<Float>.zero
    for tag in 0..<Tag.count {
      let place = -Int(scores[tag])
      if place < table.count { result[tag] = table[place] }
    }
    return result
  }

  private static let table = (0..<1024).map { exp(-Float($0) / TaggerModel.scale) }
}
