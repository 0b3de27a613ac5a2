/// The tables of a ``TaggerModel`` as the trainer writes them.
///
/// Layout: mark and version, then for each of twelve tables its offset and count, as 32-bit integers; then the
/// tables, each aligned to 16; little-endian.
struct TaggerModelTables {
  private typealias Template = TaggerFeature.Template

  private var sections: [(count: Int, bytes: [UInt8])] = []

  /// Lays a model out.
  ///
  /// - Parameters:
  ///   - weights: for each feature, by its ``TaggerFeature/id``, its weights by tag.
  ///   - steps: the weight of the step from the first tag to the second.
  init(weights: [UInt64: [Float]], steps: (Int, Int) -> Float) {
    var rows: [TaggerFeature: TaggerModel.Row] = [:]
    for (id, weights) in weights {
      let row = Self.row(weights)
      if row != .zero { rows[TaggerFeature(id: id)] = row }
    }
    add(
      (0..<Tag.count).map { from in
        TaggerModel.Scores(
          (0..<Tag.count).map { to in
            Int16(clamping: Int((steps(from, to) * TaggerModel.scale).rounded()))
          })
      })
    var dense = [TaggerModel.Row](repeating: .zero, count: Template.rowCount)
    var others: [UInt64: TaggerModel.Row] = [:]
    for (feature, row) in rows {
      guard let template = feature.template else { continue }
      if template.size > 0 {
        if feature.value < template.size { dense[template.firstRow + Int(feature.value)] = row }
      } else if Template.lookedUp.contains(template) {
        others[TaggerModel.key(of: template, feature.value)] = row
      }
    }
    add(dense)
    add((0..<TaggerFeature.Marks.count).map { Self.sum(TaggerFeature.Marks(value: $0).features, rows) })
    add((0..<TaggerFeature.WordPart.count).map { Self.sum(TaggerFeature.WordPart(value: $0).features, rows) })
    let units = Self.values(of: Template.units, in: rows)
    var blocks = [UInt16](repeating: 0, count: 1 << 16)
    for (number, unit) in units.enumerated() { blocks[Int(unit)] = UInt16(number + 1) }
    add(blocks)
    add(Self.blocks(of: Template.units, units, rows))
    for templates in [Template.pairs, [.triple]] {
      let values = Self.values(of: templates, in: rows)
      add(BlockIndex.slots(for: values))
      add(Self.blocks(of: templates, values, rows))
    }
    let keys = others.keys.sorted()
    add(BlockIndex.slots(for: keys))
    add(keys.map { others[$0] ?? .zero })
  }

  /// The bytes, to be opened by ``TaggerModel/init(_:)``.
  func bytes() -> [UInt8] {
    var writer = ByteWriter()
    writer.write(TaggerModel.mark)
    writer.write(TaggerModel.version)
    var end = Self.aligned(MemoryLayout<Int32>.stride * TaggerModel.headerCount)
    for section in sections {
      writer.write(Int32(end))
      writer.write(Int32(section.count))
      end = Self.aligned(end + section.bytes.count)
    }
    var bytes = writer.bytes
    for section in sections {
      bytes += [UInt8](repeating: 0, count: Self.aligned(bytes.count) - bytes.count)
      bytes += section.bytes
    }
    return bytes
  }

  private mutating func add<Element: BitwiseCopyable>(_ table: [Element]) {
    sections.append((table.count, table.withUnsafeBytes { Array($0) }))
  }

  private static func aligned(_ place: Int) -> Int { (place + 15) & ~15 }

  /// The values that features of some templates have, in order.
  private static func values(of templates: [Template], in rows: [TaggerFeature: TaggerModel.Row]) -> [UInt64]
  {
    Set(rows.keys.filter { $0.template.map(templates.contains) ?? false }.map(\.value)).sorted()
  }

  /// For each value the rows of some templates.
  private static func blocks(
    of templates: [Template], _ values: [UInt64], _ rows: [TaggerFeature: TaggerModel.Row]
  ) -> [TaggerModel.Row] {
    values.flatMap { value in templates.map { rows[TaggerFeature($0, value)] ?? .zero } }
  }

  private static func sum(_ features: [TaggerFeature], _ rows: [TaggerFeature: TaggerModel.Row])
    -> TaggerModel.Scores
  {
    var sum = TaggerModel.Scores.zero
    for feature in features { sum.add(rows[feature] ?? .zero) }
    return sum
  }

  private static func row(_ weights: [Float]) -> TaggerModel.Row {
    var row = TaggerModel.Row.zero
    for (tag, weight) in weights.enumerated() {
      row[tag] = Int8(clamping: Int((weight * TaggerModel.scale).rounded()))
    }
    return row
  }
}
