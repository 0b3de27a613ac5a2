internal import CICU

/// ICU's rules for breaking texts of one language into words or sentences.
///
/// The rules are opened once and only ever copied from after that, which ICU allows from many threads at
/// once. Each stretch of text gets a cursor of its own.
final class BreakRules: Sendable {
  /// What the rules look for.
  enum Unit: Sendable { case words, sentences }

  private let original: BreakCursor

  /// Opens the rules for a locale.
  ///
  /// - Throws: If ICU does not know the locale, or fails to open its rules.
  init(_ unit: Unit, locale: String) throws(TokenizerError) {
    if let part = Self.unknownPart(of: locale) {
      throw TokenizerError(locale: locale, cause: .unknown(part))
    }
    do throws(BreakCursor.Failure) {
      original = try BreakCursor(unit, locale: locale)
    } catch {
      throw TokenizerError(locale: locale, cause: .icu(error.name))
    }
  }

  /// A cursor at the start of `text`, or nil if ICU fails (it has no memory left).
  ///
  /// - Parameter text: UTF-8, which the cursor reads in place: it has to outlive the cursor.
  func cursor(over text: UnsafeBufferPointer<UInt8>) -> BreakCursor? {
    original.copy(over: text)
  }

  /// The first part of a locale that ICU does not know. ICU itself takes any locale and quietly falls back
  /// to its root rules.
  private static func unknownPart(of locale: String) -> TokenizerError.LocalePart? {
    // C would read no further than a NUL.
    if locale.utf8.contains(0) { return .language }
    return switch policytext_locale_check(locale) {
    case POLICYTEXT_LOCALE_KNOWN: nil
    case POLICYTEXT_LOCALE_UNKNOWN_SCRIPT: .script
    case POLICYTEXT_LOCALE_UNKNOWN_REGION: .region
    case POLICYTEXT_LOCALE_UNKNOWN_VARIANT: .variant
    default: .language
    }
  }
}
