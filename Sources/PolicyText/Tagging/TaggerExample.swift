/// A sentence to train the tagger with. It serves the trainer `policytext-train`.
package struct TaggerExample: Sendable {
  /// The features of each unit.
  package let features: [[UInt64]]
  /// The tag of each unit.
  package let tags: [UInt8]

  /// A number above those of all tags.
  package static let tagCount = Tag.count

  /// The tags that may stand before each tag.
  package static let predecessors = (0..<Tag.count).map {
    Tag.all.contains($0) ? Tag.predecessors(of: $0) : []
  }

  /// Whether a sentence may begin with a tag.
  package static func mayBegin(with tag: Int) -> Bool { Tag.opens.contains(tag) }

  /// The sentences of a text whose names are known.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - names: its names, in UTF-16 units.
  package static func sentences(of text: String, names: [(span: TextSpan, type: EntityType)])
    -> [TaggerExample]
  {
    let source = SourceText(text, reflow: true)
    let scan = Scan(source.folded, lexicons: .builtIn)
    let recognizer = NameRecognizer(rules: .builtIn, lexicons: .builtIn, tagger: nil)
    let marks = recognizer.marks(of: recognizer.names(in: scan), in: scan)
    let tags = tags(of: source, names)
    let features = TaggerFeatures(lexicons: .builtIn)
    var room = TaggerFeatures.Room()
    return Tagger.sentences(of: scan.text.units).map { range in
      var lists = FeatureLists(count: range.count)
      features.give(range, names: marks, in: scan, &room, to: &lists)
      return TaggerExample(features: lists.lists, tags: Array(tags[range]))
    }
  }

  /// The features of each unit of a sentence.
  private struct FeatureLists: TaggerFeatureSink {
    var lists: [[UInt64]]

    init(count: Int) { lists = [[UInt64]](repeating: [], count: count) }

    mutating func add(_ template: TaggerFeature.Template, _ value: UInt64, at unit: Int) {
      add(TaggerFeature(template, value), at: unit)
    }

    mutating func add(_ marks: TaggerFeature.Marks, at unit: Int) {
      for feature in marks.features { add(feature, at: unit) }
    }

    mutating func add(_ word: TaggerFeature.WordPart, at unit: Int) {
      for feature in word.features { add(feature, at: unit) }
    }

    private mutating func add(_ feature: TaggerFeature, at unit: Int) {
      if lists.indices.contains(unit) { lists[unit].append(feature.id) }
    }

    mutating func addCharacters(_ units: [UInt16]) {
      for at in units.indices {
        for (i, template) in TaggerFeature.Template.units.enumerated() {
          add(template, UInt64(units[at]), at: at - i)
        }
      }
      for at in units.indices.dropLast() {
        let pair = TaggerFeature.pair(units[at], units[at + 1])
        for (i, template) in TaggerFeature.Template.pairs.enumerated() { add(template, pair, at: at - i) }
      }
      for at in lists.indices {
        add(.triple, TaggerFeature.triple(units[at + 1], units[at + 2], units[at + 3]), at: at)
      }
    }
  }

  /// The tags of the folded units of a text.
  private static func tags(of source: SourceText, _ names: [(span: TextSpan, type: EntityType)]) -> [UInt8] {
    var nameOfUnit = [Int](repeating: -1, count: source.utf16Count)
    for (number, name) in names.enumerated() {
      for unit in name.span.start..<name.span.end { nameOfUnit[unit] = number }
    }
    var last = -1
    return source.folded.units.indices.map { unit in
      let number = nameOfUnit[source.folded.sourceOffset(ofUnitAt: unit)]
      defer { last = number }
      guard number >= 0, let type = Tag.types.firstIndex(of: names[number].type) else {
        return UInt8(Tag.outside)
      }
      return UInt8(number == last ? Tag.inside(type) : Tag.beginning(type))
    }
  }

  /// The bytes of a model.
  ///
  /// - Parameters:
  ///   - weights: for each feature its weights by tag.
  ///   - steps: the weight of the step from the first tag to the second.
  package static func model(weights: [UInt64: [Float]], steps: (Int, Int) -> Float) -> [UInt8] {
    TaggerModelTables(weights: weights, steps: steps).bytes()
  }
}
