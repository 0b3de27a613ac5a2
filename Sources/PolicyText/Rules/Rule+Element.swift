extension Rule {
  /// A step of a sequence: alternatives, and how often one of them stands.
  public struct Element: Hashable, Sendable {
    /// What one step takes.
    enum Unit: Hashable, Sendable {
      case lexicon(LexiconReference)
      case literal([UInt16])
      /// One Han character.
      case han
      /// One digit or Chinese numeral character.
      case numeral
      /// One Latin letter.
      case letter
    }
    /// The alternatives.
    var units: [Unit]
    /// How often it stands.
    var count = 1...1
  }
}

extension Rule.Element: ExpressibleByStringLiteral {
  /// How often `*` and `+` repeat at the most: it keeps the work at a place bounded.
  private static let mostRepeats = 6
  /// How often `{…}` repeats at the most.
  private static let mostCounted = SequenceMatcher.longest

  /// Why a text is no element.
  struct Fault: Error {
    let reason: String
  }

  /// Reads an element as rule files write it. A text that is none refers to a lexicon that is not there,
  /// which ``Extractor/init(_:)`` names.
  public init(stringLiteral text: String) {
    self = (try? Self(parsing: text)) ?? Self(units: [.lexicon(LexiconReference(stringLiteral: text))])
  }

  /// Reads `name`, `'literal'`, `#han`, `#numeral` or `#letter`, with `|` between alternatives and `?`, `*`,
  /// `+` or `{2,6}` behind.
  init(parsing text: String) throws(Fault) {
    var rest = Substring(text)
    count = try Self.takeCount(&rest)
    units = []
    for part in Self.alternatives(rest) { units.append(try Self.unit(part)) }
    if units.isEmpty {
      throw Fault(
        reason: "the element is empty; write a lexicon, a 'literal', #han, #numeral or #letter")
    }
  }

  private static func takeCount(_ text: inout Substring) throws(Fault) -> ClosedRange<Int> {
    switch text.last {
    case "?":
      text.removeLast()
      return 0...1
    case "*":
      text.removeLast()
      return 0...mostRepeats
    case "+":
      text.removeLast()
      return 1...mostRepeats
    case "}":
      let whole = text
      let numbers =
        text.lastIndex(of: "{").map {
          text[$0...].dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
            .map { Int($0) }
        } ?? []
      guard (1...2).contains(numbers.count), let low = numbers.first ?? nil, let high = numbers.last ?? nil,
        0 <= low, low <= high, high <= mostCounted, let open = text.lastIndex(of: "{")
      else {
        throw Fault(reason: "“\(whole)” ends in no count; write {2,6}, with at most \(mostCounted)")
      }
      text = text[..<open]
      return low...high
    default: return 1...1
    }
  }

  /// The parts between the `|` that stand outside of quotes.
  private static func alternatives(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var isQuoted = false
    for at in text.indices {
      if text[at] == "'" { isQuoted.toggle() }
      guard text[at] == "|", !isQuoted else { continue }
      parts.append(text[start..<at])
      start = text.index(after: at)
    }
    parts.append(text[start...])
    return parts.filter { !$0.isEmpty }
  }

  private static func unit(_ part: Substring) throws(Fault) -> Unit {
    switch part {
    case "#han": return .han
    case "#numeral": return .numeral
    case "#letter": return .letter
    default: break
    }
    if part.first == "'" {
      let text = part.dropFirst().dropLast()
      if part.count < 3 || part.last != "'" {
        throw Fault(reason: "the literal \(part) has no text or no second quote; write '等'")
      }
      return .literal(UnitFolding.fold(text))
    }
    if part.first == "#" {
      let near = ["#han", "#numeral", "#letter"].nearest(to: String(part))
      throw Fault(
        reason: "`\(part)` is no kind of character; "
          + (near.map { "did you mean `\($0)`?" } ?? "write #han, #numeral or #letter"))
    }
    guard let reference = LexiconReference(parsing: String(part)) else {
      throw Fault(reason: "“\(part)” is no lexicon; write `name`, `name/group` or `name@weight`")
    }
    return .lexicon(reference)
  }
}
