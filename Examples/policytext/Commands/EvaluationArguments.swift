internal import ArgumentParser
internal import PolicyText

/// The forms of output of `policytext evaluate`.
enum EvaluationFormat: String, CaseIterable, ExpressibleByArgument {
  /// For a person to read in a terminal.
  case table
  /// One line for a program.
  case json
  /// One page to read and keep.
  case html
}

/// What else `policytext evaluate` breaks its scores down by.
enum EvaluationBreakdown: String, CaseIterable, ExpressibleByArgument {
  /// A row for each document.
  case document
}

/// Types on the command line, with commas between: `company,agency`.
struct TypesArgument: ExpressibleByArgument {
  let types: Set<EntityType>

  init?(argument: String) {
    types = Set(argument.split(separator: ",").map { EntityType(String($0)) })
    if types.isEmpty { return nil }
  }
}

/// The least F1 that will do: `company=0.9`.
struct LeastArgument: ExpressibleByArgument {
  let name: String
  let least: Double
  let text: String

  init?(argument: String) {
    guard let pair = PairArgument(argument: argument), let least = Double(pair.value), least >= 0, least <= 1
    else { return nil }
    (name, text, self.least) = (pair.name, pair.value, least)
  }
}
