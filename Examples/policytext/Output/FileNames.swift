internal import PolicyText

/// Names of files for documents: safe on every system, and never one name twice.
struct FileNames {
  /// A name has no more bytes, so that there is room for a number and an ending.
  private static let longest = 120

  /// How often each name was wanted. Names that differ in case or in the form of their accents are one name
  /// to some disks.
  private var uses: [String: Int] = [:]

  /// A name for a document, without an ending.
  mutating func name(of id: DocumentID) -> String {
    let wanted = Self.safe(id == .none ? "" : id.description)
    var name = wanted
    while uses[Self.key(name)] != nil {
      uses[Self.key(wanted), default: 1] += 1
      name = "\(wanted)-\(uses[Self.key(wanted), default: 1])"
    }
    uses[Self.key(name)] = 1
    return name
  }

  /// Two names with one key could be one file. Strings are equal whatever the form of their accents.
  private static func key(_ name: String) -> String { name.lowercased() }

  /// The text without what has a meaning in paths or shells: letters, digits, `.`, `-` and `_` stay, anything
  /// else is `_`. An ending `.txt` is left out, and a point never stands first.
  private static func safe(_ text: String) -> String {
    var name = String.UnicodeScalarView()
    var bytes = 0
    for scalar in (text.hasSuffix(".txt") ? text.dropLast(4) : text[...]).unicodeScalars {
      let isKept = isSafe(scalar) && !(scalar == "." && name.isEmpty)
      let kept = isKept ? scalar : "_"
      bytes += UTF8.width(kept)
      if bytes > longest { break }
      name.append(kept)
    }
    return name.isEmpty ? "document" : String(name)
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      true
    default: scalar == "." || scalar == "-" || scalar == "_"
    }
  }
}
