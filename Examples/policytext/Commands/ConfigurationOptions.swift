internal import ArgumentParser
internal import PolicyText

/// Rules and lexicons of the user's own.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Rules of your own; may be given several times. A file that says `extends: built-in` adds to the "
        + "built-in rules, others work alone.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var rules: [String] = []

  @Option(
    help: ArgumentHelp(
      "Words of your own for a lexicon, e.g. known-company=firms.txt; may be given several times.",
      valueName: "name=file"))
  var lexicon: [PairArgument] = []

  @Flag(help: "Leave the tagger out, which finds names that no rule finds: rules and lexicons alone.")
  var rulesOnly = false

  /// The configuration that the options ask for.
  ///
  /// - Throws: `ExitCode.failure`, after what is wrong with the files has been told.
  func configuration() throws -> Extractor.Configuration { try read().configuration }

  /// The configuration that the options ask for, and the paths of all files that it comes from.
  ///
  /// - Throws: `ExitCode.failure`, after what is wrong with the files has been told.
  func read() throws -> (configuration: Extractor.Configuration, paths: [String]) {
    let lexicons = try lexicons()
    let files = try rules.map { try Self.file($0, lexicons: lexicons) }.compactMap { $0 }
    if files.count < rules.count { throw ExitCode.failure }
    try checkIDs(files)
    var configuration = files.isEmpty ? .builtIn : Extractor.Configuration(files)
    for lexicon in lexicons {
      try checkUse(of: lexicon.name, configuration)
      configuration.lexicons[lexicon.name].insert(contentsOf: lexicon.entries)
    }
    configuration.usesTagger = !rulesOnly
    return (configuration, rules + files.flatMap(\.lexiconPaths) + lexicon.map(\.value))
  }

  /// A rule file, read; nil where there are errors in it, which are told, as are warnings if they are asked
  /// for.
  static func file(
    _ path: String, lexicons: [Lexicon] = [], showsWarnings: Bool = false
  ) throws -> RuleFile? {
    let reporter = Reporter()
    do throws(Diagnostics) {
      let file = try RuleReader.read(contentsOf: path, lexicons: lexicons)
      if showsWarnings { reporter.report(file.warnings) }
      return file
    } catch {
      reporter.report(error.all)
      return nil
    }
  }

  /// A rule takes the place of a built-in one; two files of one run hardly mean to.
  private func checkIDs(_ files: [RuleFile]) throws {
    var seen: [String: String] = [:]
    for file in files {
      for rule in file.rules {
        if let other = seen[rule.id], other != file.name {
          throw ValidationError("both \(other) and \(file.name) have a rule `\(rule.id)`")
        }
        seen[rule.id] = file.name
      }
    }
  }

  private func checkUse(of name: String, _ configuration: Extractor.Configuration) throws {
    let known = configuration.lexiconNames
    if known.contains(name) { return }
    let hint = known.nearest(to: name).map { "; did you mean \($0)?" } ?? ""
    throw ValidationError("no rule uses a lexicon \(name)\(hint)")
  }

  private func lexicons() throws -> [Lexicon] {
    let reporter = Reporter()
    let lexicons = lexicon.compactMap { argument -> Lexicon? in
      do throws(Diagnostics) {
        return try LexiconReader.read(contentsOf: argument.value, name: argument.name)
      } catch {
        reporter.report(error.all)
        return nil
      }
    }
    if reporter.errors > 0 { throw ExitCode.failure }
    return lexicons
  }
}
