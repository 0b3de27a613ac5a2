/// Cuts a text into words, numbers, marks and blanks, by ICU's rules and dictionaries.
///
/// ```swift
/// let words = try WordTokenizer(locale: "zh_Hans")
/// for token in words.tokens(in: "新增企业1403家。") where token.kind == .word {
///   print(token.text)
/// }
/// ```
///
/// Where Chinese words begin and end is ICU's opinion and may move from version to version: ICU 72 cuts
/// 国务院办公厅 in three. Names are what ``Extractor`` is for.
public struct WordTokenizer: Tokenizer {
  /// A tokenizer for Chinese.
  ///
  /// If ICU has lost its data, its tokens are the characters of the text. To be told so, use
  /// ``init(locale:)``.
  public static let chinese = WordTokenizer(rules: try? BreakRules(.words, locale: "zh_Hans"))

  private let segmenter: WordSegmenter

  /// Makes a tokenizer for a language.
  ///
  /// - Parameter locale: a locale in ICU's or BCP 47's form: `zh_Hans`, `zh-Hant-HK`, `en_US`.
  /// - Throws: If ICU does not know the locale's language, script, region or variant, or can't open its
  ///   rules.
  public init(locale: String = "zh_Hans") throws(TokenizerError) {
    self.init(rules: try BreakRules(.words, locale: locale))
  }

  init(rules: BreakRules?) { segmenter = WordSegmenter(rules: rules) }

  /// The words, numbers, marks and blanks of a text, in order.
  ///
  /// - Complexity: O(1); going through the tokens is O(n).
  public func tokens(in text: String) -> TokenSequence {
    TokenSequence(text, segmenter: segmenter)
  }
}
