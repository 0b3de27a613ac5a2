internal import PolicyText

/// Why a run can't write to its file or go on with it.
enum RunFault: Error {
  /// Another process writes to it.
  case inUse
  /// It is a folder or a device.
  case notAFile
  /// There is the rest of a run that was interrupted.
  case interruptedRun
  /// The run that was interrupted was another one.
  case otherCommand(String)
  /// The part that was written is shorter than it was.
  case shortened
  /// An input is not what it was, or another one has come before it.
  case changed(input: String)
  /// The system gives no thread.
  case noThread(System.Failure)
  /// Standard input can't be read once more.
  case standardInput
}

extension RunFault {
  /// What is wrong, and the mend.
  func message(output path: String) -> String {
    let path = VisibleText.of(path)
    let anew = "removing \(path)\(RunFile.partialEnding) starts anew"
    return switch self {
    case .inUse: "\(path): another run is writing to it"
    case .notAFile: "\(path) is no file: without --output, standard output is written to"
    case .interruptedRun: "\(path): a run into it was interrupted: --resume goes on with it, \(anew)"
    case .otherCommand(let command):
      "\(path): the run that was interrupted was another one: policytext \(VisibleText.of(command)); \(anew)"
    case .shortened: "\(path)\(RunFile.partialEnding) is shorter than the run left it: \(anew)"
    case .changed(let input):
      "\(VisibleText.of(input)) is new or has changed since the run was interrupted; \(anew)"
    case .noThread(let failure): "no thread can be started: \(failure.message): fewer --jobs need fewer"
    case .standardInput: "--resume needs inputs that can be read again: name files"
    }
  }
}
