internal import ArgumentParser

/// Two words on the command line with = between: `ORG=company`, `park=parks.txt`.
struct PairArgument: ExpressibleByArgument {
  let name: String
  let value: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    (name, value) = (String(parts[0]), String(parts[1]))
  }
}
