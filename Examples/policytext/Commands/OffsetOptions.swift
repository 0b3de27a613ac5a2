internal import ArgumentParser
internal import PolicyText

/// How places are counted.
struct OffsetOptions: ParsableArguments {
  @Option(
    name: .customLong("offsets"),
    help: "What start and end count: scalars (as Python does), utf16 (as JavaScript does) or utf8 bytes.")
  var unit: OffsetUnit = .scalars
}
