import Foundation
public import PolicyText

extension EntityType {
  /// A digital platform of a government: 政务云, “湘易办”, 共享平台.
  public static let platform = EntityType("platform")
}

/// Finds what PolicyText finds, and digital platforms besides.
public struct PlatformExtractor: Sendable {
  private let extractor: Extractor

  /// Makes an extractor.
  ///
  /// - Throws: ``Diagnostics`` if the rule file in the bundle is broken.
  public init() throws { extractor = try Extractor(Self.configuration()) }

  /// The built-in rules, those of the rule file, a recognizer, and a few changes.
  static func configuration() throws -> Extractor.Configuration {
    let rules = Bundle.module.url(forResource: "Rules/platform.rules", withExtension: "yaml")
    guard let path = rules?.path else { throw CocoaError(.fileNoSuchFile) }
    var configuration = try Extractor.Configuration.builtIn.adding(rulesAt: path)
    configuration = configuration.adding(clouds)
    configuration.recognizers.append(QuotedSeriesRecognizer())
    // A platform is no programme: where both claim a place, ours comes first.
    configuration[rule: "platform.quoted"]?.priority = 64
    return configuration
  }

  /// A rule written in Swift, beside those of the file.
  private static let clouds = RuleFile("clouds") {
    Lexicon("cloud-tail", ["云平台", "健康云", "教育云", "工业云"])
    Rule(
      "platform.cloud", type: .platform,
      .head(
        "cloud-tail", start: ["place@1", "level"], needsStart: true, stop: "stop-word/strong", stem: 0...8)
    )
    .matches("⟦长沙健康云⟧上线", "接入⟦省工业云平台⟧")
    .rejects("健康云集")
  }

  /// Finds the names and figures of a text, platforms among them.
  public func extract(from text: String) -> Extraction { extractor.extract(from: text) }
}
