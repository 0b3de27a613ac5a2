/// Compiles lexicon and rule files into the bytes that the library embeds. It serves the generator
/// `policytext-data`; programs use ``Extractor/Configuration``.
package struct BuiltInData {
  private var lexicons: [Lexicon] = []
  private var rules: [Rule] = []

  /// Starts without any data.
  package init() {}

  /// Adds a lexicon file.
  ///
  /// - Throws: ``Diagnostics``.
  package mutating func addLexicon(_ text: String, name: String, file: String) throws {
    lexicons.append(try LexiconReader.read(text, name: name, file: file, format: .tsv))
  }

  /// Adds a rule file.
  ///
  /// - Throws: ``Diagnostics``.
  package mutating func addRules(_ text: String, file: String) throws {
    let contents = try RuleReader.read(text, file: file, vocabulary: Vocabulary(.empty, adding: lexicons))
    for lexicon in contents.lexicons where lexicons.contains(where: { $0.name == lexicon.name }) {
      throw Clash(
        reason: "\(file): error: a lexicon `\(lexicon.name)` is there already; give it another name")
    }
    for rule in contents.rules where rules.contains(where: { $0.id == rule.id }) {
      throw Clash(reason: "\(file): error: a rule `\(rule.id)` is there already; give it another id")
    }
    lexicons += contents.lexicons
    rules += contents.rules
  }

  /// Two files that give the same thing.
  private struct Clash: Error, CustomStringConvertible {
    let reason: String
    var description: String { reason }
  }

  /// The compiled bytes.
  ///
  /// - Throws: ``Extractor/ConfigurationError`` if a rule names a lexicon that was not added.
  package func compile() throws -> [UInt8] {
    let automaton = LexiconSet.bytes(of: lexicons)
    let set = LexiconSet(Automaton(Blob(automaton), at: 0))
    for rule in rules {
      if let unknown = RuleSet.unknownReferences(of: rule, in: set).first {
        throw Extractor.ConfigurationError(rule: rule.id, lexicon: unknown.text, known: set.names)
      }
    }
    return CompiledData.bytes(automaton: automaton, rules: rules)
  }

  /// How much there is.
  package var summary: String {
    let entries = lexicons.reduce(0) { $0 + $1.entries.count }
    return "\(lexicons.count) lexicons with \(entries) entries, \(rules.count) rules"
  }
}
