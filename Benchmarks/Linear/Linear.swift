import ArgumentParser
import CMemory
import Foundation

/// Measures whether time is linear in the text, whatever the rule and whatever the text.
@main
struct Linear: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "linear",
    abstract: "Measures whether time is linear in the text.",
    discussion: """
      Every built-in rule alone, all of them together, and random sets of rules are run over texts that \
      are made to be hard, at n, 2n, 4n and 8n characters. A doubling of the text that takes more than \
      \(Measurement.limit) times the processor time is a failure.
      """)

  @Option(help: "Only this rule or rule set (company.list, all, random-3).") var rule: [String] = []
  @Option(help: "Only this text (list-marks).") var text: [String] = []
  @Option(help: "How many random sets of rules.") var random: Int?
  @Flag(help: "All rules together and a few random sets.") var quick = false

  func run() throws {
    keepMemory()
    var report = Report()
    var cache = TextCache()
    var suspects: [(subject: Subject, text: AdversarialText)] = []
    for subject in try subjects() {
      for text in subject.texts where self.text.isEmpty || self.text.contains(text.name) {
        let measurement = Measurement(subject, text, &cache)
        report.add(measurement)
        if !measurement.isLinear { suspects.append((subject, text)) }
      }
    }
    // Once more, at another time: the machine may have been slow for as long as a measurement took.
    for suspect in suspects { report.replace(with: Measurement(suspect.subject, suspect.text, &cache)) }
    report.printSummary()
    if !report.failures.isEmpty { throw ExitCode.failure }
  }

  private func subjects() throws -> [Subject] {
    let random = try Subject.random(random ?? (quick ? 3 : 24))
    let others = try quick ? [] : Subject.besides() + Subject.alone()
    let all = try Subject.together() + others + random
    let chosen = all.filter { rule.isEmpty || rule.contains($0.name) }
    if chosen.isEmpty {
      throw ValidationError("there is no such rule; known are \(all.map(\.name).joined(separator: ", "))")
    }
    return chosen
  }
}
