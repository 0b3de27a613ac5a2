internal import Foundation

/// The steps from tag to tag in the forms that the ways through a sentence need. Lanes are tags.
struct TagSteps: Sendable {
  /// For each tag the scores of the steps from it to tags outside and at beginnings.
  let toOpen: [SIMD8<Int32>]
  /// For each tag that is not ``Tag/outside`` the most that a step from it is worth more than one from
  /// there, at its lane.
  let advantage: SIMD16<Int32>
  /// The scores of the steps from beginnings to the insides of their types, by the lane of the beginning.
  let beginningToInside: SIMD8<Int32>
  /// The scores of the steps from insides to themselves, by the lane of the beginning.
  let insideToInside: SIMD8<Int32>
  /// The exponentials of the same scores; 0 where there is no such step.
  let exponentials: Exponentials

  /// The steps as factors, in the forms that sums over all ways need.
  struct Exponentials: Sendable {
    /// For each tag the factors of the steps from it to tags outside and at beginnings.
    var toOpen = [SIMD8<Float>](repeating: .zero, count: Tag.count)
    /// For each tag outside and at a beginning the factors of the steps to it.
    var from = [SIMD16<Float>](repeating: .zero, count: Tag.opens.count)
    /// By the lane of the beginning.
    var beginningToInside = SIMD8<Float>.zero
    var insideToInside = SIMD8<Float>.zero
  }

  /// The score of what can't be. No score is less: the sum of three has to fit in 32 bits.
  static let impossible: Int32 = -500_000_000

  /// Takes the steps of a model.
  init(_ model: TaggerModel) {
    let never = SIMD8(repeating: Self.impossible)
    var toOpen = [SIMD8<Int32>](repeating: never, count: Tag.count)
    var advantage = SIMD16(repeating: Self.impossible)
    var exponentials = Exponentials()
    func factor(_ tag: Int, _ next: Int) -> Float { exp(Float(model.steps[tag][next]) / TaggerModel.scale) }
    for next in Tag.opens {
      for tag in Tag.all {
        let score = Int32(model.steps[tag][next])
        toOpen[tag][next] = score
        exponentials.toOpen[tag][next] = factor(tag, next)
        exponentials.from[next][tag] = factor(tag, next)
        if tag != Tag.outside {
          advantage[tag] = max(advantage[tag], score - Int32(model.steps[Tag.outside][next]))
        }
      }
    }
    var (beginning, inside) = (never, never)
    for type in Tag.types.indices {
      let (first, further) = (Tag.beginning(type), Tag.inside(type))
      beginning[first] = Int32(model.steps[first][further])
      inside[first] = Int32(model.steps[further][further])
      exponentials.beginningToInside[first] = factor(first, further)
      exponentials.insideToInside[first] = factor(further, further)
    }
    (self.toOpen, self.advantage, self.exponentials) = (toOpen, advantage, exponentials)
    (beginningToInside, insideToInside) = (beginning, inside)
  }
}
