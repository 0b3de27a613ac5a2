internal import PolicyText

/// Tells of problems on standard error and counts those that cost a document.
final class Reporter {
  /// The number of problems that were more than a warning.
  private(set) var errors = 0
  /// Shows how far a run is; messages stand above it.
  var progress: ProgressBar?

  /// Tells of a problem.
  func report(_ problem: Problem) {
    if !problem.isWarning { errors += 1 }
    say(problem.description)
  }

  /// Tells of what is wrong with files of rules or words.
  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      if diagnostic.severity == .error { errors += 1 }
      say(diagnostic.description)
    }
  }

  /// Tells of something else that is wrong.
  func report(_ message: String) {
    errors += 1
    say("policytext: \(VisibleText.of(message))")
  }

  /// Tells that a run can't write to its file.
  func report(_ fault: RunFault, output: String) {
    errors += 1
    say(fault.message(output: output))
  }

  /// Tells that the output could not be written.
  func report(output failure: System.Failure) {
    errors += 1
    say("policytext: the output can't be written: \(failure.message)")
  }

  /// Tells of something that is no problem of an input.
  func say(_ message: String) {
    progress?.hide()
    let line = Array("\(message)\n".utf8)
    // Where standard error is closed nobody is there to be told.
    try? System.write(line, to: System.Stream.error.rawValue)
  }
}
