internal import Foundation
internal import PolicyText

/// A linear-chain conditional random field, trained by stochastic gradient descent with L2 regularisation.
///
/// Sources: Lafferty, McCallum and Pereira 2001 for the model; Bottou, "Stochastic Gradient Descent Tricks",
/// 2012, for the schedule of steps and the weights that are shrunk by one factor.
struct RandomField {
  private static let tags = TaggerExample.tagCount

  /// The number of each feature.
  private var numbers: [UInt64: Int32] = [:]
  private var weights: [Float]
  private var steps: [Float]
  /// What all weights are multiplied with.
  private var factor: Float = 1

  /// Makes a field of the features that occur often enough.
  init(_ sentences: [TaggerExample], leastCount: Int) {
    var counts: [UInt64: Int] = [:]
    for sentence in sentences {
      for feature in sentence.features.joined() { counts[feature, default: 0] += 1 }
    }
    for (feature, count) in counts where count >= leastCount { numbers[feature] = Int32(numbers.count) }
    weights = [Float](repeating: 0, count: numbers.count * Self.tags)
    steps = [Float](repeating: 0, count: Self.tags * Self.tags)
  }

  /// A sentence with its features by number.
  private struct Sentence {
    var features: [Int32] = []
    var starts: [Int] = []
    var tags: [UInt8]

    init(_ example: TaggerExample, _ numbers: [UInt64: Int32]) {
      tags = example.tags
      for unit in tags.indices {
        starts.append(features.count)
        features += example.features[unit].compactMap { numbers[$0] }
      }
      starts.append(features.count)
    }
  }

  /// Trains.
  ///
  /// - Parameters:
  ///   - examples: the sentences.
  ///   - rounds: how often each is looked at.
  ///   - regularisation: the weight of the squared norm against the likelihood of all sentences.
  ///   - seed: fixes the order of the sentences.
  mutating func train(_ examples: [TaggerExample], rounds: Int, regularisation: Float, seed: UInt64) {
    let sentences = examples.map { Sentence($0, numbers) }
    let decay = 2 * regularisation / Float(sentences.count)
    var random = Generator(state: seed)
    var order = Array(sentences.indices)
    let first: Float = 0.1
    var done: Float = 0
    // The mean of the weights after the later rounds is steadier than the last ones.
    var weightSums = [Float](repeating: 0, count: weights.count)
    var stepSums = [Float](repeating: 0, count: steps.count)
    let averaged = (rounds + 1) / 2
    for round in 0..<rounds {
      order.shuffle(using: &random)
      for number in order {
        let rate = first / (1 + first * decay * done)
        factor *= 1 - rate * decay
        follow(sentences[number], rate / factor)
        done += 1
        if factor < 1e-4 { normalise() }
      }
      if round < rounds - averaged { continue }
      normalise()
      for i in weights.indices { weightSums[i] += weights[i] / Float(averaged) }
      for i in steps.indices { stepSums[i] += steps[i] / Float(averaged) }
    }
    (weights, steps) = (weightSums, stepSums)
  }

  private mutating func normalise() {
    for i in weights.indices { weights[i] *= factor }
    for i in steps.indices { steps[i] *= factor }
    factor = 1
  }

  /// Takes a step of the given size along the gradient of a sentence's likelihood.
  private mutating func follow(_ sentence: Sentence, _ rate: Float) {
    let (tags, count) = (Self.tags, sentence.tags.count)
    let lattice = lattice(of: sentence)
    for at in 0..<count {
      for feature in sentence.features[sentence.starts[at]..<sentence.starts[at + 1]] {
        let row = Int(feature) * tags
        for tag in 0..<tags { weights[row + tag] -= rate * lattice.units[at * tags + tag] }
        weights[row + Int(sentence.tags[at])] += rate
      }
      if at > 0 { steps[Int(sentence.tags[at - 1]) * tags + Int(sentence.tags[at])] += rate }
    }
    for step in steps.indices { steps[step] -= rate * lattice.steps[step] }
  }

  /// How probable each tag is at each unit, and how often each step is expected.
  private func lattice(of sentence: Sentence) -> (units: [Float], steps: [Float]) {
    let (tags, count) = (Self.tags, sentence.tags.count)
    var emissions = [Double](repeating: 0, count: count * tags)
    var expSteps = [Double](repeating: 0, count: tags * tags)
    for to in 0..<tags {
      for from in TaggerExample.predecessors[to] {
        expSteps[from * tags + to] = exp(Double(steps[from * tags + to] * factor))
      }
    }
    for at in 0..<count {
      var scores = [Float](repeating: 0, count: tags)
      for feature in sentence.features[sentence.starts[at]..<sentence.starts[at + 1]] {
        let row = Int(feature) * tags
        for tag in 0..<tags { scores[tag] += weights[row + tag] }
      }
      let most = (scores.max() ?? 0) * factor
      for tag in 0..<tags { emissions[at * tags + tag] = exp(Double(scores[tag] * factor - most)) }
    }
    var forward = [Double](repeating: 0, count: count * tags)
    for at in 0..<count {
      var total = 0.0
      for tag in 0..<tags {
        var sum = at == 0 ? (TaggerExample.mayBegin(with: tag) ? 1.0 : 0.0) : 0.0
        if at > 0 {
          for from in 0..<tags { sum += forward[(at - 1) * tags + from] * expSteps[from * tags + tag] }
        }
        sum *= emissions[at * tags + tag]
        forward[at * tags + tag] = sum
        total += sum
      }
      for tag in 0..<tags {
        forward[at * tags + tag] /= total
        emissions[at * tags + tag] /= total
      }
    }
    var backward = [Double](repeating: 1, count: count * tags)
    var expected = [Double](repeating: 0, count: tags * tags)
    for at in (0..<max(0, count - 1)).reversed() {
      for from in 0..<tags {
        var sum = 0.0
        for to in 0..<tags {
          let way =
            expSteps[from * tags + to] * emissions[(at + 1) * tags + to] * backward[(at + 1) * tags + to]
          sum += way
          expected[from * tags + to] += forward[at * tags + from] * way
        }
        backward[at * tags + from] = sum
      }
    }
    return (
      zip(forward, backward).map { Float($0 * $1) }, expected.map { Float($0) }
    )
  }

  /// The bytes of the model.
  func model() -> [UInt8] {
    let tags = Self.tags
    let rows = numbers.mapValues { Array(weights[Int($0) * tags..<(Int($0) + 1) * tags]) }
    return TaggerExample.model(weights: rows) { steps[$0 * tags + $1] }
  }

  /// A generator of random numbers that gives the same ones each time (SplitMix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
  }
}
