internal import ArgumentParser

/// When to colour the output.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never

  /// Whether to colour: `auto` does so on a terminal that can, unless `NO_COLOR` is set.
  func isOn(isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && System.environment("NO_COLOR") == nil && !System.isDumb
    }
  }
}

/// Weight and colour for parts of a table; none where colour is off.
struct Style {
  /// The parameters of the terminal's sequence that chooses how text looks.
  enum Look: String {
    case bold = "1"
    case faint = "2"
    case red = "1;31"
    case green = "1;32"
    case yellow = "1;33"
    case blue = "1;34"
    case magenta = "1;35"
    case cyan = "1;36"
  }

  let isOn: Bool

  /// The text in a look.
  func apply(_ look: Look, to text: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(look.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A mention within its sentence: ⟦ ⟧ around it where it can't be coloured.
  func mention(_ text: String, _ look: Look) -> String {
    isOn ? apply(look, to: text) : "⟦\(text)⟧"
  }

  /// The columns that ``mention(_:_:)`` adds.
  var mentionMargin: Int { isOn ? 0 : 2 }

  /// `1 name`, `2 names`.
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
