/// Why a tokenizer could not be made.
public struct TokenizerError: Error, Hashable, Sendable {
  /// What kind of failure an error reports.
  public struct Code: Hashable, Sendable {
    private enum Value: Hashable, Sendable { case unknownLocale, rulesUnavailable }
    private let value: Value

    /// ICU does not know a part of the locale.
    public static let unknownLocale = Code(value: .unknownLocale)
    /// ICU can't open its rules for the locale: its data is missing or broken.
    public static let rulesUnavailable = Code(value: .rulesUnavailable)
  }

  /// What ICU makes of a locale, as far as it went wrong.
  enum Cause: Hashable, Sendable {
    /// The locale's language, script, region or variant is not known.
    case unknown(LocalePart)
    /// Opening the rules failed with an error of this name.
    case icu(String)
  }

  /// A part of a locale.
  enum LocalePart: String, Sendable { case language, script, region, variant }

  /// The locale that was asked for.
  public let locale: String
  let cause: Cause

  /// What kind of failure this is.
  public var code: Code {
    switch cause {
    case .unknown: .unknownLocale
    case .icu: .rulesUnavailable
    }
  }
}

extension TokenizerError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch cause {
    case .unknown(let part):
      "unknown locale \(locale.debugDescription): its \(part.rawValue) is not one that ICU knows; "
        + "give one that is, such as \"zh_Hans\" or \"en_US\""
    case .icu(let name):
      "no break rules for locale \(locale.debugDescription): ICU reports \(name); "
        + "check that ICU is installed with its data (Debian: libicu-dev, Homebrew: icu4c)"
    }
  }
}
