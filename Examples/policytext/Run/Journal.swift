/// A file beside an output that says how far the run into it has come.
///
/// Behind the arguments of the run, `by SIZE TIME NAME` stands for each file of rules or words that it goes by.
/// Then lines are only added: `file SIZE TIME NAME` or `missing NAME` for each input, and at each checkpoint
/// `at TAKEN WRITTEN FAILED LENGTH`, last `end WRITTEN FAILED LENGTH`. A line that ends too early was never
/// written: what counts is the last checkpoint that is whole.
final class Journal {
  private static let firstLine = "policytext run 1"

  private let descriptor: Int32
  /// Lines for the next checkpoint.
  private var pending = ""

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { System.close(descriptor) }

  /// What was found in a journal.
  struct Found {
    let identity: RunIdentity
    let position: RunPosition
    fileprivate let length: Int
  }

  /// Opens the journal of an output for this process alone.
  ///
  /// - Throws: `RunFault.inUse` if another process has it.
  static func open(_ path: String) throws -> (journal: Journal, found: Found?) {
    let journal = Journal(try System.openForWriting(path))
    guard System.lock(journal.descriptor) else { throw RunFault.inUse }
    return (journal, Self.found(in: try read(journal.descriptor)))
  }

  /// Begins anew.
  func begin(_ identity: RunIdentity) throws(System.Failure) {
    try System.cut(descriptor, to: 0)
    pending = "\(Self.firstLine)\n\(EscapedText.of(identity.command))\n"
    for file in identity.files { pending += "by \(file.facts ?? "0 0") \(file.name)\n" }
  }

  /// Goes on behind what was found.
  func goOn(behind found: Found) throws(System.Failure) { try System.cut(descriptor, to: found.length) }

  /// Notes that documents are taken from an input.
  func note(_ input: InputStamp) {
    pending += input.facts.map { "file \($0) \(input.name)\n" } ?? "missing \(input.name)\n"
  }

  /// Notes how far the run is. What it says has to be on the disk already.
  func checkpoint(_ position: RunPosition) throws(System.Failure) {
    let counts = "\(position.written) \(position.failed) \(position.length)"
    pending += position.isComplete ? "end \(counts)\n" : "at \(position.taken) \(counts)\n"
    try System.write(Array(pending.utf8), to: descriptor)
    pending = ""
    try System.synchronize(descriptor)
  }

  /// The last checkpoint of a journal, and where it ends; nil if there is none.
  private static func found(in content: [UInt8]) -> Found? {
    var lines = content.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    guard let first = lines.popFirst(), first.elementsEqual(firstLine.utf8), let command = lines.popFirst()
    else { return nil }
    var identity = RunIdentity(command: String(decoding: command, as: UTF8.self))
    while let file = lines.first.flatMap({ InputStamp(String(decoding: $0, as: UTF8.self), behind: "by") }) {
      identity.files.append(file)
      lines = lines.dropFirst()
    }
    var position = RunPosition()
    var found: Found?
    for line in lines {
      guard let isCheckpoint = position.take(String(decoding: line, as: UTF8.self)) else { break }
      if isCheckpoint { found = Found(identity: identity, position: position, length: line.endIndex + 1) }
    }
    return found
  }

  private static func read(_ descriptor: Int32) throws(System.Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try block.withUnsafeMutableBufferPointer { (buffer) throws(System.Failure) in
        try System.read(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
      }
      if count == 0 { return bytes }
      bytes += block[..<count]
    }
  }
}
