/// The ways through the tags of one sentence.
struct TagLattice {
  /// For each unit the scores of its tags.
  let scores: ArraySlice<TaggerModel.Scores>
  /// For each unit the tags that it may have.
  let allowed: ArraySlice<Tag.Mask>
  let steps: TagSteps

  /// The names on the best way, in places of the text.
  ///
  /// - Parameter isGiven: whether it need not be told how probable a name is.
  /// - Complexity: O(length of the sentence).
  func names(from start: Int, isGiven: (Range<Int>, _ type: Int) -> Bool) -> [TaggedName] {
    var sums: TagSums?
    return bestNames().map { place, type in
      let range = start + place.lowerBound..<start + place.upperBound
      // What is certain needs no sums over all ways.
      let isCertain = allowed[allowed.startIndex + place.lowerBound].nonzeroBitCount == 1
      if isCertain || isGiven(range, type) { return TaggedName(range: range, type: type, probability: 1) }
      let known = sums ?? TagSums(scores: scores, allowed: allowed, steps: steps)
      sums = known
      return TaggedName(range: range, type: type, probability: known.probability(of: place, type))
    }
  }

  /// How the best ways to the tags of a unit come from the unit before.
  private struct Origins {
    /// The tags before the one outside and the beginnings.
    var open = SIMD8<Int32>.zero
    /// Not 0 at the lane of a beginning where the inside of its type follows another inside.
    var staysInside = SIMD8<Int32>.zero

    /// The tag before a tag.
    func tag(before tag: Int) -> Int {
      if !Tag.isInside(tag) { return Int(open[tag]) }
      return staysInside[tag - 8] != 0 ? tag : tag - 8
    }
  }

  /// The names on the best way (Viterbi), in places of the sentence.
  ///
  /// Nearly all of a text lies far outside of names. There the way from outside is the best one to all tags
  /// that an unlike tag can lead to, which one comparison tells; each other tag is looked at only where it
  /// could do better.
  private func bestNames() -> [(range: Range<Int>, type: Int)] {
    let impossible = SIMD8(repeating: TagSteps.impossible)
    let (advantageOfOpen, advantageOfInside) = (steps.advantage.lowHalf, steps.advantage.highHalf)
    let anyTag = Tag.any
    let fromOutside = steps.toOpen[Tag.outside]
    var origins: [Origins] = []
    origins.reserveCapacity(scores.count)
    var open = impossible
    var inside = impossible
    for (i, (unitScores, unitAllowed)) in zip(scores, allowed).enumerated() {
      var nextOpen = SIMD8<Int32>.zero
      var nextInside = impossible
      var origin = Origins()
      if i > 0 {
        nextOpen = fromOutside &+ open[Tag.outside]
        let least = SIMD8(repeating: open[Tag.outside])
        let hopes = SIMD16(lowHalf: open &+ advantageOfOpen, highHalf: inside &+ advantageOfInside)
        if any(hopes.lowHalf .> least) || any(hopes.highHalf .> least) {
          func consider(_ tag: Int, _ score: Int32) {
            if hopes[tag] <= least[0] { return }
            let ways = steps.toOpen[tag] &+ score
            let isBetter = ways .> nextOpen
            nextOpen.replace(with: ways, where: isBetter)
            origin.open.replace(with: SIMD8(repeating: Int32(tag)), where: isBetter)
          }
          for tag in Tag.opens.dropFirst() { consider(tag, open[tag]) }
          for tag in Tag.insides { consider(tag, inside[tag - 8]) }
        }
        nextInside = open &+ steps.beginningToInside
        let ways = inside &+ steps.insideToInside
        let isBetter = ways .> nextInside
        nextInside.replace(with: ways, where: isBetter)
        origin.staysInside.replace(with: SIMD8(repeating: 1), where: isBetter)
      }
      origins.append(origin)
      nextOpen &+= SIMD8(truncatingIfNeeded: unitScores.lowHalf)
      nextInside &+= SIMD8(truncatingIfNeeded: unitScores.highHalf)
      if unitAllowed != anyTag {
        nextOpen = nextOpen.restricted(to: unitAllowed)
        nextInside = nextInside.restricted(to: unitAllowed >> 8)
      }
      nextOpen.replace(with: impossible, where: nextOpen .< impossible)
      nextInside.replace(with: impossible, where: nextInside .< impossible)
      (open, inside) = (nextOpen, nextInside)
    }
    return names(endingWith: SIMD16(lowHalf: open, highHalf: inside), origins)
  }

  /// The names on the way that ends best, from right to left.
  private func names(endingWith last: SIMD16<Int32>, _ origins: [Origins]) -> [(range: Range<Int>, type: Int)]
  {
    var names: [(range: Range<Int>, type: Int)] = []
    var tag = Tag.all.max { last[$0] < last[$1] } ?? Tag.outside
    var end = origins.count
    for at in origins.indices.reversed() {
      if tag == Tag.outside {
        end = at
      } else if !Tag.isInside(tag) {
        names.append((at..<end, Tag.type(of: tag)))
        end = at
      }
      tag = origins[at].tag(before: tag)
    }
    return names.reversed()
  }
}
