/// Text made safe to be shown: nothing in it moves the cursor, colours or hides what stands beside it.
enum VisibleText {
  /// The text with control characters as their pictures (␛), line ends and tabs as spaces, and marks that
  /// turn the direction of writing as U+FFFD.
  static func of(_ text: some StringProtocol) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(visible(scalar)) }
    return String(shown)
  }

  /// The text as ``of(_:)`` has it, each run of blanks as one space.
  static func collapsed(_ text: some StringProtocol) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isBlank = scalar.properties.isWhitespace
      if isBlank, shown.last == " " { continue }
      shown.append(isBlank ? " " : visible(scalar))
    }
    return String(shown)
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C: "\u{FFFD}"
    default: scalar
    }
  }
}
