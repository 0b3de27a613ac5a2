internal import PolicyText

/// Tells of problems on standard error and counts those that cost a document.
final class Reporter {
  /// The number of problems that were more than a warning.
  private(set) var errors = 0

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

  /// Tells that the output could not be written.
  func report(output failure: System.Failure) {
    errors += 1
    say("policytext: the output can't be written: \(failure.message)")
  }

  private func say(_ message: String) {
    let line = Array("\(message)\n".utf8)
    // Where standard error is closed nobody is there to be told.
    line.withUnsafeBytes { try? System.write($0, to: System.Stream.error.rawValue) }
  }
}
