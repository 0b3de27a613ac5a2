/// How far a run was at some moment, as it is needed to go on from there.
struct RunPosition: Equatable {
  /// The inputs that documents were taken from, the last of which may have more.
  var inputs: [InputStamp] = []
  /// The number of documents that were taken from the last input, with those that failed.
  var taken = 0
  var written = 0
  var failed = 0
  /// The length of the output.
  var length = 0
  /// Whether all was done, and the output is whole.
  var isComplete = false
}

/// What an input looked like from outside when it was read.
struct InputStamp: Equatable {
  /// Its path, without line ends.
  let name: String
  /// The size and the time of the last change; nil if it was not there.
  let facts: String?

  init(_ input: Input) {
    name = EscapedText.of(input.name)
    facts = input.status.map { "\($0.size) \($0.modified)" }
  }

  /// Takes it from a line of a journal, `WORD SIZE TIME NAME`; nil if it is another line.
  init?(_ line: some StringProtocol, behind word: String) {
    let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard words.count == 4, words[0] == word else { return nil }
    name = String(words[3])
    facts = "\(words[1]) \(words[2])"
  }

  fileprivate init(missing name: String) {
    self.name = name
    facts = nil
  }
}

extension RunPosition {
  /// Takes a line of a journal.
  ///
  /// - Returns: whether it is a checkpoint; nil if it is no line of a journal.
  mutating func take(_ line: String) -> Bool? {
    if let input = InputStamp(line, behind: "file") {
      inputs.append(input)
      return false
    }
    let numbers = line.split(separator: " ").dropFirst().compactMap { Int($0) }
    switch line.prefix(while: { $0 != " " }) {
    case "missing":
      inputs.append(InputStamp(missing: String(line.dropFirst("missing ".count))))
      return false
    case "at" where numbers.count == 4:
      (taken, written, failed, length) = (numbers[0], numbers[1], numbers[2], numbers[3])
      return true
    case "end" where numbers.count == 3:
      (written, failed, length) = (numbers[0], numbers[1], numbers[2])
      isComplete = true
      return true
    default: return nil
    }
  }
}
