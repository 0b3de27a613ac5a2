/// A pattern for names of files: `*` is anything, `?` a character, `[a-z]` one of some, `[!a]` none of them.
///
/// A pattern with a slash is for the path within the folder; there `*` and `?` stop at slashes and `**` does
/// not.
struct Glob: Sendable {
  fileprivate enum Part {
    case scalar(Unicode.Scalar)
    case any
    case oneOf([ClosedRange<Unicode.Scalar>], isNegated: Bool)
    case run(crossesSlashes: Bool)
  }

  private let parts: [Part]
  /// Whether it is for paths instead of names.
  private let hasSlash: Bool

  /// Makes a pattern; a bracket that is not closed stands for itself.
  init(_ pattern: String) {
    let scalars = Array(pattern.unicodeScalars)
    hasSlash = scalars.contains("/")
    var parts: [Part] = []
    var i = 0
    while i < scalars.count {
      switch scalars[i] {
      case "*":
        let start = i
        while i + 1 < scalars.count, scalars[i + 1] == "*" { i += 1 }
        // `**/` is also no folder at all.
        let isDeep = i > start
        if isDeep, i + 1 < scalars.count, scalars[i + 1] == "/" { i += 1 }
        parts.append(.run(crossesSlashes: isDeep || !hasSlash))
      case "?": parts.append(.any)
      case "[":
        if let (part, end) = Self.set(scalars, from: i + 1) {
          parts.append(part)
          i = end
        } else {
          parts.append(.scalar("["))
        }
      default: parts.append(.scalar(scalars[i]))
      }
      i += 1
    }
    self.parts = parts
  }

  /// The set that begins behind a bracket, and the place of the bracket that closes it.
  private static func set(_ scalars: [Unicode.Scalar], from start: Int) -> (Part, end: Int)? {
    var i = start
    let isNegated = i < scalars.count && (scalars[i] == "!" || scalars[i] == "^")
    if isNegated { i += 1 }
    let first = i
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while i < scalars.count {
      if scalars[i] == "]", i > first { return (.oneOf(ranges, isNegated: isNegated), i) }
      if i + 2 < scalars.count, scalars[i + 1] == "-", scalars[i + 2] != "]", scalars[i] <= scalars[i + 2] {
        ranges.append(scalars[i]...scalars[i + 2])
        i += 3
      } else {
        ranges.append(scalars[i]...scalars[i])
        i += 1
      }
    }
    return nil
  }

  /// Whether a file is meant.
  ///
  /// - Parameter path: its path within the folder.
  /// - Complexity: O(n m) for a path of n characters and a pattern of m.
  func matches(_ path: String) -> Bool {
    let subject = hasSlash ? path[...] : path.split(separator: "/").last ?? ""
    // Which parts of the pattern may come next.
    var reached = [Bool](repeating: false, count: parts.count + 1)
    reached[0] = true
    passOverRuns(&reached)
    for scalar in subject.unicodeScalars {
      var next = [Bool](repeating: false, count: parts.count + 1)
      for place in parts.indices where reached[place] {
        if case .run = parts[place] {
          if parts[place].takes(scalar) { next[place] = true }
        } else if parts[place].takes(scalar) {
          next[place + 1] = true
        }
      }
      passOverRuns(&next)
      reached = next
    }
    return reached[parts.count]
  }

  /// Marks what stands behind runs, which may be of nothing.
  private func passOverRuns(_ reached: inout [Bool]) {
    for place in parts.indices where reached[place] {
      if case .run = parts[place] { reached[place + 1] = true }
    }
  }
}

extension Glob.Part {
  /// Whether a character may stand here.
  fileprivate func takes(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .scalar(let wanted): scalar == wanted
    case .any: scalar != "/"
    case .oneOf(let ranges, let isNegated):
      scalar != "/" && ranges.contains { $0.contains(scalar) } != isNegated
    case .run(let crossesSlashes): crossesSlashes || scalar != "/"
    }
  }
}
