internal import ArgumentParser

/// An option that only some formats make something of.
struct FormatOption<Format: RawRepresentable<String> & Equatable> {
  let name: String
  let isGiven: Bool
  let formats: [Format]

  /// Refuses the option with other formats.
  func check(_ format: Format) throws {
    if !isGiven || formats.contains(format) { return }
    let names = formats.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("\(name) is for --format \(names), not for \(format.rawValue)")
  }
}
