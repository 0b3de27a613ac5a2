internal import Foundation

/// The sums over all ways through the tags of a sentence, forward and backward, each scaled to 1 at a unit.
struct TagSums {
  private var emissions: [SIMD16<Float>] = []
  private var forward: [SIMD16<Float>] = []
  private var backward: [SIMD16<Float>] = []
  private let steps: TagSteps.Exponentials
  /// The exponentials of falling scores.
  private let table = Self.table

  init(scores: ArraySlice<TaggerModel.Scores>, allowed: ArraySlice<Tag.Mask>, steps: TagSteps) {
    self.steps = steps.exponentials
    emissions.reserveCapacity(scores.count)
    forward.reserveCapacity(scores.count)
    for (i, (unitScores, unitAllowed)) in zip(scores, allowed).enumerated() {
      var emission = exponentials(unitScores, unitAllowed)
      var sums = emission
      if i == 0 {
        sums.highHalf = .zero
      } else {
        sums *= onward(from: forward[i - 1])
      }
      let factor = 1 / max(sums.total, .leastNormalMagnitude)
      sums *= factor
      emission *= factor
      forward.append(sums)
      emissions.append(emission)
    }
    backward = [SIMD16<Float>](repeating: SIMD16(repeating: 1), count: scores.count)
    for at in forward.indices.dropLast().reversed() {
      backward[at] = backward(from: emissions[at + 1] * backward[at + 1])
    }
  }

  /// How probable a name is.
  func probability(of range: Range<Int>, _ type: Int) -> Double {
    let (first, inside) = (Tag.beginning(type), Tag.inside(type))
    var way = forward[range.lowerBound][first]
    for at in range.dropFirst() {
      let step = at == range.lowerBound + 1 ? steps.beginningToInside : steps.insideToInside
      way *= step[first] * emissions[at][inside]
    }
    if range.upperBound < forward.count {
      let rest = emissions[range.upperBound].lowHalf * backward[range.upperBound].lowHalf
      way *= (steps.toOpen[range.count > 1 ? inside : first] * rest).sum()
    }
    return Double(min(way, 1))
  }

  /// The sums over the steps from some tags, by the next tag.
  private func onward(from tags: SIMD16<Float>) -> SIMD16<Float> {
    var open = SIMD8<Float>.zero
    for tag in Tag.opens { open += tags[tag] * steps.toOpen[tag] }
    for tag in Tag.insides { open += tags[tag] * steps.toOpen[tag] }
    let inside = tags.lowHalf * steps.beginningToInside + tags.highHalf * steps.insideToInside
    return SIMD16(lowHalf: open, highHalf: inside)
  }

  /// The sums over the steps to some tags, by the previous tag.
  private func backward(from tags: SIMD16<Float>) -> SIMD16<Float> {
    var sum = SIMD16(
      lowHalf: tags.highHalf * steps.beginningToInside, highHalf: tags.highHalf * steps.insideToInside)
    for tag in Tag.opens { sum += tags[tag] * steps.from[tag] }
    return sum
  }

  /// The exponentials of the scores of the tags that a unit may have, with those of the best one 1; 0 for all
  /// others.
  private func exponentials(_ scores: TaggerModel.Scores, _ allowed: Tag.Mask) -> SIMD16<Float> {
    let open = SIMD8<Int32>(truncatingIfNeeded: scores.lowHalf).restricted(to: allowed)
    let inside = SIMD8<Int32>(truncatingIfNeeded: scores.highHalf).restricted(to: allowed >> 8)
    let best = pointwiseMax(open, inside).greatest
    var result = SIMD16<Float>.zero
    func set(_ tag: Int, _ score: Int32) {
      let place = Int(best &- score)
      if place < table.count { result[tag] = table[place] }
    }
    for tag in Tag.opens { set(tag, open[tag]) }
    for tag in Tag.insides { set(tag, inside[tag - 8]) }
    return result
  }

  private static let table = (0..<1024).map { exp(-Float($0) / TaggerModel.scale) }
}
