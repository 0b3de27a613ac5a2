/// What rules have found at each unit of a text, as a feature of the tagger.
struct NameMarks: Sendable {
  /// A name found by a rule.
  struct Name {
    var range: Range<Int>
    var type: EntityType
    /// A number that tells the rule from others, whatever set it is in.
    var rule: UInt32
  }

  private var marks: [UInt8]
  private var rules: [UInt32]
  /// How many companies there are for the length of the text, in steps from 0 to 4.
  let density: UInt64

  /// Marks the places of names; types that the tagger does not know are passed over.
  init(_ names: some Sequence<Name>, count: Int) {
    marks = [UInt8](repeating: 0, count: count)
    rules = [UInt32](repeating: 0, count: count)
    var companies = 0
    for name in names {
      guard let type = Tag.types.firstIndex(of: name.type) else { continue }
      if type == 0 { companies += 1 }
      for unit in name.range {
        let part = unit == name.range.lowerBound ? 0 : unit == name.range.upperBound - 1 ? 2 : 1
        marks[unit] = UInt8(1 + 3 * type + part)
        rules[unit] = name.rule
      }
    }
    density = UInt64([1, 3, 6, 12].prefix { companies * 1000 >= $0 * (count + 300) }.count)
  }

  /// The mark of a unit; 0 outside of all names and of the text.
  @inline(__always)
  subscript(unit: Int) -> UInt64 { unit >= 0 && unit < marks.count ? UInt64(marks[unit]) : 0 }

  /// The mark of a unit together with the rule that set it; 0 outside of all names.
  @inline(__always)
  func rule(at unit: Int) -> UInt64 {
    unit >= 0 && unit < marks.count ? UInt64(rules[unit]) << 8 | UInt64(marks[unit]) : 0
  }
}
