/// The ways through the tags of one sentence.
struct TagLattice {
  /// For each unit the scores of its tags.
  let scores: ArraySlice<TaggerModel.Scores>
  /// For each unit the tags that it may have.
  let allowed: ArraySlice<Tag.Mask>
  let steps: TagSteps

  /// The names on the best way, in places of the text.
  ///
  /// - Complexity: O(length of the sentence).
  func names(from start: Int) -> [TaggedName] {
    let names = bestNames()
    // What is certain needs no sums over all ways.
    let isOpen = names.contains { allowed[allowed.startIndex + $0.range.lowerBound].nonzeroBitCount > 1 }
    let sums = isOpen ? TagSums(scores: scores, allowed: allowed, steps: steps) : nil
    return names.map { range, type in
      TaggedName(
        range: start + range.lowerBound..<start + range.upperBound, type: type,
        probability: sums?.probability(of: range, type) ?? 1)
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
        let hopes = SIMD16(lowHalf: open, highHalf: inside) &+ steps.advantage
        if hopes.max() > open[Tag.outside] {
          for tag in Tag.all.dropFirst() where hopes[tag] > open[Tag.outside] {
            let ways = steps.toOpen[tag] &+ (Tag.isInside(tag) ? inside[tag - 8] : open[tag])
            let isBetter = ways .> nextOpen
            nextOpen.replace(with: ways, where: isBetter)
            origin.open.replace(with: Int32(tag), where: isBetter)
          }
        }
        nextInside = open &+ steps.beginningToInside
        let ways = inside &+ steps.insideToInside
        let isBetter = ways .> nextInside
        nextInside.replace(with: ways, where: isBetter)
        origin.staysInside.replace(with: 1, where: isBetter)
      }
      origins.append(origin)
      nextOpen &+= SIMD8(truncatingIfNeeded: unitScores.lowHalf)
      nextInside &+= SIMD8(truncatingIfNeeded: unitScores.highHalf)
      if unitAllowed != Tag.any {
        var tags = SIMD16(lowHalf: nextOpen, highHalf: nextInside)
        tags.replace(with: TagSteps.impossible, where: .!Tag.lanes(of: unitAllowed))
        (nextOpen, nextInside) = (tags.lowHalf, tags.highHalf)
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
