internal import ArgumentParser
internal import Foundation
internal import PolicyText

/// Trains the tagger on marked texts.
@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policytext-train",
    abstract: "Train the tagger of the library on folders of marked texts (*.txt with ⟦type:name⟧).")

  @Argument(help: "The folders of texts; one that is given twice counts twice.")
  var folders: [String]

  @Option(help: "Where the weights go.")
  var output: String

  @Option(help: "A folder that is not trained on, to measure with.")
  var test: [String] = []

  @Option(help: "How often each sentence is looked at.")
  var rounds = 40

  @Option(help: "The weight of the squared norm of the weights.")
  var regularisation: Float = 5

  @Option(help: "How often a feature has to occur.")
  var leastCount = 2

  func run() throws {
    let texts = try MarkedText.texts(in: folders)
    let sentences = texts.flatMap { TaggerExample.sentences(of: $0.text, names: $0.names) }
    var field = RandomField(sentences, leastCount: leastCount)
    field.train(sentences, rounds: rounds, regularisation: regularisation, seed: 1)
    let model = field.model()
    try Data(model).write(to: URL(fileURLWithPath: output))
    print("\(texts.count) texts, \(sentences.count) sentences; \(model.count) bytes")
    for folder in test { print(folder, try Score(of: model, on: MarkedText.texts(in: [folder]))) }
  }
}
