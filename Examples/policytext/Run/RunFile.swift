/// The file that a run writes: under another name until all is done, with a journal beside it.
final class RunFile {
  static let partialEnding = ".partial"
  private static let journalEnding = ".progress"

  private let path: String
  private let descriptor: Int32
  private let journal: Journal
  let output: Output
  /// Where an interrupted run is to go on.
  let resumed: RunPosition?

  private var partial: String { path + Self.partialEnding }

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - identity: what the run was asked for.
  ///   - resumes: whether to go on with a run that was interrupted.
  init(_ path: String, _ identity: RunIdentity, resumes: Bool) throws {
    let path = System.withoutLinks(path)
    self.path = path
    if let status = System.status(of: path), status.kind != .file { throw RunFault.notAFile }
    let (journal, found) = try Journal.open(path + Self.journalEnding)
    self.journal = journal
    let isThere = System.status(of: path + Self.partialEnding) != nil
    let isSame = found?.identity.command == EscapedText.of(identity.command)
    // A whole output may have its name already, and only the journal was left.
    if let found, isThere || (resumes && isSame && found.position.isComplete) {
      if !resumes { throw RunFault.interruptedRun }
      if !isSame { throw RunFault.otherCommand(found.identity.command) }
      if let other = identity.files.first(where: { !found.identity.files.contains($0) }) {
        throw RunFault.changed(input: other.name)
      }
      resumed = found.position
      try journal.goOn(behind: found)
    } else {
      resumed = nil
      try journal.begin(identity)
    }
    if let resumed, resumed.isComplete, !isThere {
      descriptor = -1
    } else {
      descriptor = try System.openForWriting(path + Self.partialEnding)
      if let status = System.status(of: descriptor), status.size < resumed?.length ?? 0 {
        throw RunFault.shortened
      }
      try System.cut(descriptor, to: resumed?.length ?? 0)
    }
    output = Output(descriptor, written: resumed?.length ?? 0)
  }

  deinit {
    if descriptor >= 0 { System.close(descriptor) }
  }

  /// Notes that documents are taken from an input.
  func note(_ input: InputStamp) { journal.note(input) }

  /// Makes sure of what was written so far.
  func checkpoint(_ position: RunPosition) throws(System.Failure) {
    try output.flush()
    try System.synchronize(descriptor)
    var position = position
    position.length = output.written
    try journal.checkpoint(position)
  }

  /// Gives the file its name; the journal is no longer needed.
  func finish() throws(System.Failure) {
    if descriptor >= 0 { try System.rename(partial, to: path) }
    System.remove(path + Self.journalEnding)
  }
}
