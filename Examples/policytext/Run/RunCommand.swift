/// What a run was asked for, so that it is not gone on with by another one.
enum RunCommand {
  /// Options that change nothing in what is written, and whether they have a value.
  private static let passing = [
    "--jobs": true, "--progress": true, "--resume": false, "--fail-fast": false,
  ]

  /// The arguments of a command that count, without its own name.
  static func text(_ arguments: [String]) -> String {
    var words: [String] = []
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      let name = String(argument.prefix { $0 != "=" })
      guard let hasValue = passing[name] else {
        words.append(argument)
        continue
      }
      if hasValue, name == argument { _ = rest.popFirst() }
    }
    return words.joined(separator: " ")
  }
}
