/// Something to be read: a file, or standard input.
struct Input: Sendable {
  /// The path as it was given, or as it follows from a folder that was.
  let name: String
  /// What the system says of it; nil for standard input and for what is not there.
  let status: System.Status?
}

/// The inputs of a run, one after the other: what was named, and in place of folders the files in them,
/// in the order of their names.
struct InputWalk: Sequence, IteratorProtocol {
  enum Step {
    case input(Input)
    case problem(Problem)
  }

  /// Which files of a folder are meant.
  struct Choice: Sendable {
    /// Those that match one of these; none for those whose names tell a format.
    var include: [Glob] = []
    /// But not those that match one of these; nothing in a folder that does is looked at.
    var exclude: [Glob] = []
  }

  private struct Folder {
    let path: String
    /// The path within the folder that was named, with a slash behind it.
    let relative: String
    let identity: System.Status.Identity
    /// The names that are left, the next one last.
    var names: [String]
  }

  private var named: ArraySlice<String>
  private let choice: Choice
  /// The folders that are open, each within the one before.
  private var open: [Folder] = []
  private var found = 0
  private var others: (count: Int, example: String) = (0, "")
  private var pending: [Step] = []

  init(_ named: [String], choice: Choice) {
    self.named = named[...]
    self.choice = choice
  }

  mutating func next() -> Step? {
    while true {
      if let step = pending.popLast() { return step }
      if !open.isEmpty {
        if let step = nextInFolder() { return step }
        continue
      }
      guard let name = named.popFirst() else { return nil }
      let status = name == InputFile.standardInput ? nil : System.status(of: name)
      guard let status, status.kind == .folder else { return .input(Input(name: name, status: status)) }
      (found, others) = (0, (0, ""))
      if let problem = enter(name, relative: "", status) { return .problem(problem) }
    }
  }

  private mutating func nextInFolder() -> Step? {
    guard let name = open[open.count - 1].names.popLast() else {
      let folder = open.removeLast()
      if open.isEmpty { pending = remarks(on: folder.path) }
      return nil
    }
    let folder = open[open.count - 1]
    let path = folder.path.hasSuffix("/") ? folder.path + name : "\(folder.path)/\(name)"
    let relative = folder.relative + name
    if choice.exclude.contains(where: { $0.matches(relative) }) { return nil }
    guard let status = System.status(of: path) else {
      return isMeant(relative) ? .input(Input(name: path, status: nil)) : nil
    }
    switch status.kind {
    case .folder: return enter(path, relative: relative + "/", status).map { .problem($0) }
    case .special: return .problem(Problem(input: path, fact: .special))
    case .file:
      if isMeant(relative) {
        found += 1
        return .input(Input(name: path, status: status))
      }
      if choice.include.isEmpty { others = (others.count + 1, others.count == 0 ? path : others.example) }
      return nil
    }
  }

  private mutating func enter(_ path: String, relative: String, _ status: System.Status) -> Problem? {
    if open.contains(where: { $0.identity == status.identity }) { return Problem(input: path, fact: .loop) }
    do {
      let names = try System.names(in: path).filter { !$0.hasPrefix(".") }.sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
      open.append(
        Folder(path: path, relative: relative, identity: status.identity, names: names.reversed()))
      return nil
    } catch {
      return Problem(input: path, fact: .unreadable(error))
    }
  }

  private func isMeant(_ relative: String) -> Bool {
    choice.include.isEmpty
      ? InputFormat.ofFile(named: relative) != nil : choice.include.contains { $0.matches(relative) }
  }

  /// What is to be said at the end of a folder that was named, the last of it first.
  private func remarks(on folder: String) -> [Step] {
    var remarks: [Problem] = []
    if others.count > 0 {
      remarks.append(
        Problem(input: folder, fact: .otherFiles(count: others.count, example: others.example)))
    }
    if found == 0 { remarks.append(Problem(input: folder, fact: .emptyFolder)) }
    return remarks.reversed().map { .problem($0) }
  }
}
